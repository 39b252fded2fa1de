package dev.holdfast.billing.pricing;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The lines of an account, among which promotions on some of them count.
 *
 * @param own the subscription whose prices are asked for; none where it is alone
 * @param others the other subscriptions of the account, where any promotion is on some lines
 */
public record Lines(Option<SubscriptionId> own, Vector<Subscription> others) {

    static final Lines ALONE = new Lines(Option.none(), Vector.empty());

    /** Whether a catalogue has a promotion on some lines. */
    public static boolean matterIn(Context context) {
        return context.catalog().versions().values().exists(CatalogVersion::countsLines);
    }

    /** The days on which another subscription may have other lines. */
    Vector<LocalDate> breaks() {
        return others.flatMap(other -> other.timeline().changes().keySet());
    }

    /** Something held, as a line. */
    private record Line(String subscription, Holding holding, State state) {}

    /** Whether a promotion is on a holding on a day: on all that its scope means, or on those at its places among them. */
    boolean areMeant(Promotion promotion, HoldingId holding, State state, LocalDate date, Context context) {
        return promotion.lines().forAll(rule -> {
            String mine = own.map(SubscriptionId::value).getOrElse("");
            Vector<Line> all = others.flatMap(other -> lines(other.id().value(), other.stateOn(date)))
                    .appendAll(lines(mine, state));
            Prices prices = new Prices(promotion, date, context);
            int place = 1
                    + all.filter(line -> line.holding().status() != HoldingStatus.PENDING_ACTIVE
                                    && prices.meant(line).nonEmpty())
                            .sorted(prices.order(rule.by()))
                            .indexWhere(line -> line.subscription().equals(mine)
                                    && line.holding().id().equals(holding));
            return rule.first() <= place && place <= rule.last();
        });
    }

    private static Vector<Line> lines(String subscription, State state) {
        return state.holdings()
                .values()
                .map(held -> new Line(subscription, held, state))
                .toVector();
    }

    /** What lines cost as a promotion counts them on a day. */
    private record Prices(Promotion promotion, LocalDate date, Context context) {

        Comparator<Line> order(LineRule.By by) {
            Comparator<Line> oldest = Comparator.comparing(
                            (Line line) -> line.holding().since())
                    .thenComparing(Line::subscription)
                    .thenComparing(line -> line.holding().id());
            Comparator<Line> cheapest = Comparator.comparing(this::yearly);
            return by == LineRule.By.OLDEST ? oldest : cheapest.reversed().thenComparing(oldest);
        }

        Vector<Charge> meant(Line line) {
            Holding held = line.holding();
            return held.offerOn(date, line.state(), context)
                    .charges()
                    .filter(charge -> Running.names(held.offerOn(date, line.state(), context), held, context)
                            .exists(offer -> promotion.scope().means(offer, charge)));
        }

        /** What a line costs in a year by its list prices, to six decimals. */
        private BigDecimal yearly(Line line) {
            return meant(line)
                    .filter(Recurring.class::isInstance)
                    .map(charge -> yearly((Recurring) charge, line.holding()))
                    .fold(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal yearly(Recurring charge, Holding held) {
            Span span = charge.pricedSpan();
            Fraction perYear = span.isMonthBased() ? Fraction.of(12, span.inMonths()) : Fraction.of(365, span.inDays());
            return charge.price()
                    .price(Metered.of(held.quantity()))
                    .map(priced -> perYear.of(priced.amount().getAmount(), 6, RoundingMode.HALF_UP))
                    .getOrElse(BigDecimal.ZERO);
        }
    }
}
