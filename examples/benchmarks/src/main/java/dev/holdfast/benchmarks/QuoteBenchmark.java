package dev.holdfast.benchmarks;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.PromiseFile;
import dev.holdfast.interchange.SealedPromise;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A pack change quoted for two years: made, read from its file with its fingerprint tried, and checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QuoteBenchmark {

    private static final LocalDate TODAY = Tariff.FROM.plusDays(130);

    private final Catalog catalog = Tariff.catalog();
    private final Billing billing = Billing.of(catalog);
    private final Check check = Check.by(billing).on(TODAY);
    private final Inquiry inquiry = inquiry();
    private final Promise promise = Promise.of(makeQuote(), catalog.id());
    private final String file = PromiseFile.writeJson(SealedPromise.of(promise)).get();

    /** A quote with 24 bills. */
    @Benchmark
    public final Quote makeQuote() {
        return Quote.of(inquiry, billing).get();
    }

    /** The same, read from its file, with its fingerprint calculated. */
    @Benchmark
    public boolean readQuote() {
        SealedPromise read = PromiseFile.parse(file, "quote").get();
        return read.fingerprint().contains(read.seal().actual());
    }

    /** The same, checked by whoever has only the catalogue. */
    @Benchmark
    public Checked checkQuote() {
        return check.of(promise);
    }

    private Inquiry inquiry() {
        AccountTerms terms = AccountTerms.of("household", 1, "Europe/Brussels", "EUR");
        Account account = Account.of(terms);
        Subscription home = Subscription.none("home")
                .decide(Subscribe.to("start").on(Tariff.FROM), billing.context(account))
                .get()
                .after();
        Ledger billed = billing.bill(account.with(home), Ledger.EMPTY, TODAY)
                .map(BillResult::ledger)
                .get();
        return Inquiry.builder()
                .account(account.with(home))
                .ledger(billed)
                .subscription(home.id())
                .requests(Vector.of(ChangeOffer.to("confort").on(TODAY)))
                .madeOn(TODAY)
                .build();
    }
}
