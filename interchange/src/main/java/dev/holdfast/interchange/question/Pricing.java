package dev.holdfast.interchange.question;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.interchange.catalog.Prices;
import dev.holdfast.interchange.catalog.Selections;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.invoice.Exact;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.control.Option;

/**
 * What a quantity costs under a price model, or at a charge of the catalogue.
 *
 * @param model the price model, if it is said
 * @param offer the offer whose charge prices it, if no model is said
 * @param charge the charge
 * @param metered what was measured
 */
record Pricing(Option<PriceModel> model, Option<OfferId> offer, Option<ChargeId> charge, Metered metered)
        implements Question {

    static final Codec<Pricing> CODEC = ObjectCodec.of(
            "pricing",
            "What a quantity costs in one period.",
            "{model: {graduated: {tiers: [{upTo: 100, rate: 0.10}, {rate: 0.05}]}}, quantity: 137}",
            keys -> {
                var model = keys.optional(
                        "model", Prices.PRICE, Pricing::model, "that of a charge of the catalogue", "the price model");
                var offer = keys.optional(
                        "offer",
                        Selections.OFFER_ID,
                        Pricing::offer,
                        "the model is said",
                        "the offer that has the charge");
                var charge = keys.optional(
                        "charge", Selections.CHARGE_ID, Pricing::charge, "the model is said", "the charge");
                var metered = MeteredText.keys(keys, Pricing::metered);
                return given ->
                        new Pricing(given.get(model), given.get(offer), given.get(charge), metered.apply(given));
            });

    Pricing {
        if (model.isDefined() == (offer.isDefined() && charge.isDefined())) {
            throw new IllegalArgumentException("a price is asked of a 'model', or of an 'offer' and its 'charge'");
        }
    }

    @Override
    public Answer in(Setting setting) {
        return model.orElse(() -> setting.version().flatMap(this::modelIn))
                .map(found -> price(found, setting))
                .getOrElse(
                        () -> Answer.none("the catalogue has no charge " + charge.get() + " of offer " + offer.get()));
    }

    private Option<PriceModel> modelIn(CatalogVersion version) {
        return version.offer(offer.get())
                .flatMap(found -> found.charges().find(one -> one.id().equals(charge.get())))
                .map(Charge::price);
    }

    private Answer price(PriceModel found, Setting setting) {
        return found.price(metered)
                .fold(
                        unpriced -> Answer.none(unpriced.reason()),
                        priced -> Answer.of(Exact.of(priced.amount().getAmount())
                                        .rounded(
                                                setting.decimals(),
                                                setting.policy().rounding()))
                                .exactly(Exact.of(priced.amount().getAmount()))
                                .with(Statement.EMPTY.list(
                                        "parts", priced.steps().map(Pricing::tree))));
    }

    private static Tree tree(Priced.Step step) {
        return Statement.EMPTY
                .with("what", step.what())
                .with("quantity", step.quantity())
                .with("amount", step.amount().getAmount())
                .tree();
    }
}
