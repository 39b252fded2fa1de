package dev.holdfast.interchange.question;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;

/** What is held on a day, as JSON says it. */
public final class StateTree {

    private StateTree() {}

    /**
     * What is held on a day.
     *
     * @param state the state of that day
     * @param day the day
     * @param context the catalogue, and who holds it
     * @return its holdings, services, promotions, commitments and numbers
     */
    public static Statement of(State state, LocalDate day, Context context) {
        return Statement.EMPTY
                .list(
                        "holdings",
                        state.holdings()
                                .values()
                                .map(held -> holding(
                                        held, held.offerOn(day, state, context).id())))
                .list("services", state.services(day, context).map(StateTree::service))
                .unlessEmpty("promotions", state.promotions().map(StateTree::promotion))
                .unlessEmpty("commitments", state.commitments().map(StateTree::commitment))
                .and(texts("numbers", state.numbers()))
                .and(texts("ended", state.ended()))
                .maybe("begun", state.begun())
                .maybe("account", state.account())
                .maybe("cycleDay", state.cycleDay());
    }

    /**
     * A service that is held.
     *
     * @param held the service
     * @return its name, kind, place and features
     */
    public static Tree service(HeldService held) {
        Statement features = held.service()
                .features()
                .foldLeft(
                        Statement.EMPTY,
                        (all, feature) -> all.with(
                                feature._1(),
                                feature._2()
                                                .amount()
                                                .map(amount -> amount.toPlainString())
                                                .getOrElse("unlimited")
                                        + (feature._2().unit().isEmpty()
                                                ? ""
                                                : " " + feature._2().unit())));
        Statement service = Statement.EMPTY
                .with("service", held.service().name())
                .with("kind", held.service().kind())
                .with("at", held.at());
        return features.fields().isEmpty()
                ? service.tree()
                : service.tree("features", features.tree()).tree();
    }

    private static Tree holding(Holding holding, OfferId now) {
        return Statement.EMPTY
                .with("holding", holding.id())
                .with("offer", now)
                .maybe("bought", Option.some(holding.offer()).filter(bought -> !bought.equals(now)))
                .with("version", holding.version())
                .with("since", holding.since())
                .with("quantity", holding.quantity())
                .with("status", holding.status().spelling())
                .maybe("suspension", holding.suspension().map(StateTree::word))
                .maybe("host", holding.place().host())
                .maybe("slot", holding.place().slot())
                .tree();
    }

    private static Tree promotion(AppliedPromotion promotion) {
        return Statement.EMPTY
                .with("promotion", promotion.promotion())
                .with("on", promotion.on())
                .with("from", promotion.from())
                .tree();
    }

    private static Tree commitment(Commitment commitment) {
        return Statement.EMPTY
                .with("on", commitment.on())
                .with("from", commitment.term().from())
                .with("until", commitment.term().until())
                .tree();
    }

    private static Statement texts(String key, TreeMap<HoldingId, ?> values) {
        return values.isEmpty()
                ? Statement.EMPTY
                : Statement.EMPTY.tree(
                        key,
                        values.foldLeft(
                                        Statement.EMPTY,
                                        (all, entry) -> all.with(entry._1().value(), entry._2()))
                                .tree());
    }

    private static String word(Suspension suspension) {
        return suspension.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
