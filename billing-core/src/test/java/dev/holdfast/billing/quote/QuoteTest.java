package dev.holdfast.billing.quote;

import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.quote.Counter.BILLED;
import static dev.holdfast.billing.quote.Counter.CHANGE;
import static dev.holdfast.billing.quote.Counter.DESK;
import static dev.holdfast.billing.quote.Counter.HOME;
import static dev.holdfast.billing.quote.Counter.OFFERED;
import static dev.holdfast.billing.quote.Counter.TODAY;
import static dev.holdfast.billing.quote.Counter.UPGRADE;
import static dev.holdfast.billing.quote.Counter.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteTest {

    // Jul 1        Sep 1  5   12      Oct 1                Nov 12      Dec 1          Mar 12
    //   |- Start ----|----Q---|- Confort, bouquet free for 2 months -|- bouquet 6.00 ---|  committed till then
    @Test
    void the_price_per_month_changes_when_the_promotion_and_the_commitment_end() {
        assertThat(quote(OFFERED).prices())
                .containsExactly(
                        new PriceStep(CHANGE, eur("57.95"), eur("62.95"), Vector.of(why(PriceStep.Kind.CHANGE, "s"))),
                        new PriceStep(
                                day(11, 12),
                                eur("57.95"),
                                eur("68.95"),
                                Vector.of(why(PriceStep.Kind.PROMOTION_ENDS, "bouquet-offered"))),
                        new PriceStep(
                                LocalDate.of(2014, 3, 12),
                                eur("57.95"),
                                eur("68.95"),
                                Vector.of(why(PriceStep.Kind.COMMITMENT_ENDS, "1"))));
    }

    @Test
    void the_bills_of_an_accepted_quote_are_the_bills_that_follow() {
        Quote quote = quote(UPGRADE);

        Subscription accepted = accepted(quote, committing()).after();
        Vector<Invoice> followed = Vector.empty();
        Ledger ledger = BILLED;
        for (LocalDate date : quote.billDays()) {
            BillResult bill = DESK.bills(accepted, ledger, date);
            ledger = bill.ledger();
            followed = followed.appendAll(bill.invoices());
        }

        assertThat(quote.invoices()).isEqualTo(followed).hasSize(24);
        assertThat(quote.invoices().head().billedThrough()).isEqualTo(day(10, 1));
        assertThat(quote.steadyFrom()).contains(day(11, 1));
    }

    @Test
    void totals_are_what_the_bills_of_those_months_add_up_to() {
        Quote quote = quote(UPGRADE);

        assertThat(quote.total(1)).isEqualTo(quote.invoices().head().gross());
        assertThat(quote.total(12))
                .isEqualTo(quote.invoices().head().gross().plus(eur("68.95").multipliedBy(11)));
        assertThat(quote.total(24)).isEqualTo(quote.total(12).plus(eur("68.95").multipliedBy(12)));
        assertThatThrownBy(() -> quote.total(25)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_charged_once_is_told() {
        Quote quote = quote(Vector.of(Add.of("router").on(CHANGE)));

        assertThat(quote.fees()).extracting(line -> line.amount().toMoney()).containsExactly(eur("19.00"));
        assertThat(quote(UPGRADE).fees()).isEmpty();
    }

    @Test
    void a_loss_is_quoted_with_the_consents_that_it_needs() {
        Quote quote = quote(Vector.of(ChangeOffer.to("duo").on(CHANGE)));

        assertThat(quote.services().lost())
                .extracting(held -> held.service().name())
                .containsExactly("TV", "decoder");
        assertThat(quote.consentsMissing())
                .isEqualTo(quote.consentsNeeded())
                .containsExactly(
                        new NeededConsent(HoldingId.of("1/tv"), "TV", Consent.Extent.LOSS),
                        new NeededConsent(HoldingId.of("1/tv"), "decoder", Consent.Extent.LOSS));
    }

    @Test
    void a_quote_is_not_accepted_without_the_consents_that_it_needs() {
        Quote quote = approved(quote(Vector.of(ChangeOffer.to("duo").on(CHANGE))));

        QuoteRefused refused =
                quote.accept(Vector.of(Desk.losing("1/tv", "TV")), TODAY).getLeft();

        assertThat(refused.code()).isEqualTo("CONSENT_MISSING");
        assertThat(refused.sentences()).singleElement().asString().contains("to lose decoder at 1/tv");
        Acceptance acceptance = quote.accept(
                        Vector.of(Desk.losing("1/tv", "TV"), Desk.losing("1/tv", "decoder")), TODAY)
                .get();
        assertThat(acceptance.quote().state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(acceptance.requests().head().consents())
                .extracting(Consent::service)
                .containsExactly("TV", "decoder");
        assertThat(acceptance.decide(HOME, DESK.context()).isRight()).isTrue();
    }

    @Test
    void a_quote_is_bound_to_the_subscription_that_was_quoted() {
        Subscription meanwhile = DESK.accepts(HOME, Add.of("sim").on(TODAY));

        assertThat(approved(quote(UPGRADE))
                        .accept(committing(), TODAY)
                        .get()
                        .decide(meanwhile, DESK.context())
                        .getLeft()
                        .codes())
                .containsExactly("STALE_VERSION");
    }

    @Test
    void a_tariff_that_comes_out_after_the_quote_changes_nothing_of_what_was_accepted() {
        Quote quote = quote(UPGRADE);
        Desk later = new Desk(
                Tariff.catalog(
                        DESK.catalog().versions().head()._2(),
                        Tariff.with(
                                        DESK.catalog().versions().head()._2(),
                                        Tariff.pack(
                                                "confort",
                                                "99.00",
                                                Tariff.CONFORT
                                                        .slots()
                                                        .toJavaArray(dev.holdfast.catalog.offer.Slot[]::new)))
                                .withFrom(day(9, 10))),
                DESK.terms(),
                DESK.facts());

        Subscription accepted = approved(quote)
                .accept(committing(), TODAY)
                .get()
                .decide(HOME, later.context())
                .get()
                .last()
                .after();

        assertThat(accepted.stateOn(CHANGE)).isEqualTo(quote.after().stateOn(CHANGE));
        assertThat(later.bills(accepted, BILLED, day(10, 1)).invoices().head())
                .isEqualTo(quote.invoices().head());
        assertThat(later.accepts(
                                HOME,
                                ChangeOffer.to("confort")
                                        .on(CHANGE)
                                        .consenting(committing().head()))
                        .stateOn(CHANGE))
                .isNotEqualTo(accepted.stateOn(CHANGE));
    }

    @Test
    void a_quote_of_something_that_was_carried_out_already_can_still_be_accepted() {
        Request sim = Add.of("sim").on(TODAY).once("order-7");
        Subscription home = DESK.accepts(HOME, sim);
        Quote quote = quote(Counter.inquiry(home, UPGRADE.prepend(sim)));

        assertThat(accepted(quote, committing()).after().version()).isEqualTo(4);
    }

    @Test
    void a_new_customer_is_quoted_from_nothing() {
        Quote quote = quote(Inquiry.builder()
                .account(dev.holdfast.billing.invoice.Account.of(DESK.terms()))
                .subscription(Subscription.none("new").id())
                .requests(Vector.of(Subscribe.to("start").on(CHANGE)))
                .madeOn(TODAY)
                .months(12)
                .build());

        assertThat(quote.services().gained()).hasSize(4);
        assertThat(quote.prices().head().before()).isEqualTo(eur("0.00"));
        assertThat(quote.invoices()).hasSize(12);
        assertThat(quote.version()).isEqualTo(Tariff.JULY_2013);
    }

    @Test
    void a_quote_says_what_leaving_costs_in_each_month_of_the_commitment() {
        Desk desk = Desk.of(Tariff.TRIPLE_PLAY.withRules(Vector.of(new Rule.Commitment(
                Selection.of("confort"),
                Span.months(3),
                Option.none(),
                Option.none(),
                Vector.of(new ExitFee.Degressive(eur("96.00"), eur("3.00")))))));
        Quote quote = Quote.of(
                        Counter.inquiry(
                                HOME, Vector.of(ChangeOffer.to("confort").on(CHANGE))),
                        desk.billing())
                .get();

        assertThat(quote.leaving())
                .containsExactly(
                        new Leaving(CHANGE, eur("96.00")),
                        new Leaving(day(10, 12), eur("93.00")),
                        new Leaving(day(11, 12), eur("90.00")));
    }

    @Test
    void what_is_refused_or_not_covered_is_not_quoted() {
        QuoteRefused unknown = Quote.of(
                        Counter.inquiry(
                                HOME, Vector.of(ChangeOffer.to("nowhere").on(CHANGE))),
                        DESK.billing())
                .getLeft();
        assertThat(unknown.code()).isEqualTo("NOT_LEGAL");
        assertThat(unknown.sentences()).hasSize(1);
        Desk unpublished = Desk.of(Tariff.with(
                Tariff.TRIPLE_PLAY,
                Tariff.product("phone-set").withCharges(Vector.of(Recurring.monthly("rate", new Unpublished())))));
        assertThat(Quote.of(Counter.inquiry(HOME, Vector.of(Add.of("phone-set").on(CHANGE))), unpublished.billing())
                        .getLeft()
                        .code())
                .isEqualTo("NOT_BILLABLE");
    }

    private static dev.holdfast.billing.subscription.Transition accepted(Quote quote, Vector<Consent> consents) {
        return approved(quote)
                .accept(consents, TODAY)
                .get()
                .decide(quote.before(), DESK.context())
                .getOrElseThrow(refused -> new AssertionError(refused.codes().mkString()))
                .last();
    }

    private static Quote approved(Quote quote) {
        return quote.move(QuoteLifecycle.Trigger.APPROVE, TODAY).get();
    }

    private static Vector<Consent> committing() {
        return Vector.of(Consent.toCommit(HoldingId.of("1"), "customer", Instant.EPOCH));
    }

    private static PriceStep.Why why(PriceStep.Kind kind, String of) {
        return new PriceStep.Why(kind, of);
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
