package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.Life;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What the time that was used costs by the month, less what was charged for it.
 *
 * <p>The months are those of the commitment that have begun, each by what was held in it: a month in which the quantity
 * became another costs each by its days, and days on which nothing is charged, such as those of a suspension, cost
 * nothing. What was charged is what the bills say: after promotions, at what was held by then, without unused days that are
 * credited and with those that are not. So fee and charge together are what the months cost; and no more than all of the
 * commitment costs, if what is held in the end were kept until then.
 *
 * @param leaving the day and how it is billed
 * @param gone what was committed, as it was held before
 * @param commitment the commitment that is left
 * @param rule its rule
 */
record UsedTime(Leaving leaving, Holding gone, Commitment commitment, Rule.Commitment rule) {

    Either<NotCalculated, BigMoney> at(PriceModel price) {
        return date().isAfter(commitment.from())
                ? months(price)
                        .flatMap(months -> charged(used(), leaving.policy(), date())
                                .flatMap(used -> charged(
                                                kept(),
                                                edges(),
                                                commitment.term().until())
                                        .map(all -> months.isGreaterThan(all) ? all : months)
                                        .map(most -> most.minus(used))))
                        .map(fee -> fee.isNegative() ? leaving.nothing() : fee)
                : Either.right(leaving.nothing());
    }

    /** The months that have begun at the price for them. */
    private Either<NotCalculated, BigMoney> months(PriceModel price) {
        ServicePeriods months = Leaving.months(commitment);
        LocalDate last = date().minusDays(1);
        LocalDate end = months.containing(last).until();
        Vector<Stretches.Stretch> counted = leaving.lives()
                .life(gone.id())
                .get()
                .stretches()
                .filter(stretch -> stretch.paid() && leaving.policy().charges(stretch.holding()))
                .flatMap(stretch -> stretch.days()
                        .intersection(DateRange.of(commitment.from(), date()))
                        .map(days -> on(days.contains(last) ? DateRange.of(days.from(), end) : days, stretch)));
        return NotCalculated.all(counted.map(stretch -> months(price, stretch, months)))
                .map(costs -> costs.fold(leaving.nothing(), BigMoney::plus));
    }

    private Either<NotCalculated, Vector<BigMoney>> months(
            PriceModel price, Stretches.Stretch stretch, ServicePeriods months) {
        return price.price(Metered.of(stretch.holding().quantity()))
                .mapLeft(unpriced -> new NotCalculated(
                        "an exit fee",
                        "offer " + leaving.offer(gone).id() + ", a rule of its version",
                        unpriced.reason()))
                .map(month -> months.overlapping(stretch.days()).map(days -> part(month.amount(), stretch, days)));
    }

    private BigMoney part(BigMoney month, Stretches.Stretch stretch, DateRange days) {
        Days some = Days.of(stretch.days().intersection(days).get());
        Fraction ratio = leaving.policy().dayCount().ratio(some, days);
        BigDecimal cost = ratio.of(
                month.getAmount(),
                month.getCurrencyUnit().getDecimalPlaces(),
                leaving.policy().rounding());
        return ratio.equals(Fraction.ONE) ? month : month.withAmount(cost);
    }

    /** What is charged for the days since the commitment, of all that the rule means. */
    private Either<NotCalculated, BigMoney> charged(
            Vector<Vector<Stretches.Stretch>> held, BillingPolicy policy, LocalDate through) {
        return leaving.laid(held, policy, through)
                .map(pieces -> pieces.filter(this::isMeant)
                        .map(this::charged)
                        .map(Money::toBigMoney)
                        .fold(leaving.nothing(), BigMoney::plus));
    }

    private Money charged(Piece piece) {
        Days before = piece.days().minus(Days.of(DateRange.of(commitment.from(), LocalDate.MAX)));
        return before.isEmpty()
                ? piece.amount()
                : piece.amount().minus(piece.on(before).amount());
    }

    private boolean isMeant(Piece piece) {
        return leaving.lives()
                .life(piece.key().holding())
                .filter(this::hangsOnIt)
                .exists(life ->
                        Leaving.isMeant(piece, offer(life, piece.days().hull().from()), gone, rule));
    }

    /** What it was on a day, or when it was first held after it, where an edge is moved before its day. */
    private Offer offer(Life life, LocalDate date) {
        Stretches.Stretch then = life.stretches()
                .find(stretch -> stretch.days().until().isAfter(date))
                .getOrElse(life.stretches()::last);
        return then.holding().offerOn(then.days().from(), then.state(), leaving.context());
    }

    /** All that is held, of what is left up to the day. */
    private Vector<Vector<Stretches.Stretch>> used() {
        return leaving.lives()
                .all()
                .map(life -> hangsOnIt(life) ? used(life) : life.stretches())
                .filter(Vector::nonEmpty);
    }

    private Vector<Stretches.Stretch> used(Life life) {
        return life.stretches()
                .flatMap(stretch -> stretch.days()
                        .intersection(DateRange.of(LocalDate.MIN, date()))
                        .map(days -> on(days, stretch)));
    }

    /** All that is held, of what is left as if it were kept as it is until the end of the commitment. */
    private Vector<Vector<Stretches.Stretch>> kept() {
        DateRange rest = DateRange.of(date(), commitment.term().until());
        return leaving.lives()
                .all()
                .map(life -> hangsOnIt(life)
                        ? used(life)
                                .appendAll(leaving.day()
                                        .before()
                                        .holdings()
                                        .get(life.holding())
                                        .map(held -> leaving.working(held, rest)))
                        : life.stretches())
                .filter(Vector::nonEmpty);
    }

    /** The end of what would be kept is none that is charged or credited as one. */
    private BillingPolicy edges() {
        Edges edges = leaving.policy().edges();
        return leaving.policy()
                .withEdges(new Edges(
                        edges.begin(),
                        edges.change(),
                        edges.suspend(),
                        edges.resume(),
                        Edges.When.SAME_DAY,
                        edges.replaced()));
    }

    private boolean hangsOnIt(Life life) {
        return life.stretches().exists(stretch -> stretch.state().hangsOn(stretch.holding(), gone.id()));
    }

    private static Stretches.Stretch on(DateRange days, Stretches.Stretch stretch) {
        return new Stretches.Stretch(days, stretch.holding(), stretch.state(), stretch.paid());
    }

    private LocalDate date() {
        return leaving.day().date();
    }
}
