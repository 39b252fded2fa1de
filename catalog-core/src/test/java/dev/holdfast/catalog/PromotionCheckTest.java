package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.JULY_2013;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.WELCOME;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.euro;
import static dev.holdfast.catalog.Tariff.lifecycle;
import static dev.holdfast.catalog.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Lifecycle.State;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Situation;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromotionCheckTest {

    private static final LocalDate AUGUST_2013 = LocalDate.of(2013, 8, 1);
    private static final Eligibility PRIVATE = Eligibility.InSegment.of("private");
    private static final Eligibility BUSINESS = Eligibility.InSegment.of("business", "public");
    private static final Eligibility WEB = new Eligibility.ThroughChannel(TreeSet.of("web"));
    private static final Eligibility SHOP = new Eligibility.ThroughChannel(TreeSet.of("shop"));
    private static final Eligibility HOSTS_OWN = new HostsOwn();

    private record HostsOwn() implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return false;
        }
    }

    @Test
    void a_promotion_on_nothing_that_is_charged_is_dead() {
        Product free = Product.builder().id("free").build();
        CatalogVersion version = with(free);

        assertDead(version, WELCOME.withScope(Selection.of("free")), "its scope selects nothing that can be held");
        assertDead(
                SOUND,
                WELCOME.withScope(Selection.of("cinema").charges("activation")),
                "its scope selects nothing that can be held");
        assertDead(
                SOUND,
                WELCOME.withScope(Selection.of(ServiceKind.of("pool"))),
                "its scope selects nothing that can be held");
    }

    @Test
    void a_promotion_may_waive_the_fee_of_a_change_from_or_to_an_offer() {
        Promotion waived = WELCOME.withScope(Selection.of("tv").charges("change fee"));

        assertFound(promotions(waived).withRules(Vector.of(change("tv", "sim"))));
        assertFound(promotions(waived).withRules(Vector.of(change("sim", "tv"))));
        assertDead(
                SOUND.withRules(Vector.of(change("sim", "internet"))),
                waived,
                "its scope selects nothing that can be held");
    }

    @Test
    void a_promotion_that_comes_over_from_the_version_before_may_have_had_its_time() {
        Promotion summer = WELCOME.withLasting(new Lasting.Until(AUGUST_2013));
        CatalogVersion before = promotions(summer);

        assertThat(Catalog.of("operator", Vector.of(before, before.withFrom(AUGUST_2013.plusMonths(1))))
                        .isValid())
                .isTrue();
    }

    @Test
    void a_promotion_on_what_is_obsolete_is_dead() {
        assertDead(
                with(Tariff.product("radio", ServiceKind.TV, "EUR 1")
                        .withLifecycle(lifecycle(JULY_2013, State.OBSOLETE))),
                WELCOME.withScope(Selection.of("radio")),
                "its scope selects nothing that can be held");
    }

    @Test
    void an_extra_allowance_needs_an_offer_and_no_charge_unless_it_names_one() {
        Benefit extra = new Benefit.ExtraAllowance(Allowance.of("data", Traffic.of("data", "MB"), Level.of(100, "MB")));
        CatalogVersion version = with(Product.builder().id("free").build());
        Promotion promotion = WELCOME.withBenefit(extra);

        assertFound(version.withPromotions(Vector.of(promotion.withScope(Selection.of("free")))));
        assertDead(
                version,
                promotion.withScope(Selection.of("free").charges("monthly")),
                "its scope selects nothing that can be held");
    }

    @Test
    void a_promotion_held_with_nothing_that_can_be_held_is_dead() {
        assertDead(
                SOUND,
                WELCOME.withWhileHeld(Option.some(Selection.of(ServiceKind.of("pool")))),
                "nothing it has to be held with can be held");
        assertFound(promotions(WELCOME.withWhileHeld(Option.some(Selection.of(ServiceKind.TV)))));
    }

    @Test
    void a_promotion_for_holders_of_nothing_is_dead_unless_there_is_another_way() {
        Eligibility pool = new Eligibility.Holds(Selection.of(ServiceKind.of("pool")));

        assertDead(SOUND, eligible(pool), "a condition asks for an offer that cannot be held");
        assertDead(
                SOUND,
                eligible(new Eligibility.AnyOf(Vector.of(pool, pool))),
                "a condition asks for an offer that cannot be held");
        assertFound(promotions(eligible(new Eligibility.AnyOf(Vector.of(pool, PRIVATE)))));
        assertFound(promotions(eligible(new Eligibility.Holds(Selection.of("tv")))));
    }

    @Test
    void a_promotion_with_a_condition_nobody_meets_is_dead() {
        assertDead(SOUND, eligible(new Eligibility.Coupon("X", 0)), "nobody meets \"coupon X, 0 times in all\"");
        assertDead(SOUND, eligible(Eligibility.InSegment.of()), "nobody meets \"segment \"");
        assertDead(SOUND, eligible(new Eligibility.ThroughChannel(TreeSet.empty())), "nobody meets \"channel \"");
        assertDead(SOUND, eligible(new Eligibility.InRegion(TreeSet.empty())), "nobody meets \"region \"");
        assertDead(SOUND, eligible(new Eligibility.AnyOf(Vector.empty())), "nobody meets \"\"");
        assertFound(promotions(eligible(new Eligibility.Coupon("X", 1))));
    }

    @Test
    void a_promotion_with_conditions_that_exclude_each_other_is_dead() {
        assertDead(
                SOUND,
                eligible(PRIVATE, BUSINESS),
                "nobody meets both \"segment private\" and \"segment business or public\"");
        assertDead(
                SOUND,
                eligible(new Eligibility.Seniority(12), new Eligibility.NewCustomer()),
                "nobody meets both \"customers of 12 months or more\" and \"new customers\"");
        assertFound(promotions(eligible(HOSTS_OWN, PRIVATE, WEB)));
    }

    @Test
    void a_promotion_that_is_not_sold_to_whom_it_is_for_is_dead() {
        SalesWindow shops = new SalesWindow(DateWindow.ALWAYS, TreeSet.of("shop"), TreeSet.of("business"));

        assertDead(SOUND, eligible(WEB).withSales(shops), "nobody meets both \"channel web\" and \"channel shop\"");
        assertDead(
                SOUND,
                eligible(PRIVATE).withSales(shops),
                "nobody meets both \"segment private\" and \"segment business\"");
        assertFound(promotions(eligible(SHOP, BUSINESS).withSales(shops)));
    }

    @Test
    void a_promotion_that_is_not_sold_where_it_is_for_is_dead() {
        SalesWindow islands =
                new SalesWindow(DateWindow.ALWAYS, TreeSet.empty(), TreeSet.empty(), TreeSet.of("islands"));

        assertDead(
                SOUND,
                eligible(new Eligibility.InRegion(TreeSet.of("mainland"))).withSales(islands),
                "nobody meets both \"region mainland\" and \"region islands\"");
    }

    @Test
    void a_promotion_whose_sale_ended_before_its_version_is_dead() {
        assertDead(
                SOUND,
                WELCOME.withSales(sold(LocalDate.of(2013, 5, 1), JULY_2013)),
                "nobody meets both \"requests from 2013-05-01 before 2013-07-01\" and \"requests from 2013-07-01\"");
        assertFound(promotions(WELCOME.withSales(sold(LocalDate.of(2013, 5, 1), JULY_2013.plusDays(1)))));
    }

    @Test
    void a_promotion_that_ends_before_it_is_sold_is_dead() {
        assertDead(
                SOUND,
                WELCOME.withSales(sold(AUGUST_2013, LocalDate.of(2013, 9, 1)))
                        .withLasting(new Lasting.Until(AUGUST_2013)),
                "nobody meets both \"requests from 2013-08-01 before 2013-09-01\" and \"requests before 2013-08-01\"");
        assertFound(promotions(WELCOME.withLasting(new Lasting.Until(AUGUST_2013))));
    }

    @Test
    void a_dead_promotion_is_mended_or_removed() {
        CatalogProblem problem = Tariff.only(promotions(eligible(PRIVATE, BUSINESS)), Code.DEAD_PROMOTION);

        assertThat(problem.mend()).isEqualTo("correct this, or remove the promotion");
    }

    @Test
    void promotions_of_one_group_and_order_contradict_each_other_and_are_told_apart_by_order() {
        Promotion one = grouped("one");
        Promotion two = grouped("two");
        CatalogProblem problem = Tariff.only(promotions(one, two), Code.CONTRADICTING_PROMOTIONS);

        assertThat(problem.place()).isEqualTo("version 2013-07-01 / promotion two");
        assertThat(problem.what())
                .isEqualTo("it and promotion one have order 0 on the same charge, and nothing tells which one counts");
        assertThat(problem.mend()).isEqualTo("give them different orders, or conditions that exclude each other");
        assertFound(promotions(one, two.withOrder(1)));
        assertFound(promotions(one, two.withExclusiveGroup(Option.some("other"))));
        assertFound(promotions(one, two.withExclusiveGroup(Option.none())));
        assertFound(promotions(one, two.withScope(Selection.of("tv"))));
        assertFound(promotions(
                one.withScope(Selection.of("start").charges("activation")),
                two.withScope(Selection.of("start").charges("monthly"))));
    }

    @Test
    void promotions_of_one_group_are_told_apart_by_conditions_that_exclude_each_other() {
        assertToldApart(grouped("one", PRIVATE), grouped("two", BUSINESS));
        assertToldApart(grouped("one", WEB), grouped("two", SHOP));
        assertToldApart(grouped("one", new Eligibility.Coupon("A", 9)), grouped("two", new Eligibility.Coupon("B", 9)));
        assertToldApart(grouped("one", new Eligibility.NewCustomer()), grouped("two", new Eligibility.Seniority(1)));
        assertToldApart(
                grouped("one").withSales(sold(JULY_2013, AUGUST_2013)),
                grouped("two").withSales(sold(AUGUST_2013, LocalDate.of(2013, 9, 1))));
        assertToldApart(
                grouped("one", new Eligibility.AnyOf(Vector.of(WEB, PRIVATE))), grouped("two", SHOP, BUSINESS), false);
    }

    @Test
    void promotions_of_one_group_are_not_told_apart_by_conditions_that_one_customer_can_meet() {
        assertToldApart(grouped("one", PRIVATE), grouped("two", WEB), false);
        assertToldApart(
                grouped("one", new Eligibility.Coupon("A", 9)), grouped("two", new Eligibility.Coupon("A", 8)), false);
        assertToldApart(
                grouped("one", new Eligibility.NewCustomer()), grouped("two", new Eligibility.Seniority(0)), false);
        assertToldApart(grouped("one", HOSTS_OWN), grouped("two"), false);
        assertToldApart(grouped("one").withWhileHeld(Option.some(Selection.of("tv"))), grouped("two"), false);
    }

    @Test
    void promotions_of_one_group_are_told_apart_by_what_they_are_held_with_and_by_their_lines() {
        assertToldApart(
                grouped("one").withWhileHeld(Option.some(Selection.of("tv"))),
                grouped("two").withWhileHeld(Option.some(Selection.of("sim"))));
        assertToldApart(
                grouped("one").withWhileHeld(Option.some(Selection.of("tv"))),
                grouped("two").withWhileHeld(Option.some(Selection.of("tv"))),
                false);
        assertToldApart(lines(LineRule.By.OLDEST, 1, 1), lines(LineRule.By.OLDEST, 2, 9), true);
        assertToldApart(lines(LineRule.By.OLDEST, 3, 3), lines(LineRule.By.OLDEST, 1, 2), true);
        assertToldApart(lines(LineRule.By.OLDEST, 1, 2), lines(LineRule.By.OLDEST, 2, 9), false);
        assertToldApart(lines(LineRule.By.OLDEST, 2, 9), lines(LineRule.By.OLDEST, 1, 2), false);
        assertToldApart(lines(LineRule.By.OLDEST, 1, 1), lines(LineRule.By.DEAREST, 2, 9), false);
    }

    @Test
    void two_fixed_prices_of_one_order_on_one_charge_contradict_each_other() {
        Promotion ten = WELCOME.withId(PromotionId.of("ten")).withBenefit(new Benefit.FixedPrice(euro("10")));
        Promotion nine = WELCOME.withId(PromotionId.of("nine")).withBenefit(new Benefit.FixedPrice(euro("9")));

        assertFound(promotions(ten, nine), Code.CONTRADICTING_PROMOTIONS, "promotion nine");
        assertFound(promotions(ten, nine.withOrder(-1)));
        assertFound(promotions(ten, WELCOME));
        assertFound(promotions(WELCOME, nine));
    }

    @Test
    void each_pair_that_contradicts_is_found() {
        assertFound(
                promotions(grouped("one"), grouped("two"), grouped("three")),
                Code.CONTRADICTING_PROMOTIONS,
                "promotion two",
                Code.CONTRADICTING_PROMOTIONS,
                "promotion three",
                Code.CONTRADICTING_PROMOTIONS,
                "promotion three");
    }

    private static void assertDead(CatalogVersion version, Promotion promotion, String reason) {
        CatalogProblem problem = Tariff.only(version.withPromotions(Vector.of(promotion)), Code.DEAD_PROMOTION);
        assertThat(problem.place()).isEqualTo("version 2013-07-01 / promotion welcome");
        assertThat(problem.what()).isEqualTo("it can never apply: " + reason);
    }

    private static void assertToldApart(Promotion one, Promotion two) {
        assertToldApart(one, two, true);
    }

    private static void assertToldApart(Promotion one, Promotion two, boolean expected) {
        Promotion other = two.withId(PromotionId.of("two"));
        assertThat(CatalogCheck.of(Vector.of(promotions(one, other))).map(CatalogProblem::code))
                .isEqualTo(expected ? Vector.empty() : Vector.of(Code.CONTRADICTING_PROMOTIONS));
    }

    private static Rule change(String from, String to) {
        return new Rule.Change(
                ChangeKind.SIDEGRADE,
                Selection.of(from),
                Selection.of(to),
                Vector.of(Timing.NOW),
                Option.some(OneOff.of("change fee", Flat.of("EUR 10"))));
    }

    private static CatalogVersion promotions(Promotion... promotions) {
        return SOUND.withPromotions(Vector.of(promotions));
    }

    private static Promotion eligible(Eligibility... conditions) {
        return WELCOME.withEligibility(Vector.of(conditions));
    }

    private static Promotion grouped(String id, Eligibility... conditions) {
        return Tariff.percentOff(id, Selection.of("start"))
                .withExclusiveGroup(Option.some("group"))
                .withEligibility(Vector.of(conditions));
    }

    private static Promotion lines(LineRule.By by, int first, int last) {
        return grouped("one").withLines(Option.some(new LineRule(by, first, last)));
    }

    private static SalesWindow sold(LocalDate from, LocalDate until) {
        return new SalesWindow(DateWindow.between(from, until), TreeSet.empty(), TreeSet.empty());
    }
}
