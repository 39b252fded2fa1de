package dev.holdfast.benchmarks;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The household: its catalogue, a change of its pack, its bills, and what comes before the first one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HouseholdBenchmark {

    /** How many bills {@link #billYear} makes. */
    static final int BILLS_A_YEAR = 12;

    private final Household household = new Household();
    private final Vector<Recorded> stored = household.home.history();
    private final Account account = household.account(household.home);
    private final Account changed = household.account(household.changed);
    private final Ledger twelveMonths = billYear().ledger();
    private final BillResult thirteenth = billThirteenthMonth();

    /** The catalogue, built and checked. */
    @Benchmark
    public Catalog buildCatalogue() {
        return Tariff.catalog();
    }

    /** A change to another pack in the middle of a month. */
    @Benchmark
    public Transition decidePackChange() {
        return household
                .home
                .decide(ChangeOffer.to("confort").on(Household.FIRST.plusDays(11)), household.context)
                .get();
    }

    /** What it holds, from its stored events. */
    @Benchmark
    public Subscription fold() {
        return Subscription.reconstitute("home", stored, household.catalog, household.terms)
                .get();
    }

    /** What it owes for the first month, with its prices and schedules found for the first time. */
    @Benchmark
    public Vector<Piece> resolve() {
        return household
                .billing
                .accrual(account, household.home)
                .owed(Household.FIRST)
                .get();
    }

    /** The first bill, from stored events. */
    @Benchmark
    public BillResult billColdAccount() {
        return bill(household.account(fold()), Ledger.EMPTY, Household.FIRST);
    }

    /** The first bill. */
    @Benchmark
    public BillResult billFirstMonth() {
        return bill(account, Ledger.EMPTY, Household.FIRST);
    }

    /** The thirteenth bill, with twelve behind it. */
    @Benchmark
    public final BillResult billThirteenthMonth() {
        return bill(changed, twelveMonths, month(BILLS_A_YEAR));
    }

    /** The bills of a year, with the change of an option in it; the last of them. */
    @Benchmark
    public final BillResult billYear() {
        BillResult last = bill(account, Ledger.EMPTY, month(0));
        for (int month = 1; month < BILLS_A_YEAR; month++) {
            last = bill(month(month).isBefore(Household.CHANGE) ? account : changed, last.ledger(), month(month));
        }
        return last;
    }

    /** Every line of a bill, explained in a sentence. */
    @Benchmark
    public String explain() {
        return thirteenth
                .invoices()
                .head()
                .lines()
                .map(line -> line.explain().toString())
                .mkString();
    }

    private BillResult bill(Account who, Ledger ledger, LocalDate through) {
        return household.billing.bill(who, ledger, through).get();
    }

    private static LocalDate month(int month) {
        return Household.FIRST.plusMonths(month);
    }
}
