package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxShare;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/** Cuts the days of a charge wherever its price can change, and finds the price level of each part. */
final class Leveling {

    private final SubscriptionId subscription;
    private final Holding holding;
    private final Charge charge;
    private final State state;
    private final Context context;
    private final BillingPolicy policy;

    Leveling(
            SubscriptionId subscription,
            Holding holding,
            Charge charge,
            State state,
            Context context,
            BillingPolicy policy) {
        this.subscription = subscription;
        this.holding = holding;
        this.charge = charge;
        this.state = state;
        this.context = context;
        this.policy = policy;
    }

    /** The pieces of some days of a nominal period; none where the charge costs nothing of its own there. */
    Either<NotCalculated, Vector<Piece>> pieces(DateRange period, DateRange part) {
        Offer offer = holding.offerOn(part.from(), context.catalog());
        Running running = Running.on(charge, offer, holding, state, context);
        return Either.sequenceRight(
                        cut(part, running.breaks().appendAll(tariffBreaks()).appendAll(terms().breaks()))
                                .map(days -> piece(period, days, running)))
                .map(found -> found.toVector().flatMap(piece -> piece));
    }

    private Either<NotCalculated, Option<Piece>> piece(DateRange period, DateRange days, Running running) {
        CatalogVersion version = holding.versionOn(days.from(), context.catalog());
        Option<SlotPricing> slot =
                charge instanceof Recurring ? slotPricing(holding, state, context, days.from()) : Option.none();
        if (slot.exists(pricing -> pricing.kind() == SlotPricing.Kind.INCLUDED)) {
            return Either.right(Option.none());
        }
        PriceModel price = slot.flatMap(pricing -> pricing.at(state.rank(holding)))
                .orElse(() -> terms().price(charge, days.from()))
                .getOrElse(charge::price);
        return level(version, price, days.from(), running.on(days.from()))
                .map(level -> Option.some(new Piece(
                        new Piece.Key(subscription, holding.id(), charge.id(), period, level),
                        Days.of(days),
                        version.from(),
                        policy.ruler(context.terms().currency()))));
    }

    private Either<NotCalculated, PriceLevel> level(
            CatalogVersion version, PriceModel price, LocalDate date, Vector<Promotion> promotions) {
        return price.price(Metered.of(holding.quantity()))
                .mapLeft(unpriced -> new NotCalculated("price", place(), unpriced.reason()))
                .flatMap(priced -> shares(version, date)
                        .map(shares -> new PriceLevel(
                                holding.offer(),
                                holding.offerOn(date, context.catalog()).nameOf(charge),
                                priced.amount(),
                                holding.quantity(),
                                reductions(priced.amount(), promotions),
                                version.basisOf(charge, context.facts().segment()),
                                shares)));
    }

    /** What a slot says of the price of what fills it, by the version that holds for the pack on a day. */
    static Option<SlotPricing> slotPricing(Holding holding, State state, Context context, LocalDate date) {
        return holding.place()
                .slot()
                .flatMap(slot -> holding.place()
                        .host()
                        .flatMap(state.holdings()::get)
                        .map(host -> host.offerOn(date, context.catalog()))
                        .flatMap(host -> host instanceof Pack pack ? pack.slot(slot) : Option.none()))
                .map(slot -> slot.pricingOf(holding.offer()));
    }

    private static Vector<PriceLevel.Reduced> reductions(BigMoney price, Vector<Promotion> promotions) {
        BigMoney left = price;
        Vector<PriceLevel.Reduced> reductions = Vector.empty();
        for (Promotion promotion : promotions) {
            BigMoney after = promotion.benefit().appliedTo(left);
            if (!after.isEqual(left)) {
                reductions = reductions.append(new PriceLevel.Reduced(promotion.id(), promotion.name(), left, after));
            }
            left = after;
        }
        return reductions;
    }

    private Either<NotCalculated, Vector<TaxedShare>> shares(CatalogVersion version, LocalDate date) {
        BigDecimal above = BigDecimal.ZERO;
        Vector<TaxedShare> shares = Vector.empty();
        for (TaxShare share : version.taxationOf(charge).shares()) {
            Option<TaxCategory> category = version.taxCategory(share.category());
            Option<BigDecimal> rate =
                    category.flatMap(found -> found.rateOn(date, context.facts().region()));
            if (category.isEmpty() || rate.isEmpty()) {
                return Either.left(new NotCalculated(
                        "tax",
                        place(),
                        "category " + share.category() + " states no rate for " + date + "; state one"));
            }
            BigDecimal upTo = above.add(share.weight());
            shares = shares.append(new TaxedShare(
                    share.category(), category.get().code(), category.get().reason(), rate.get(), above, upTo));
            above = upTo;
        }
        return Either.right(shares);
    }

    /** The days on which the tariff or a tax rate can change for this holding. */
    private Vector<LocalDate> tariffBreaks() {
        return context.catalog()
                .versions()
                .values()
                .toVector()
                .flatMap(version -> version.revisions()
                        .map(revision -> revision.reach().from())
                        .appendAll(version.taxCategories()
                                .flatMap(category -> category.rates().map(rate -> rate.from()))));
    }

    private static Seq<DateRange> cut(DateRange days, Vector<LocalDate> breaks) {
        Vector<LocalDate> edges = breaks.filter(date -> date.isAfter(days.from()) && date.isBefore(days.until()))
                .prepend(days.from())
                .append(days.until())
                .distinct()
                .sorted();
        return edges.zip(edges.tail()).map((Tuple2<LocalDate, LocalDate> edge) -> DateRange.of(edge._1(), edge._2()));
    }

    private Terms terms() {
        return new Terms(holding, state, context);
    }

    private String place() {
        return "offer " + holding.offer() + ", charge " + charge.id();
    }
}
