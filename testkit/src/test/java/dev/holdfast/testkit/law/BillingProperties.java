package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.testkit.arbitrary.Life;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BillingProperties extends GeneratedLives {

    private static final int TRIES = 250;

    @Property(tries = TRIES)
    void every_bill_of_a_generated_life_is_calculated(@ForAll("lives") Life life) {
        life.billed(Billing.of(life.catalog())::bill)
                .results()
                .mapLeft(uncovered -> new AssertionError(uncovered.sentence()))
                .getOrElseThrow(error -> error);
    }

    @Property(tries = TRIES)
    void billing_twice_bills_nothing_the_second_time(@ForAll("lives") Life life) {
        Idempotence.LAW.mustHold(life.billed(Billing.of(life.catalog())::bill));
    }

    @Property(tries = TRIES)
    void billing_often_and_billing_once_bill_the_same(@ForAll("lives") Life life) {
        PathIndependence.LAW.mustHold(life.billed(Billing.of(life.catalog())::bill));
    }

    @Property(tries = TRIES)
    void every_invoice_adds_up(@ForAll("lives") Life life) {
        life.billed(Billing.of(life.catalog())::bill)
                .invoices()
                .get()
                .map(Conservation.Document::of)
                .forEach(Conservation.LAW::mustHold);
    }

    @Property(tries = TRIES)
    void credits_give_back_what_was_billed_and_no_more(@ForAll("lives") Life life) {
        CreditsAreBounded.LAW.mustHold(life.billed(Billing.of(life.catalog())::bill));
    }

    @Property(tries = TRIES)
    void promotions_take_off_at_most_the_price_and_stop_on_their_day(@ForAll("lives") Life life) {
        PromotionsNeverPay.LAW.mustHold(new PromotionsNeverPay.Promoted(
                new BillRun(
                                Billing.of(life.catalog())::bill,
                                life.billDays().map(day -> new BillRun.Bill(life.account(), day)))
                        .invoices()
                        .get(),
                life.subscription(),
                life.catalog()));
    }
}
