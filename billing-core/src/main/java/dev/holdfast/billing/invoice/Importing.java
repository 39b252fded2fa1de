package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Days;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.OfferId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Turns what somebody else billed into days that stand billed, or finds what is wrong with it. */
final class Importing {

    private final Account account;
    private final Catalog catalog;
    private final BillsElsewhere bills;

    Importing(Account account, Catalog catalog, BillsElsewhere bills) {
        this.account = account;
        this.catalog = catalog;
        this.bills = bills;
    }

    /** All that is wrong, in the order of lines, then of credits. */
    Vector<LedgerProblem> problems() {
        Vector<BillsElsewhere.Line> lines = bills.lines();
        Vector<LedgerProblem> ofLines = lines.flatMap(this::problems);
        Vector<LedgerProblem> twice = lines.zipWithIndex()
                .flatMap(line -> lines.drop(line._2() + 1).flatMap(other -> twice(line._1(), other)));
        Vector<LedgerProblem> lost = bills.credits()
                .map(BillsElsewhere.Credit::line)
                .distinct()
                .reject(id -> lines.exists(line -> line.id().equals(id)))
                .map(LedgerProblem.CreditWithoutLine::new);
        return ofLines.appendAll(twice).appendAll(lost);
    }

    private Vector<LedgerProblem> problems(BillsElsewhere.Line line) {
        Vector<BillsElsewhere.Credit> credits = creditsOf(line);
        CurrencyUnit currency = account.terms().currency();
        Vector<LedgerProblem> foreign = Vector.of(
                        line.price().getCurrencyUnit(), line.amount().getCurrencyUnit())
                .appendAll(credits.map(credit -> credit.amount().getCurrencyUnit()))
                .reject(currency::equals)
                .distinct()
                .map(given -> new LedgerProblem.WrongCurrency(line.id(), given, currency));
        return foreign.appendAll(unknown(line))
                .appendAll(outside(line, credits))
                .appendAll(foreign.isEmpty() ? above(line, credits) : Vector.empty());
    }

    private Option<LedgerProblem> unknown(BillsElsewhere.Line line) {
        Vector<OfferId> offers = held(line).map(Holding::offer).distinct();
        if (offers.isEmpty()) {
            return Option.some(new LedgerProblem.UnknownHolding(line.id(), line.subscription(), line.holding()));
        }
        boolean known = catalog.versions()
                .values()
                .exists(version -> offers.flatMap(version::offer)
                        .flatMap(offer -> offer.charges())
                        .exists(charge -> charge.id().equals(line.charge())));
        return Option.when(!known, () -> new LedgerProblem.UnknownCharge(line.id(), line.holding(), line.charge()));
    }

    /** What the holding ever was. */
    private Vector<Holding> held(BillsElsewhere.Line line) {
        return account.subscription(line.subscription())
                .map(subscription -> subscription
                        .timeline()
                        .within(DateRange.of(LocalDate.MIN, LocalDate.MAX))
                        .map(stretch -> stretch._2()))
                .getOrElse(Vector.<State>empty())
                .flatMap(state -> state.holdings().get(line.holding()));
    }

    private static Vector<LedgerProblem> outside(BillsElsewhere.Line line, Vector<BillsElsewhere.Credit> credits) {
        Vector<LedgerProblem> problems = Vector.empty();
        Days left = Days.of(line.days());
        for (DateRange days : credits.flatMap(BillsElsewhere.Credit::days)) {
            Days credited = Days.of(days);
            problems = credited.minus(left).isEmpty()
                    ? problems
                    : problems.append(new LedgerProblem.CreditOutsideLine(line.id(), days));
            left = left.minus(credited);
        }
        return problems;
    }

    private static Option<LedgerProblem> above(BillsElsewhere.Line line, Vector<BillsElsewhere.Credit> credits) {
        Money credited = credited(line, credits);
        return Option.when(
                credited.isGreaterThan(line.amount()),
                () -> new LedgerProblem.CreditAboveLine(line.id(), credited, line.amount()));
    }

    private Vector<LedgerProblem> twice(BillsElsewhere.Line line, BillsElsewhere.Line other) {
        if (line.id().equals(other.id())) {
            return Vector.of(new LedgerProblem.LineStatedTwice(line.id()));
        }
        boolean same = line.subscription().equals(other.subscription())
                && line.holding().equals(other.holding())
                && line.charge().equals(other.charge());
        return same
                ? standing(line)
                        .and(standing(other))
                        .ranges()
                        .map(days -> new LedgerProblem.DaysBilledTwice(line.id(), other.id(), days))
                : Vector.empty();
    }

    private Vector<BillsElsewhere.Credit> creditsOf(BillsElsewhere.Line line) {
        return bills.credits().filter(credit -> credit.line().equals(line.id()));
    }

    private static Money credited(BillsElsewhere.Line line, Vector<BillsElsewhere.Credit> credits) {
        return Money.total(line.amount().getCurrencyUnit(), credits.map(BillsElsewhere.Credit::amount));
    }

    /** The days that were billed and not taken back. */
    private Days standing(BillsElsewhere.Line line) {
        return creditsOf(line)
                .flatMap(BillsElsewhere.Credit::days)
                .foldLeft(Days.of(line.days()), (left, days) -> left.minus(Days.of(days)));
    }

    /** What stands; to be asked only where there is no problem. */
    Vector<Elsewhere> elsewhere() {
        return bills.lines().flatMap(this::elsewhere);
    }

    /** Each run of days that stands, with its part of what was billed and not given back. */
    private Vector<Elsewhere> elsewhere(BillsElsewhere.Line line) {
        Vector<DateRange> ranges = standing(line).ranges();
        if (ranges.isEmpty()) {
            return Vector.empty();
        }
        Money left = line.amount().minus(credited(line, creditsOf(line)));
        return ranges.zip(LargestRemainder.split(left, ranges.map(days -> BigDecimal.valueOf(days.days()))))
                .map(part -> elsewhere(line, part._1(), part._2()));
    }

    private Elsewhere elsewhere(BillsElsewhere.Line line, DateRange days, Money amount) {
        TaxedShare share = new TaxedShare(
                line.taxedAs().toString(),
                line.taxedAs().category(),
                line.taxedAs().reason(),
                line.taxedAs().percent(),
                BigDecimal.ZERO,
                BigDecimal.ONE);
        PriceLevel level = new PriceLevel(
                held(line).head().offer(),
                line.name(),
                amount.toBigMoney(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Vector.empty(),
                line.basis(),
                Vector.of(share));
        return new Elsewhere(
                line.id(),
                new Piece(
                        new Piece.Key(line.subscription(), line.holding(), line.charge(), days, level),
                        Days.of(days),
                        days.from(),
                        new Ruler(
                                DayCount.ACTUAL,
                                RoundingMode.HALF_UP,
                                amount.getCurrencyUnit().getDecimalPlaces(),
                                RoundedSide.USED,
                                RoundedPrice.REST,
                                Option.none())),
                line.price());
    }
}
