package dev.holdfast.benchmarks;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One household with one pack of three products: its catalogue, a change of its pack, its bills. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HouseholdBenchmark {

    private static final LocalDate FIRST = Tariff.FROM;

    private final Catalog catalog = Tariff.catalog();
    private final AccountTerms terms = AccountTerms.of("household", 1, "Europe/Brussels", "EUR");
    private final Context context = Context.of(catalog, terms);
    private final Billing billing = Billing.of(catalog);
    private final Subscription home = Subscription.none("home")
            .decide(Subscribe.to("start").on(FIRST), context)
            .get()
            .after();
    private final Account account = Account.of(terms).with(home);
    private final Ledger twelveMonths = billed(12);

    /** The catalogue, built and checked. */
    @Benchmark
    public Catalog buildCatalogue() {
        return Tariff.catalog();
    }

    /** A change to another pack in the middle of a month. */
    @Benchmark
    public Transition decidePackChange() {
        return home.decide(ChangeOffer.to("confort").on(FIRST.plusDays(11)), context)
                .get();
    }

    /** The first bill, with nothing billed before. */
    @Benchmark
    public BillResult billFirstMonth() {
        return bill(Ledger.EMPTY, 0);
    }

    /** The thirteenth bill, with twelve behind it. */
    @Benchmark
    public BillResult billThirteenthMonth() {
        return bill(twelveMonths, 12);
    }

    private Ledger billed(int months) {
        Ledger ledger = Ledger.EMPTY;
        for (int month = 0; month < months; month++) {
            ledger = bill(ledger, month).ledger();
        }
        return ledger;
    }

    private BillResult bill(Ledger ledger, int month) {
        return billing.bill(account, ledger, FIRST.plusMonths(month)).get();
    }
}
