package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Nothing is accepted and then not billed: what the calculation does not cover is named, never skipped. */
class CoverageTest {

    private static final Recurring FEE = Recurring.monthly("fee", Flat.of("EUR 5.00"));

    @Test
    void charges_that_are_not_covered_are_named() {
        assertThat(termOf(FEE.withPrice(new Unpublished()))).isEqualTo("price");
        assertThat(termOf(FEE.withPrice(new Volume(
                                Tiers.of(new Tier(
                                        BigDecimal.ZERO,
                                        Option.none(),
                                        BigMoney.parse("EUR 5.00"),
                                        new Rate.Each(BigMoney.parse("EUR 0")))),
                                Option.some(Metered.SENIORITY)))
                        .withSeniorityReset(SeniorityReset.CHARGED)))
                .isEqualTo("seniority that each charge starts again, of a recurring charge");
        assertThat(termOf(OneOff.of("paper", Flat.of("EUR 2.50"))
                        .withOn(Occasion.of(Occasion.Kind.BILL))
                        .withGives(
                                Vector.of(Allowance.of("m", Traffic.of("voice", "minute"), Level.of(10, "minute"))))))
                .isEqualTo("use that is given with each bill");
    }

    /** Instalments have no part in what comes off together: a promotion that names them would do nothing. */
    @Test
    void an_amount_off_all_together_that_names_instalments_is_refused_and_one_that_names_nothing_is_not() {
        Promotion off = Promotion.builder()
                .id("off")
                .benefit(new Benefit.AmountOff(BigMoney.parse("EUR 5.00"), Benefit.AmountOff.Of.ALL_TOGETHER))
                .build();
        Recurring device = FEE.withInstalments(Option.some(12));
        CatalogVersion version = with(TRIPLE_PLAY, Tariff.START.withCharges(Vector.of(monthly("57.95"), device)));

        assertThat(termOf(
                        Desk.of(version.withPromotions(
                                Vector.of(off.withScope(Selection.ALL.charges("monthly", "fee"))))),
                        Subscribe.to(Chosen.of("start").with("off"))))
                .isEqualTo("an amount off all together for charges in instalments");
        assertThat(termOf(
                        Desk.of(version.withPromotions(Vector.of(off))),
                        Subscribe.to(Chosen.of("start").with("off"))))
                .isEqualTo("nothing");
    }

    @Test
    void rules_that_are_not_covered_are_named() {
        Selection start = Selection.of("start");
        Money ten = Money.parse("EUR 10.00");

        assertThat(termOf(new Rule.Spend(start, Option.some(ten), Option.none(), Span.days(7))))
                .isEqualTo("minimum and maximum spend in less than the period of a charge");
        assertThat(termOf(new Rule.Spend(start, Option.none(), Option.some(ten), Span.MONTH)))
                .isEqualTo("a maximum spend");
    }

    @Test
    void a_limit_that_the_customer_has_not_chosen_is_no_term() {
        Rule limit = new Rule.Spend(
                Selection.of("start"),
                Option.none(),
                Option.some(Money.parse("EUR 10.00")),
                Option.none(),
                Span.MONTH,
                SpendCap.Then.BLOCK,
                Vector.empty(),
                Option.some(Selection.of("bouquet")));
        Desk desk = Desk.of(TRIPLE_PLAY.withRules(Vector.of(limit)));
        Subscription home = desk.sells(Subscribe.to("start").on(JULY_2013));

        assertThat(desk.billing()
                        .bill(desk.account(home), Ledger.EMPTY, JULY_2013)
                        .isRight())
                .isTrue();
        assertThat(desk.billing()
                        .bill(
                                desk.account(
                                        desk.accepts(home, Add.of("bouquet").on(JULY_2013))),
                                Ledger.EMPTY,
                                JULY_2013)
                        .isLeft())
                .isTrue();
    }

    @Test
    void promotions_that_are_not_covered_are_named() {
        Promotion half = Tariff.percentOff("half", 50, Lasting.FOREVER);

        Promotion paused = half.withPausable(true).withExclusiveGroup(Option.some("welcome"));
        assertThat(termOf(paused.withWhileHeld(Option.some(Selection.of("start")))))
                .isEqualTo("a promotion that is paused by one with a condition");
    }

    @Test
    void a_day_without_a_tax_rate_is_named() {
        TaxCategory later = TaxCategory.taxed("standard", TaxRate.from(OCTOBER_2013, "21"));

        assertThat(termOf(Desk.of(TRIPLE_PLAY.withTaxCategories(Vector.of(later))), Subscribe.to("start")))
                .isEqualTo("tax");
    }

    private static String termOf(Charge charge) {
        return termOf(Desk.of(with(TRIPLE_PLAY, Tariff.START.withCharges(Vector.of(monthly("57.95"), charge)))));
    }

    private static String termOf(Rule rule) {
        return termOf(Desk.of(TRIPLE_PLAY.withRules(Vector.of(rule))));
    }

    private static String termOf(Promotion promotion) {
        CatalogVersion version = TRIPLE_PLAY.withPromotions(Vector.of(promotion));
        return termOf(
                Desk.of(version),
                Subscribe.to(Chosen.of("start").with(promotion.id().value())));
    }

    private static String termOf(Desk desk) {
        return termOf(desk, Subscribe.to("start"));
    }

    private static String termOf(Desk desk, Subscribe subscribe) {
        return desk.billing()
                .bill(desk.account(desk.sells(subscribe.on(JULY_2013))), Ledger.EMPTY, JULY_2013)
                .fold(NotCalculated::term, bill -> "nothing");
    }
}
