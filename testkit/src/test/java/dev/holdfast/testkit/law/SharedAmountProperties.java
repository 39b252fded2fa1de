package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.testkit.arbitrary.Catalogs;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.joda.money.BigMoney;

/**
 * The laws of bills where amounts come off several charges together and promotions reduce whole periods. The reference
 * prices one charge at a time, so it does not know these.
 */
@AddLifecycleHook(Effort.class)
class SharedAmountProperties {

    private static final int TRIES = 100;

    @Provide
    Arbitrary<Life> lives() {
        return Lives.of(Catalogs.any().map(SharedAmountProperties::shared), 12);
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
    void every_bill_is_calculated_and_adds_up(@ForAll("lives") Life life) {
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

    private static Catalog shared(Catalog catalog) {
        return Catalog.of(
                        catalog.id().value(),
                        catalog.versions().values().toVector().map(SharedAmountProperties::shared))
                .get();
    }

    private static CatalogVersion shared(CatalogVersion version) {
        return version.withPromotions(version.promotions().map(SharedAmountProperties::shared));
    }

    private static Promotion shared(Promotion promotion) {
        return switch (promotion.id().value().charAt(promotion.id().value().length() - 1)) {
            case '3' -> promotion.withInPartialPeriod(Promotion.InPartialPeriod.FULL);
            case '2' ->
                promotion.withBenefit(
                        new Benefit.AmountOff(BigMoney.parse("EUR 80.05"), Benefit.AmountOff.Of.UNTIL_USED_UP));
            default ->
                promotion.withBenefit(
                        new Benefit.AmountOff(BigMoney.parse("EUR 12.35"), Benefit.AmountOff.Of.ALL_TOGETHER));
        };
    }
}
