package dev.holdfast.billing.promise;

import static dev.holdfast.billing.promise.FindingExamples.CHECK;
import static dev.holdfast.billing.promise.FindingExamples.DESK;
import static dev.holdfast.billing.promise.FindingExamples.HONEST;
import static dev.holdfast.billing.promise.FindingExamples.claim;
import static dev.holdfast.billing.promise.FindingExamples.eur;
import static dev.holdfast.billing.quote.Counter.BILLED;
import static dev.holdfast.billing.quote.Counter.CHANGE;
import static dev.holdfast.billing.quote.Counter.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.quote.Counter;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void what_the_sellers_program_wrote_is_clean_and_says_what_was_verified() {
        Checked checked = CHECK.of(HONEST);

        assertThat(checked.isClean()).isTrue();
        assertThat(checked.codes()).containsExactly(FindingCode.HOLDINGS_NOT_VERIFIED);
        assertThat(checked.verified())
                .contains(
                        Subject.ARITHMETIC,
                        Subject.VERSION,
                        Subject.CHANGE,
                        Subject.PROMOTIONS,
                        Subject.SERVICES,
                        Subject.COMMITMENTS,
                        Subject.PRICES,
                        Subject.FEES,
                        Subject.BILLS,
                        Subject.TOTALS,
                        Subject.ASSUMPTIONS);
        assertThat(checked.unverified().get(Subject.HOLDINGS)).contains(Checked.WhyNot.ON_TRUST);
        assertThat(checked.unverified().get(Subject.SIGNATURE)).contains(Checked.WhyNot.NOT_SAID);
        assertThat(checked.verified().size() + checked.unverified().size()).isEqualTo(Subject.values().length);
    }

    @Test
    void whoever_knows_the_account_verifies_the_holdings_too() {
        Checked checked = CHECK.knowing(DESK.account(HOME), BILLED).of(HONEST);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.verified()).contains(Subject.HOLDINGS);
    }

    @Test
    void lines_by_hand_a_voucher_on_the_whole_and_finer_lines_agree_with_themselves() {
        Account account = DESK.account(HOME)
                .adding(Vector.of(
                        ManualLine.of("visit", "Visit", CHANGE, "EUR 33.333", TaxedAs.standard("21")),
                        ManualLine.of("fine", "Fine", CHANGE, "EUR 5.00", TaxedAs.untaxed(VatCategory.O, "a fine")),
                        new Addition.OnTotal(
                                "voucher",
                                CHANGE,
                                Adjustment.percentOff("7", "Voucher"),
                                PriceBasis.TAX_EXCLUSIVE,
                                Option.none())));
        Billing finer = DESK.billing().by(BillingPolicy.DEFAULT.withFinerBy(2));
        Quote quote = Quote.of(Counter.inquiry(HOME, Counter.OFFERED).withAccount(account), finer)
                .get();

        Checked checked = Check.by(finer)
                .on(Counter.TODAY)
                .knowing(account, BILLED)
                .of(Promise.of(quote, DESK.catalog().id()));

        assertThat(checked.findings()).isEmpty();
    }

    @Test
    void the_salesmans_five_euros_more_are_eleven_by_the_catalogue() {
        Checked checked = CHECK.of(
                claim(ChangeOffer.to("confort").on(CHANGE), Add.of("bouquet").on(CHANGE))
                        .withSaid(Said.NOTHING.withMore(Option.some(new Said.More(eur("5.00"), 1)))));

        assertThat(checked.codes()).contains(FindingCode.PRICE_MISMATCH, FindingCode.COMMITMENT_EXTENDED);
        Finding wrong = checked.findings()
                .find(finding -> finding.code() == FindingCode.PRICE_MISMATCH)
                .get();
        assertThat(wrong).isEqualTo(new Finding.PriceMismatch(Finding.Per.MORE, eur("5.00"), eur("11.00"), CHANGE));
        assertThat(wrong.promised()).contains("EUR 5.00");
        assertThat(wrong.actual()).contains("EUR 11.00");
        assertThat(checked.actual().get().invoices()).isNotEmpty();
    }

    @Test
    void a_promise_that_holds_only_while_a_promotion_runs_fails_from_the_day_after_it() {
        Promise free =
                claim(Add.of(Chosen.of("bouquet").with("bouquet-offered")).on(CHANGE));

        assertThat(more(free, "0.00", 2).isClean()).isTrue();
        assertThat(more(free, "0.00", 3).findings().head())
                .isEqualTo(new Finding.PriceMismatch(Finding.Per.MORE, eur("0.00"), eur("6.00"), Tariff.day(11, 12)));
    }

    @Test
    void a_promotion_that_is_not_given_does_not_hide_what_it_would_cost_without() {
        Checked checked =
                more(claim(Add.of(Chosen.of("bouquet").with("student")).on(CHANGE)), "5.40", 6);

        assertThat(checked.codes()).containsSubsequence(FindingCode.PROMOTION_NOT_ELIGIBLE, FindingCode.PRICE_MISMATCH);
        assertThat(checked.findings()
                        .find(Finding.PriceMismatch.class::isInstance)
                        .get()
                        .actual())
                .contains("EUR 6.00");
    }

    @Test
    void a_loss_that_is_said_or_consented_to_is_no_finding() {
        Promise duo = claim(ChangeOffer.to("duo").on(CHANGE));

        assertThat(CHECK.of(duo).codes())
                .containsExactly(FindingCode.SERVICE_LOST, FindingCode.SERVICE_LOST, FindingCode.HOLDINGS_NOT_VERIFIED);
        assertThat(CHECK.of(duo.withSaid(Said.NOTHING.withServices(Option.some(new Said.Services(
                                Vector.empty(), Vector.empty(), Vector.empty(), Vector.of("TV", "decoder"))))))
                        .isClean())
                .isTrue();
        assertThat(CHECK.of(claim(ChangeOffer.to("duo")
                                .on(CHANGE)
                                .consenting(Desk.losing("1/tv", "TV"), Desk.losing("1/tv", "decoder"))))
                        .isClean())
                .isTrue();
    }

    @Test
    void a_quote_that_names_the_consents_it_needs_is_clean() {
        Promise duo = Promise.of(
                Counter.quote(Vector.of(ChangeOffer.to("duo").on(CHANGE))),
                DESK.catalog().id());

        assertThat(CHECK.of(duo).isClean()).isTrue();
        assertThat(CHECK.of(duo.withSaid(duo.said().withConsents(Option.none()).withServices(Option.none())))
                        .codes())
                .contains(FindingCode.SERVICE_LOST);
    }

    @Test
    void an_outdated_version_does_not_set_the_price() {
        Promise outdated = HONEST.withVersion(Option.some(Tariff.OCTOBER_2013));

        assertThat(CHECK.of(outdated).codes())
                .containsExactly(FindingCode.VERSION_OUTDATED, FindingCode.HOLDINGS_NOT_VERIFIED);
    }

    @Test
    void an_undo_as_if_never_is_quoted_by_the_version_of_the_day_that_it_reaches_back_to() {
        Promise undo = Promise.of(
                Quote.of(
                                Inquiry.builder()
                                        .account(DESK.account(HOME))
                                        .ledger(BILLED)
                                        .subscription(HOME.id())
                                        .requests(Vector.of(Command.Undo.of(1).asIfNever()))
                                        .madeOn(LocalDate.of(2014, 1, 3))
                                        .months(2)
                                        .build(),
                                DESK.billing())
                        .get(),
                DESK.catalog().id());

        assertThat(undo.version()).contains(Tariff.JULY_2013);
        assertThat(CHECK.on(LocalDate.of(2014, 1, 3)).of(undo).codes())
                .containsExactly(FindingCode.VERSION_SUPERSEDED, FindingCode.HOLDINGS_NOT_VERIFIED);
    }

    private static Checked more(Promise promise, String more, int months) {
        return CHECK.of(promise.withSaid(Said.NOTHING.withMore(Option.some(new Said.More(eur(more), months)))));
    }
}
