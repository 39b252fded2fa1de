package dev.holdfast.billing.quote;

import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.quote.Counter.BILLED;
import static dev.holdfast.billing.quote.Counter.CHANGE;
import static dev.holdfast.billing.quote.Counter.DESK;
import static dev.holdfast.billing.quote.Counter.HOME;
import static dev.holdfast.billing.quote.Counter.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FollowedTest {

    private static final Quote QUOTE =
            Counter.quote(Vector.of(ChangeOffer.to("confort").on(CHANGE)));
    private static final Subscription ACCEPTED = QUOTE.move(QuoteLifecycle.Trigger.APPROVE, TODAY)
            .flatMap(quote ->
                    quote.accept(Vector.of(Consent.toCommit(HoldingId.of("1"), "customer", Instant.EPOCH)), TODAY))
            .get()
            .decide(HOME, DESK.context())
            .get()
            .last()
            .after();

    @Test
    void bills_that_follow_as_they_were_quoted_do_not_deviate() {
        assertThat(deviations(ACCEPTED, DESK.billing(), day(10, 1), day(11, 1))).isEmpty();
    }

    @Test
    void what_was_asked_later_is_the_cause_of_its_lines() {
        Subscription later = DESK.accepts(ACCEPTED, asked(Add.of("bouquet").on(day(10, 15)), "2013-10-10T09:00:00Z"));

        Vector<Deviation> found = deviations(later, DESK.billing(), day(10, 1), day(11, 1));

        assertThat(found).hasSize(2).allMatch(one -> one.cause() == Deviation.Cause.LATER_CHANGE);
        assertThat(found)
                .allMatch(one -> one.bill().equals(day(11, 1)) && one.quoted().isEmpty());
    }

    @Test
    void what_was_recorded_for_a_day_before_is_a_correction() {
        Subscription later = DESK.accepts(ACCEPTED, asked(Add.of("bouquet").on(day(9, 20)), "2013-10-10T09:00:00Z"));

        assertThat(deviations(later, DESK.billing(), day(10, 1), day(11, 1)))
                .isNotEmpty()
                .allMatch(one -> one.cause() == Deviation.Cause.BACK_DATED);
    }

    @Test
    void a_new_tax_rate_is_the_cause_of_lines_that_are_taxed_by_it() {
        CatalogVersion version = DESK.catalog().versions().head()._2();
        Catalog taxed = Tariff.catalog(version.withTaxCategories(Vector.of(
                TaxCategory.taxed("standard", TaxRate.from(LocalDate.EPOCH, "21"), TaxRate.from(day(11, 1), "25")))));

        Vector<Deviation> found = deviations(ACCEPTED, Billing.of(taxed), day(10, 1), day(11, 1));

        assertThat(found).singleElement().matches(one -> one.cause() == Deviation.Cause.TAX);
        assertThat(found.head().billed()).isNotEmpty();
    }

    @Test
    void a_revision_is_the_cause_of_lines_at_its_price() {
        CatalogVersion version = DESK.catalog().versions().head()._2();
        Catalog revised = Tariff.catalog(
                version,
                Tariff.with(version, Tariff.CONFORT.withCharges(Vector.of(Tariff.monthly("70.00"))))
                        .withFrom(day(11, 1))
                        .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(day(11, 1))))));

        assertThat(deviations(ACCEPTED, Billing.of(revised), day(10, 1), day(11, 1)))
                .singleElement()
                .matches(one -> one.cause() == Deviation.Cause.TARIFF);
    }

    @Test
    void what_the_host_added_is_told_as_that() {
        ManualLine visit = ManualLine.of("visit", "Visit", day(9, 20), "EUR 50.00", TaxedAs.standard("21"));
        BillResult bill = DESK.billing()
                .bill(DESK.account(ACCEPTED).adding(Vector.of(visit)), BILLED, day(10, 1))
                .get();

        assertThat(new Followed(QUOTE, DESK.account(ACCEPTED), bill.invoices(), DESK.catalog()).deviations())
                .singleElement()
                .matches(one -> one.cause() == Deviation.Cause.ADDED)
                .matches(one -> one.billed().exists(line -> line.name().equals("Visit")));
    }

    @Test
    void lines_that_are_only_shown_otherwise_do_not_deviate() {
        Billing netted = DESK.billing()
                .by(BillingPolicy.DEFAULT.withPresentation(
                        new Presentation(Presentation.ZeroLines.DROPPED, Presentation.Corrections.NETTED)));

        assertThat(deviations(ACCEPTED, netted, day(10, 1), day(11, 1))).isEmpty();
    }

    @Test
    void what_nothing_explains_is_said_to_be_unexplained() {
        Billing other = DESK.billing()
                .by(BillingPolicy.builder()
                        .dayCount(StandardDayCount.YEAR_365_12)
                        .build());

        assertThat(deviations(ACCEPTED, other, day(10, 1)))
                .isNotEmpty()
                .allMatch(one -> one.cause() == Deviation.Cause.UNEXPLAINED);
    }

    private static Request asked(Request request, String at) {
        return request.at(Instant.parse(at));
    }

    private static Vector<Deviation> deviations(Subscription known, Billing billing, LocalDate... days) {
        Vector<Invoice> bills = Vector.empty();
        Ledger ledger = BILLED;
        for (LocalDate date : days) {
            Subscription then = date.isBefore(day(10, 10)) ? ACCEPTED : known;
            BillResult bill = billing.bill(DESK.account(then), ledger, date).get();
            ledger = bill.ledger();
            bills = bills.appendAll(bill.invoices());
        }
        return new Followed(QUOTE, DESK.account(known), bills, billing.catalog()).deviations();
    }
}
