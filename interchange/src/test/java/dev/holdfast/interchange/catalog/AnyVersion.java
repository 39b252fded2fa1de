package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;

/** Versions one after the other, each made from the one before by changes of any kind. */
final class AnyVersion {

    private AnyVersion() {}

    static Arbitrary<Vector<CatalogVersion>> history() {
        return Combinators.combine(first(), later().list().ofMaxSize(3))
                .as((first, changes) ->
                        Vector.ofAll(changes).scanLeft(first, (before, change) -> change.apply(before)));
    }

    private static Arbitrary<CatalogVersion> first() {
        return Builders.withBuilder(() -> CatalogVersion.builder().currency(CurrencyUnit.EUR))
                .use(Any.date())
                .in((builder, from) -> builder.from(from))
                .use(Arbitraries.of(PriceBasis.class))
                .in((builder, basis) -> builder.basis(basis))
                .use(Any.map(Any.text(), Arbitraries.of(PriceBasis.class)))
                .in((builder, basis) -> builder.basisBySegment(basis))
                .use(AnyOffer.taxation())
                .in((builder, taxation) -> builder.taxation(taxation))
                .use(Any.distinct(taxCategory(), TaxCategory::id))
                .in((builder, taxes) -> builder.taxCategories(taxes))
                .use(Any.distinct(AnyOffer.offer(), Offer::id))
                .in((builder, offers) -> builder.offers((Iterable<Offer>) offers))
                .use(Any.distinct(AnyRule.promotion(), Promotion::id))
                .in((builder, promotions) -> builder.promotions(promotions))
                .use(Any.list(AnyRule.rule()))
                .in((builder, rules) -> builder.rules(rules))
                .use(Any.list(AnyRule.revision()))
                .in((builder, revisions) -> builder.revisions(revisions))
                .build(builder -> builder.build());
    }

    private static Arbitrary<UnaryOperator<CatalogVersion>> later() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 400), change().list().ofMaxSize(4))
                .as((days, changes) -> before -> Vector.ofAll(changes)
                        .foldLeft(
                                before.withFrom(before.from().plusDays(days)).withRevisions(Vector.empty()),
                                (version, change) -> change.apply(version)));
    }

    private static Arbitrary<UnaryOperator<CatalogVersion>> change() {
        return Arbitraries.oneOf(
                AnyPrice.model()
                        .map(price -> offers(offers -> offers.map(offer -> Amended.repriced(
                                offer,
                                offer.charges().map(Charge::id).take(1).map(id -> Tuple.of(Option.some(id), price)))))),
                Arbitraries.just(version ->
                        version.withOffers(version.offers().map(offer -> Amended.retired(offer, version.from())))),
                Arbitraries.just(offers(offers -> offers.map(offer -> offer instanceof Pack pack
                        ? pack.withSlots(pack.slots().map(slot -> slot.withPricing(SlotPricing.AT_LIST)))
                        : offer))),
                Arbitraries.just(offers(offers -> offers.drop(1))),
                Arbitraries.just(offers(Vector::reverse)),
                AnyOffer.offer()
                        .map(offer -> offers(
                                offers -> offers.reject(other -> other.id().equals(offer.id()))
                                        .append(offer))),
                Arbitraries.just(
                        version -> version.withPromotions(version.promotions().reverse())),
                Any.distinct(AnyRule.promotion(), Promotion::id)
                        .map(promotions -> version -> version.withPromotions(promotions)),
                Any.list(AnyRule.rule()).map(rules -> version -> version.withRules(rules)),
                Any.list(AnyRule.revision()).map(revisions -> version -> version.withRevisions(revisions)),
                AnyOffer.taxation().map(taxation -> version -> version.withTaxation(taxation)),
                Arbitraries.of(PriceBasis.class).map(basis -> version -> version.withBasis(basis)),
                Any.map(Any.text(), Arbitraries.of(PriceBasis.class))
                        .map(basis -> version -> version.withBasisBySegment(basis)),
                Any.distinct(taxCategory(), TaxCategory::id).map(taxes -> version -> version.withTaxCategories(taxes)));
    }

    private static UnaryOperator<CatalogVersion> offers(Function<Vector<Offer>, Vector<Offer>> change) {
        return version -> version.withOffers(change.apply(version.offers()));
    }

    private static Arbitrary<TaxCategory> taxCategory() {
        Arbitrary<TaxRate> rate = Combinators.combine(
                        Any.date(),
                        Any.notNegative(),
                        Any.option(Any.text()),
                        Any.option(Arbitraries.of(VatCategory.class)))
                .as((from, percent, region, code) -> new TaxRate(
                        from,
                        code.exists(stated -> !stated.isTaxed()) ? BigDecimal.ZERO : percent,
                        region,
                        code,
                        code.filter(VatCategory::needsReason).map(stated -> "law")));
        return Combinators.combine(
                        Any.name(), Arbitraries.of(VatCategory.class), Any.option(Any.text()), Any.list(rate))
                .as((id, code, reason, rates) -> new TaxCategory(
                        id, code, code.needsReason() ? reason.orElse(Option.some("law")) : reason, rates));
    }
}
