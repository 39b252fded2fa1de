package dev.holdfast.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.FindingCode;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.PromiseFile;
import dev.holdfast.interchange.SealedPromise;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quote that has a place for every fault of the table, and each of them found in it. */
class ForgedQuoteTest {

    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 20);

    private static final Billing BILLING = Billing.of(CatalogFile.parse("""
                    catalog: demo
                    currency: EUR
                    tax: standard
                    taxes: {standard: {code: S, rates: [{from: 2000-01-01, percent: 21}]}}
                    versions:
                      - from: 2024-01-01
                        products:
                          tv: {services: [{kind: tv, name: TV, features: {channels: 70}}, {kind: equipment, name: decoder}]}
                          tv-light: {services: [{kind: tv, name: TV, features: {channels: 40}}]}
                        packs:
                          big: {charges: {monthly: 50.00}, slots: {tv: {kind: tv, allowed: [tv]}}}
                          light: {charges: {monthly: 30.00}, slots: {tv: {kind: tv, allowed: [tv-light]}}}
                        addOns:
                          router: {charges: {monthly: 4.00, delivery: {once: activation, price: 19.00}}}
                        promotions:
                          welcome: {benefit: {percentOff: 50}, scope: {offers: [light]}, lasting: 3 months}
                        rules:
                          - commitment: {for: [light], length: 12 months}
                    """, "demo")
            .toEither()
            .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n"))));

    private static final Account ACCOUNT = account();

    private static final Check CHECK = Check.by(BILLING).on(TODAY).knowing(ACCOUNT, Ledger.EMPTY);

    static Stream<Fault> faults() {
        return Fault.TABLE.toJavaStream();
    }

    private static Account account() {
        Account account = Account.of(AccountTerms.of("account", 1, "Europe/Brussels", "EUR"));
        Subscription home = asked(
                asked(Subscription.none("home"), Subscribe.to("big").on(BEGIN), account),
                Add.of("router").on(BEGIN),
                account);
        return account.with(home);
    }

    private static Subscription asked(Subscription before, Request request, Account account) {
        return before.decide(request, BILLING.context(account)).get().after();
    }

    private static Promise quote(Request... requests) {
        Quote quote = Quote.of(
                        Inquiry.builder()
                                .account(ACCOUNT)
                                .subscription(ACCOUNT.subscriptions().head().id())
                                .requests(Vector.of(requests))
                                .madeOn(TODAY)
                                .months(12)
                                .build(),
                        BILLING)
                .getOrElseThrow(refused -> new AssertionError(refused.toString()));
        return Promise.of(quote, BILLING.catalog().id());
    }

    private static final Promise TO_LIGHT = quote(
            ChangeOffer.to(Chosen.of("light").with("welcome")).on(TODAY),
            Add.of("router").on(TODAY));

    @Test
    void without_a_fault_it_is_clean() {
        assertThat(CHECK.of(TO_LIGHT, SealedPromise.of(TO_LIGHT).seal()).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_found_by_its_code(Fault fault) {
        Promise forged = fault.in(TO_LIGHT).get();
        SealedPromise again = PromiseFile.parse(
                        PromiseFile.write(SealedPromise.of(forged)).get(), "forged")
                .get();

        assertThat(CHECK.of(again.promise(), again.seal()).codes())
                .contains(fault.code())
                .doesNotContain(FindingCode.FINGERPRINT_WRONG);
    }
}
