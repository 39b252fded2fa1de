package dev.holdfast.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.promise.Finding;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.interchange.CatalogFile;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ValerieTest {

    private final Catalog catalog = CatalogFile.parse(Stories.catalogueOf(Stories.ALL.get(0)), "belgacom-2013.yaml")
            .get();
    private final Valerie valerie = new Valerie(catalog);

    @Test
    void the_promise_of_5_more_is_a_mismatch_since_the_catalogue_says_11() {
        Quote quote = valerie.asOffered();

        assertThat(valerie.salesman(quote).findings())
                .containsExactly(
                        new Finding.PriceMismatch(Finding.Per.MORE, eur("5.00"), eur("11.00"), Valerie.UPGRADED));
    }

    @Test
    void the_same_promise_is_true_with_the_promotion_on_the_bouquet() {
        Quote quote = valerie.asPromised();

        assertThat(valerie.salesman(quote).findings()).isEmpty();
        assertThat(quote.invoices().head().gross()).isEqualTo(eur("66.12"));
    }

    @Test
    void the_bills_that_follow_an_accepted_quote_equal_it_line_by_line() {
        Quote quote = valerie.asPromised();

        assertThat(valerie.firstBill(valerie.accepted(quote)))
                .isEqualTo(quote.invoices().head());
    }

    // Nov 1          12                    30
    //     |-- Start ---|-- Confort, bouquet ---|     11 of 30 days, then 19 of 30
    @Test
    void the_first_bill_credits_and_charges_the_same_nineteen_days() {
        Invoice bill = valerie.firstBill(valerie.upgraded());

        assertThat(amounts(bill)).containsExactly("-36.70", "39.87", "3.80", "62.95", "6.00");
        assertThat(bill.gross()).isEqualTo(eur("75.92"));
        assertThat(bill.net()).isEqualTo(eur("62.74"));
        assertThat(bill.tax()).isEqualTo(eur("13.18"));
    }

    @Test
    void every_line_explains_its_amount_to_the_cent() {
        for (InvoiceLine line : valerie.lastBill(valerie.undoneAsIfNever()).lines()) {
            assertThat(line.explain().derivation().value())
                    .isEqualByComparingTo(line.amount().getAmount());
            assertThat(line.explain().sentence())
                    .contains(line.amount().toString())
                    .doesNotContain("{");
        }
    }

    @Test
    void start_is_retired_when_the_upgrade_is_undone() {
        assertThat(catalog.asOf(Valerie.UNDONE)
                        .get()
                        .offer(OfferId.of("start"))
                        .get()
                        .lifecycle()
                        .on(Valerie.UNDONE))
                .isEqualTo(Lifecycle.State.RETIRED);
    }

    @Test
    void an_undo_restores_pack_tv_decoder_line_and_commitment_as_they_were() {
        Subscription home = valerie.home();

        assertThat(valerie.undoneFromADate().stateOn(Valerie.UNDONE)).isEqualTo(home.stateOn(Valerie.UNDONE));
        assertThat(valerie.undoneFromADate().stateOn(Valerie.UNDONE.minusDays(1)))
                .isEqualTo(valerie.upgraded().stateOn(Valerie.UNDONE.minusDays(1)));
        assertThat(valerie.undoneAsIfNever().timeline()).isEqualTo(home.timeline());
    }

    @Test
    void an_undo_from_a_date_credits_and_charges_the_days_after_it() {
        Invoice bill = valerie.lastBill(valerie.undoneFromADate());

        assertThat(amounts(bill)).containsExactly("-46.70", "-4.45", "43.00", "57.95");
        assertThat(bill.gross()).isEqualTo(eur("49.80"));
    }

    @Test
    void an_undo_as_if_never_credits_every_charge_of_the_upgrade() {
        Invoice bill = valerie.lastBill(valerie.undoneAsIfNever());

        assertThat(amounts(bill))
                .containsExactly(
                        "-39.87", "-3.80", "-62.95", "-6.00", "-62.95", "-6.00", "36.70", "57.95", "57.95", "57.95");
        assertThat(bill.gross()).isEqualTo(eur("28.98"));
    }

    @Test
    void the_pack_without_tv_is_rejected_and_names_tv_and_decoder() {
        assertThat(valerie.slip().all())
                .filteredOn(Rejection.ServiceWouldBeLost.class::isInstance)
                .extracting(rejection -> ((Rejection.ServiceWouldBeLost) rejection)
                        .service()
                        .service()
                        .name())
                .containsExactly("TV", "decoder");
    }

    @Test
    void a_consent_that_names_only_the_bouquet_does_not_help() {
        assertThat(valerie.slip(valerie.toLoseTheBouquet()).codes()).contains("SERVICE_WOULD_BE_LOST");
    }

    @Test
    void a_pack_with_fewer_channels_is_a_reduction_that_needs_its_consent() {
        assertThat(valerie.fewerChannels().codes()).containsOnly("SERVICE_WOULD_BE_REDUCED");
        assertThat(valerie.fewerChannels().all().map(Rejection::sentence).mkString())
                .contains("channels of TV at 1/tv from 80 to 40");
    }

    @Test
    void every_rejection_says_what_to_do_instead() {
        valerie.slip().forEach(rejection -> assertThat(rejection.sentence()).containsAnyOf("Choose", "Keep", "name"));
    }

    private static List<String> amounts(Invoice invoice) {
        return invoice.lines()
                .map(line -> line.amount().getAmount().toPlainString())
                .asJava();
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
