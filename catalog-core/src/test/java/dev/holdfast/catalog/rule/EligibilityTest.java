package dev.holdfast.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final LocalDate DAY = LocalDate.of(2013, 7, 1);
    private static final Offer TV = Product.builder()
            .id("tv")
            .services(Vector.of(Service.of(ServiceKind.TV, "TV")))
            .build();
    private static final Situation NOTHING_KNOWN = situation(Facts.NONE);
    private static final Eligibility WEB = new Eligibility.ThroughChannel(TreeSet.of("web"));
    private static final Eligibility PRIVATE = Eligibility.InSegment.of("private");

    private record HostsOwn() implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return true;
        }
    }

    @Test
    void who_is_a_customer_since_today_or_never_is_new() {
        Eligibility isNew = new Eligibility.NewCustomer();

        assertThat(isNew.holds(NOTHING_KNOWN)).isTrue();
        assertThat(isNew.holds(customerSince(DAY))).isTrue();
        assertThat(isNew.holds(customerSince(DAY.plusDays(1)))).isTrue();
        assertThat(isNew.holds(customerSince(DAY.minusDays(1)))).isFalse();
        assertThat(isNew.words()).isEqualTo("new customers");
    }

    @Test
    void a_segment_that_is_not_known_is_none_of_those_asked_for() {
        Eligibility business = Eligibility.InSegment.of("business", "public");

        assertThat(business.holds(situation(Facts.builder().segment("public").build())))
                .isTrue();
        assertThat(business.holds(situation(Facts.builder().segment("private").build())))
                .isFalse();
        assertThat(business.holds(NOTHING_KNOWN)).isFalse();
        assertThat(business.words()).isEqualTo("segment business or public");
    }

    @Test
    void a_channel_must_be_one_of_those_asked_for() {
        assertThat(WEB.holds(new Situation(DAY, Option.some("web"), Option.none(), Vector.empty(), Facts.NONE)))
                .isTrue();
        assertThat(WEB.holds(new Situation(DAY, Option.some("shop"), Option.none(), Vector.empty(), Facts.NONE)))
                .isFalse();
        assertThat(WEB.holds(NOTHING_KNOWN)).isFalse();
        assertThat(WEB.words()).isEqualTo("channel web");
    }

    @Test
    void a_region_must_be_one_of_those_asked_for() {
        Eligibility south = new Eligibility.InRegion(TreeSet.of("south"));

        assertThat(south.holds(
                        situation(Facts.builder().region(Option.some("south")).build())))
                .isTrue();
        assertThat(south.holds(
                        situation(Facts.builder().region(Option.some("north")).build())))
                .isFalse();
        assertThat(south.holds(NOTHING_KNOWN)).isFalse();
        assertThat(south.words()).isEqualTo("region south");
    }

    @Test
    void seniority_counts_whole_months() {
        Eligibility year = new Eligibility.Seniority(12);

        assertThat(year.holds(customerSince(LocalDate.of(2012, 7, 1)))).isTrue();
        assertThat(year.holds(customerSince(LocalDate.of(2012, 7, 2)))).isFalse();
        assertThat(year.holds(NOTHING_KNOWN)).isFalse();
        assertThat(year.words()).isEqualTo("customers of 12 months or more");
    }

    @Test
    void what_is_held_must_be_among_what_is_asked_for() {
        Eligibility holds = new Eligibility.Holds(Selection.of("tv", "radio"));

        assertThat(holds.holds(new Situation(DAY, Option.none(), Option.none(), Vector.of(TV), Facts.NONE)))
                .isTrue();
        assertThat(holds.holds(NOTHING_KNOWN)).isFalse();
        assertThat(holds.words()).isEqualTo("who holds radio or tv");
        assertThat(new Eligibility.Holds(Selection.of(ServiceKind.TV)).words()).isEqualTo("who holds tv");
        assertThat(holds.selections()).containsExactly(Selection.of("tv", "radio"));
    }

    @Test
    void a_fact_of_the_hosts_holds_if_it_is_stated_so() {
        Eligibility direct = new Eligibility.Fact("payment", TreeSet.of("direct-debit", "card"));

        assertThat(direct.holds(situation(others("payment", "card")))).isTrue();
        assertThat(direct.holds(situation(others("payment", "giro")))).isFalse();
        assertThat(direct.holds(situation(others("bills", "card")))).isFalse();
        assertThat(direct.words()).isEqualTo("customers whose payment is card or direct-debit");
        assertThat(direct.isPossible()).isTrue();
        assertThat(new Eligibility.Fact("payment", TreeSet.empty()).isPossible())
                .isFalse();
        assertThat(direct.isDisjointFrom(new Eligibility.Fact("payment", TreeSet.of("giro"))))
                .isTrue();
        assertThat(direct.isDisjointFrom(new Eligibility.Fact("payment", TreeSet.of("card"))))
                .isFalse();
        assertThat(direct.isDisjointFrom(new Eligibility.Fact("bills", TreeSet.of("giro"))))
                .isFalse();
    }

    @Test
    void a_coupon_holds_until_it_is_used_up() {
        Eligibility coupon = new Eligibility.Coupon("SUMMER", 2);

        assertThat(coupon.holds(coupon("SUMMER", TreeMap.empty()))).isTrue();
        assertThat(coupon.holds(coupon("SUMMER", TreeMap.of("SUMMER", 1)))).isTrue();
        assertThat(coupon.holds(coupon("SUMMER", TreeMap.of("SUMMER", 2)))).isFalse();
        assertThat(coupon.holds(coupon("SUMMER", TreeMap.of("WINTER", 2)))).isTrue();
        assertThat(coupon.holds(coupon("WINTER", TreeMap.empty()))).isFalse();
        assertThat(coupon.holds(NOTHING_KNOWN)).isFalse();
        assertThat(coupon.words()).isEqualTo("coupon SUMMER, 2 times in all");
    }

    @Test
    void a_request_must_be_made_within_the_days() {
        assertThat(asked(DateWindow.from(DAY)).holds(NOTHING_KNOWN)).isTrue();
        assertThat(asked(DateWindow.from(DAY.plusDays(1))).holds(NOTHING_KNOWN)).isFalse();
        assertThat(asked(DateWindow.between(DAY, DAY.plusDays(31))).words())
                .isEqualTo("requests from 2013-07-01 before 2013-08-01");
        assertThat(asked(DateWindow.ALWAYS).words()).isEqualTo("requests");
    }

    @Test
    void one_of_several_conditions_is_enough() {
        Eligibility any = new Eligibility.AnyOf(Vector.of(WEB, new Eligibility.NewCustomer()));

        assertThat(any.holds(NOTHING_KNOWN)).isTrue();
        assertThat(any.holds(customerSince(DAY.minusYears(1)))).isFalse();
        assertThat(any.words()).isEqualTo("channel web or new customers");
        assertThat(new Eligibility.AnyOf(Vector.of(WEB, new Eligibility.Holds(Selection.of("tv")))).selections())
                .containsExactly(Selection.of("tv"));
    }

    @Test
    void a_condition_of_a_hosts_own_says_nothing_of_itself_unless_it_is_told_to() {
        Eligibility own = new HostsOwn();

        assertThat(own.words()).isEqualTo("customers that meet HostsOwn");
        assertThat(own.isPossible()).isTrue();
        assertThat(own.isDisjointFrom(PRIVATE)).isFalse();
        assertThat(own.selections()).isEmpty();
    }

    @Test
    void conditions_that_nobody_meets_are_not_possible() {
        assertThat(Vector.of(
                        Eligibility.InSegment.of(),
                        new Eligibility.ThroughChannel(TreeSet.empty()),
                        new Eligibility.InRegion(TreeSet.empty()),
                        new Eligibility.Coupon("X", 0),
                        new Eligibility.AnyOf(Vector.empty()),
                        new Eligibility.AnyOf(Vector.of(Eligibility.InSegment.of()))))
                .noneMatch(Eligibility::isPossible);
        assertThat(Vector.of(
                        PRIVATE,
                        WEB,
                        new Eligibility.InRegion(TreeSet.of("south")),
                        new Eligibility.Coupon("X", 1),
                        new Eligibility.NewCustomer(),
                        new Eligibility.AnyOf(Vector.of(Eligibility.InSegment.of(), WEB))))
                .allMatch(Eligibility::isPossible);
    }

    @Test
    void conditions_of_one_kind_exclude_each_other_if_they_share_nothing() {
        assertThat(PRIVATE.isDisjointFrom(Eligibility.InSegment.of("business"))).isTrue();
        assertThat(PRIVATE.isDisjointFrom(Eligibility.InSegment.of("business", "private")))
                .isFalse();
        assertThat(WEB.isDisjointFrom(new Eligibility.ThroughChannel(TreeSet.of("shop"))))
                .isTrue();
        assertThat(WEB.isDisjointFrom(WEB)).isFalse();
        assertThat(new Eligibility.InRegion(TreeSet.of("north"))
                        .isDisjointFrom(new Eligibility.InRegion(TreeSet.of("south"))))
                .isTrue();
        assertThat(new Eligibility.InRegion(TreeSet.of("north"))
                        .isDisjointFrom(new Eligibility.InRegion(TreeSet.of("north"))))
                .isFalse();
        assertThat(asked(DateWindow.from(DAY)).isDisjointFrom(asked(new DateWindow(Option.none(), Option.some(DAY)))))
                .isTrue();
        assertThat(asked(DateWindow.from(DAY)).isDisjointFrom(asked(DateWindow.ALWAYS)))
                .isFalse();
        assertThat(PRIVATE.isDisjointFrom(WEB)).isFalse();
    }

    @Test
    void alternatives_exclude_a_condition_if_each_of_them_does() {
        Eligibility any = new Eligibility.AnyOf(Vector.of(PRIVATE, new Eligibility.Seniority(3)));
        Eligibility business = Eligibility.InSegment.of("business");
        Eligibility isNew = new Eligibility.NewCustomer();

        assertThat(any.isDisjointFrom(business)).isFalse();
        assertThat(new Eligibility.AnyOf(Vector.of(PRIVATE)).isDisjointFrom(business))
                .isTrue();
        // it is the other one that knows
        assertThat(new Eligibility.AnyOf(Vector.of(new Eligibility.Seniority(3))).isDisjointFrom(isNew))
                .isTrue();
        assertThat(new Eligibility.AnyOf(Vector.of(PRIVATE, PRIVATE))
                        .isDisjointFrom(new Eligibility.AnyOf(Vector.of(business, business))))
                .isTrue();
    }

    private static Eligibility asked(DateWindow dates) {
        return new Eligibility.AskedWithin(dates);
    }

    private static Situation customerSince(LocalDate since) {
        return situation(Facts.builder().customerSince(since).build());
    }

    private static Situation coupon(String code, TreeMap<String, Integer> redemptions) {
        return new Situation(
                DAY,
                Option.none(),
                Option.some(code),
                Vector.empty(),
                Facts.builder().redemptions(redemptions).build());
    }

    private static Facts others(String fact, String value) {
        return Facts.builder().others(TreeMap.of(fact, value)).build();
    }

    private static Situation situation(Facts facts) {
        return new Situation(DAY, Option.none(), Option.none(), Vector.empty(), facts);
    }
}
