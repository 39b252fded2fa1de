package dev.holdfast.billing.pricing;

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.usage.Drawn;
import dev.holdfast.billing.usage.UnitOfUse;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.BigMoney;

/** One record as it draws on grants: of units first, then of money, which pays what the rest costs. */
final class Draw {

    private final ChargedUse use;
    private final Drawn record;
    private final LocalDate day;
    private final Balances balances;
    private final Vector<Balances.Place> credits;
    private final Vector<Balances.Place> units;
    private final Map<Integer, BigDecimal> drawn = new HashMap<>();
    private BigDecimal open;

    Draw(ChargedUse use, Drawn record, Balances balances, Vector<Balances.Place> there) {
        this.use = use;
        this.record = record;
        this.day = record.on();
        this.balances = balances;
        Tuple2<Vector<Balances.Place>, Vector<Balances.Place>> split =
                there.partition(place -> place.source().entitlement().isCredit());
        this.credits = split._1();
        this.units = split._2();
        this.open = record.rest();
    }

    Either<NotCalculated, Drawn> drawn() {
        Option<NotCalculated> fault = draw(true);
        BigDecimal free = record.rest().subtract(open);
        boolean isPastLimits = use.charge().charged() == UsageCharge.Charged.PAST_SUB_LIMITS;
        if (fault.isEmpty() && isPastLimits) {
            fault = draw(false).orElse(this::beyondAll);
        }
        return fault.orElse(() -> cutOff(open, units))
                .<Either<NotCalculated, Drawn>>map(Either::left)
                .getOrElse(() -> paid(record.drawing(free)));
    }

    /** Draws on each grant in turn, within the limits of its portions or past them. */
    private Option<NotCalculated> draw(boolean withinLimits) {
        for (Balances.Candidate candidate : balances.inOrder(units, use, day)) {
            if (open.signum() == 0) {
                return Option.none();
            }
            Source source = candidate.place().source();
            Option<BigDecimal> each = source.entitlement().draw(use.traffic());
            if (each.isEmpty()) {
                return fault(
                        source,
                        "it is in other units or for other traffic than the use, and so does not tell what of it is"
                                + " included");
            }
            if (source.entitlement().allowance().perRecord().isDefined() && !record.isRecord()) {
                return fault(
                        source,
                        "a record may draw only so much of it, and a quantity does not tell how many records it was;"
                                + " report its records");
            }
            draw(
                    candidate,
                    each.get(),
                    withinLimits ? source.entitlement().allowance().subLimits() : Vector.empty());
        }
        return Option.none();
    }

    private void draw(Balances.Candidate candidate, BigDecimal each, Vector<Allowance.SubLimit> limits) {
        BigDecimal before = drawn.getOrDefault(candidate.place().index(), BigDecimal.ZERO);
        Option<BigDecimal> room = candidate
                .grant()
                .room(limits, use.traffic().zone(), day)
                .toVector()
                .appendAll(candidate.allowance().perRecord().map(most -> most.subtract(before)))
                .min();
        BigDecimal more = room.filter(some -> open.multiply(each).compareTo(some) > 0)
                .map(some -> UnitOfUse.covered(some.max(BigDecimal.ZERO), each).min(open))
                .getOrElse(open);
        open = open.subtract(more);
        drawn.put(candidate.place().index(), before.add(more.multiply(each)));
        balances.draw(
                candidate,
                candidate
                        .grant()
                        .drawing(more.multiply(each), limits, use.traffic().zone(), day));
    }

    /** Pays by credit what the rest costs. */
    private Either<NotCalculated, Drawn> paid(Drawn rest) {
        return credits.isEmpty() ? Either.right(rest) : use.cost(rest).flatMap(cost -> paid(rest, cost));
    }

    private Either<NotCalculated, Drawn> paid(Drawn rest, BigMoney cost) {
        BigDecimal owed = cost.getAmount();
        for (Balances.Candidate candidate : balances.inOrder(credits, use, day)) {
            BigDecimal paid = owed.min(candidate.grant().left(day).getOrElse(owed));
            owed = owed.subtract(paid);
            balances.draw(candidate, candidate.grant().drawing(paid, Vector.empty(), Option.none(), day));
        }
        BigDecimal paid = cost.getAmount().subtract(owed);
        return cutOff(owed, credits)
                .<Either<NotCalculated, Drawn>>map(Either::left)
                .getOrElse(() -> Either.right(rest.paying(paid)));
    }

    private Option<NotCalculated> beyondAll() {
        return open.signum() == 0 || units.isEmpty()
                ? Option.none()
                : fault(
                        units.head().source(),
                        "more was used than it includes, and only use past its sub-limits is charged; report what is"
                                + " beyond it for the charge of that");
    }

    /** What is used beyond what is cut off when it is used up has no price. */
    private Option<NotCalculated> cutOff(BigDecimal rest, Vector<Balances.Place> places) {
        return rest.signum() == 0
                ? Option.none()
                : places.find(place -> !place.source().entitlement().isPaidBeyond() && isUsedUp(place))
                        .flatMap(place -> fault(
                                place.source(),
                                "more was used than it includes, and what is beyond it is not charged by a price; report"
                                        + " no use beyond it, or say that it is paid"));
    }

    private boolean isUsedUp(Balances.Place place) {
        Option<BigDecimal> draw = place.source().entitlement().isCredit()
                ? Option.none()
                : place.source().entitlement().draw(use.traffic());
        BigDecimal each = draw.getOrElse(BigDecimal.ONE);
        return balances.grants(place)
                .forAll(grant -> grant.left(day)
                        .exists(left -> UnitOfUse.covered(left, each).signum() == 0));
    }

    private static Option<NotCalculated> fault(Source source, String reason) {
        return Option.some(new NotCalculated(
                "allowance " + source.entitlement().allowance().id(),
                "holding " + source.entitlement().of(),
                reason + "; leave it out, or bill the use elsewhere"));
    }
}
