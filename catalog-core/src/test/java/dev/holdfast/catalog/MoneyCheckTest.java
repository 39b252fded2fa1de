package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.JANUARY_2014;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.euro;
import static dev.holdfast.catalog.Tariff.with;
import static dev.holdfast.catalog.Tariff.withCharge;
import static dev.holdfast.catalog.Tariff.withTv;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.Percentage;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.TaxShare;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MoneyCheckTest {

    private static final Money DOLLAR = Money.parse("USD 1.00");
    private static final BigMoney DOLLARS = BigMoney.parse("USD 1");

    @Test
    void the_mend_of_another_currency_is_the_currency_of_the_version() {
        CatalogProblem problem = Tariff.only(withCharge(OneOff.of("visit", Flat.of("USD 50"))), Code.WRONG_MONEY);

        assertThat(problem.what()).isEqualTo("USD 50 is not in EUR");
        assertThat(problem.mend()).isEqualTo("state it in EUR, the currency of the version");
    }

    @Test
    void another_currency_is_found_in_each_amount_of_rating_terms() {
        RatingTerms terms = RatingTerms.builder()
                .setUp(Option.some(DOLLARS))
                .firstIncrementPrice(Option.some(DOLLARS))
                .capPerRecord(Option.some(DOLLAR))
                .capPerDay(Option.some(DOLLAR))
                .capPerPeriod(Option.some(new SpendCap(DOLLAR, SpendCap.Then.FREE)))
                .build();
        UsageCharge calls = UsageCharge.builder()
                .id(ChargeId.of("calls"))
                .price(PerUnit.of("EUR 0.10"))
                .traffic(Traffic.of("voice", "minute"))
                .build();

        assertFound(withCharge(calls));
        assertThat(CatalogCheck.of(Vector.of(withCharge(calls.withTerms(terms)))))
                .hasSize(5)
                .allMatch(problem -> problem.code() == Code.WRONG_MONEY
                        && problem.place().equals("version 2013-07-01 / product sim / charge calls"));
    }

    @Test
    void another_currency_is_found_in_special_prices_of_slots() {
        SlotPricing special = SlotPricing.special(Flat.of("EUR 1"), Flat.of("USD 1"));

        assertFound(withTv(slot -> slot.withPricing(special)), Code.WRONG_MONEY, "pack start / slot tv");
        assertFound(
                withTv(slot -> slot.withPricingByOffer(TreeMap.of(OfferId.of("tv"), special))),
                Code.WRONG_MONEY,
                "pack start / slot tv");
    }

    @Test
    void another_currency_is_found_in_every_amount_of_promotions_and_rules() {
        Money euros = Money.parse("EUR 10.00");
        Vector<ExitFee> exit = Vector.of(
                new ExitFee.Degressive(DOLLAR, DOLLAR),
                new ExitFee.OfTheRest(BigDecimal.TEN, 0),
                new ExitFee.ResidualValue(TreeMap.of(0, DOLLAR, 12, euros)),
                new ExitFee.RefundOnArrival(DOLLAR, Option.none()));
        CatalogVersion version = with(promotion(new Benefit.AmountOff(DOLLARS)));

        assertFound(
                version.withRules(Vector.of(
                        new Rule.Commitment(Selection.ALL, Span.years(2), Option.some(DOLLARS), Option.none(), exit),
                        new Rule.Deposit(Selection.ALL, DOLLAR, "direct debit"),
                        new Rule.Spend(Selection.ALL, Option.some(DOLLAR), Option.some(euros), Span.MONTH),
                        new Rule.Spend(Selection.ALL, Option.some(euros), Option.some(DOLLAR), Span.MONTH),
                        new Rule.Change(
                                ChangeKind.ADD,
                                Selection.ALL,
                                Selection.ALL,
                                Vector.empty(),
                                Option.some(OneOff.of("adding", Flat.of("USD 1")))))),
                Code.WRONG_MONEY,
                "Change rule 5 / fee adding",
                Code.WRONG_MONEY,
                "promotion extra",
                Code.WRONG_MONEY,
                "Commitment rule 1",
                Code.WRONG_MONEY,
                "Commitment rule 1",
                Code.WRONG_MONEY,
                "Commitment rule 1",
                Code.WRONG_MONEY,
                "Commitment rule 1",
                Code.WRONG_MONEY,
                "Commitment rule 1",
                Code.WRONG_MONEY,
                "Deposit rule 2",
                Code.WRONG_MONEY,
                "Spend rule 3",
                Code.WRONG_MONEY,
                "Spend rule 4");
    }

    @Test
    void a_version_in_another_currency_than_the_first_is_found() {
        CatalogVersion dollars =
                SOUND.withFrom(JANUARY_2014).withCurrency(CurrencyUnit.USD).withPromotions(Vector.empty());

        Vector<CatalogProblem> found = CatalogCheck.of(Vector.of(SOUND, dollars));

        assertThat(found.filter(problem -> problem.place().equals("version 2014-01-01")))
                .containsExactly(new CatalogProblem(
                        Code.WRONG_MONEY,
                        "version 2014-01-01",
                        "it is in USD and the first version in EUR",
                        "make another catalogue for another currency"));
        // and every price, which is still in euros
        assertThat(found).hasSize(1 + 6);
    }

    @Test
    void what_is_charged_as_it_stands_may_not_be_finer_than_the_currency() {
        CatalogProblem problem = Tariff.only(withCharge(OneOff.of("visit", Flat.of("EUR 50.005"))), Code.WRONG_MONEY);

        assertThat(problem.what()).isEqualTo("EUR 50.005 is finer than EUR, which has 2 decimals");
        assertThat(problem.mend()).isEqualTo("state an amount that can be paid");
        assertFound(with(promotion(new Benefit.AmountOff(euro("1.005")))), Code.WRONG_MONEY, "promotion extra");
        assertFound(with(promotion(new Benefit.FixedPrice(euro("1.005")))), Code.WRONG_MONEY, "promotion extra");
    }

    @Test
    void rates_may_be_finer_and_trailing_zeros_are_not_finer() {
        assertFound(withCharge(OneOff.of("visit", Flat.of("EUR 50.00000"))));
        assertFound(withCharge(OneOff.of("visit", Flat.of("EUR 50.05"))));
        assertFound(withCharge(OneOff.of("visit", PerUnit.of("EUR 0.00015"))));
        assertFound(withCharge(Recurring.monthly("fraction", Flat.of("EUR 50.005"))));
        assertFound(with(promotion(new Benefit.PercentOff(BigDecimal.TEN, Option.some(euro("1.005"))))));
    }

    @Test
    void tiers_of_a_slot_price_and_residual_values_of_a_device_are_checked_too() {
        Tier late = new Tier(BigDecimal.TEN, Option.none(), euro("0"), new Rate.Each(euro("1")));

        assertFound(
                withTv(slot -> slot.withPricing(SlotPricing.special(new Graduated(Tiers.of(late))))),
                Code.BROKEN_TIERS,
                "pack start / slot tv");
        assertFound(
                with(new Rule.Commitment(
                        Selection.ALL,
                        Span.years(2),
                        Option.none(),
                        Option.none(),
                        Vector.of(new ExitFee.ResidualValue(TreeMap.of(1, Money.parse("EUR 100.00")))))),
                Code.BROKEN_TIERS,
                "Commitment rule 2");
    }

    @Test
    void bounds_of_two_currencies_are_a_wrong_currency_and_nothing_else() {
        Percentage mixed = new Percentage(
                BigDecimal.TEN, euro("0"), Option.some(euro("2")), Option.some(DOLLARS), 0, BigDecimal.ZERO);

        assertFound(withCharge(Recurring.monthly("share", mixed)), Code.WRONG_MONEY, "product sim / charge share");
    }

    @Test
    void the_weights_of_the_version_itself_must_be_one() {
        CatalogProblem problem = Tariff.only(
                SOUND.withTaxation(new Taxation(Vector.of(
                        new TaxShare("standard", new BigDecimal("0.6")),
                        new TaxShare("standard", new BigDecimal("0.39"))))),
                Code.WEIGHTS_NOT_ONE);

        assertThat(problem.place()).isEqualTo("version 2013-07-01 / taxation");
        assertThat(problem.what()).isEqualTo("the tax shares add up to 0.99");
        assertThat(problem.mend()).isEqualTo("let the weights of the shares add up to 1");
    }

    private static Promotion promotion(Benefit benefit) {
        return Promotion.builder()
                .id("extra")
                .benefit(benefit)
                .scope(Selection.of("tv"))
                .build();
    }
}
