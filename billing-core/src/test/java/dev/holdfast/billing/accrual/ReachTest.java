package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.product;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Edges.When;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * What a bill looks at again: a host that stores bills need only read those of periods that end after the day that is
 * found here. Everything was billed through 1 December; the next bill is through 1 January.
 */
class ReachTest {

    private static final LocalDate DECEMBER = day(12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2014, 1, 1);
    private static final Desk DESK = Desk.of(TRIPLE_PLAY);
    private static final Subscription START = DESK.sells(Subscribe.to("start").on(JULY_2013));

    @Test
    void without_news_all_periods_that_were_billed_stay_as_they_are() {
        assertThat(reach(DESK, START, START)).isEqualTo(JANUARY);
    }

    @Test
    void a_change_opens_the_periods_that_end_after_it() {
        assertThat(reach(DESK, START, changed(day(9, 12)))).isEqualTo(day(9, 12));
        assertThat(reach(DESK, START, changed(JANUARY))).isEqualTo(JANUARY);
    }

    @Test
    void a_change_that_was_known_and_comes_later_leaves_open_what_had_begun() {
        Subscription known = changed(day(12, 20));

        assertThat(reach(DESK, known, known)).isEqualTo(DECEMBER);
    }

    @Test
    void a_change_that_counts_on_another_day_opens_a_period_more() {
        BillingPolicy edges = BillingPolicy.builder()
                .edges(new Edges(When.SAME_DAY, When.PERIOD_START, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY))
                .build();
        Subscription later = changed(day(12, 20));

        // 31 days before 12 September, and before 1 December where a change takes effect meanwhile
        assertThat(reach(DESK, edges, START, changed(day(9, 12)))).isEqualTo(day(8, 12));
        assertThat(reach(DESK, edges, later, later)).isEqualTo(day(10, 31));
        assertThat(reach(DESK, edges, START, START)).isEqualTo(DECEMBER);
    }

    @Test
    void a_version_opens_the_periods_that_end_after_its_day() {
        Desk october = Desk.of(TRIPLE_PLAY, TRIPLE_PLAY.withFrom(OCTOBER_2013));

        assertThat(accrual(october, BillingPolicy.DEFAULT, START)
                        .closedSince(accrual(DESK, BillingPolicy.DEFAULT, START), DECEMBER, JANUARY))
                .isEqualTo(OCTOBER_2013);
    }

    @Test
    void another_policy_or_other_facts_open_everything() {
        BillingPolicy other =
                BillingPolicy.builder().foresight(Foresight.IGNORED).build();
        Desk knowing = DESK.knowing(Facts.builder().segment("staff").build());
        Accrual billed = accrual(DESK, BillingPolicy.DEFAULT, START);

        assertThat(accrual(DESK, other, START).closedSince(billed, DECEMBER, JANUARY))
                .isEqualTo(LocalDate.MIN);
        assertThat(accrual(knowing, BillingPolicy.DEFAULT, START).closedSince(billed, DECEMBER, JANUARY))
                .isEqualTo(LocalDate.MIN);
        assertThat(reach(DESK, other, START, START)).isEqualTo(DECEMBER);
    }

    @Test
    void what_is_due_in_arrears_leaves_its_running_period_open() {
        Recurring after = Recurring.monthly("after", Flat.of("EUR 5.00")).withDue(Due.IN_ARREARS);

        assertThat(reachOf(after)).isEqualTo(DECEMBER);
    }

    @Test
    void a_report_opens_the_periods_that_end_after_its_day_and_one_that_is_gone_opens_everything() {
        UsageCharge calls = UsageCharge.builder()
                .id(ChargeId.of("calls"))
                .name("Calls")
                .price(PerUnit.of("EUR 0.10"))
                .traffic(Traffic.of("voice", "minute"))
                .build();
        Desk desk = Desk.of(with(TRIPLE_PLAY, product("line").withCharges(Vector.of(monthly("5.00"), calls))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Accrual none = told(desk, line);
        Accrual one = told(desk, line, used(day(9, 12)));
        Accrual both = told(desk, line, used(day(9, 12)), used(day(12, 12)));

        assertThat(one.closedSince(none, DECEMBER, JANUARY)).isEqualTo(day(9, 12));
        assertThat(both.closedSince(one, DECEMBER, JANUARY)).isEqualTo(DECEMBER);
        assertThat(none.closedSince(one, DECEMBER, JANUARY)).isEqualTo(LocalDate.MIN);
    }

    @Test
    void instalments_that_come_later_stay_open_from_the_first_of_them() {
        Recurring device = Recurring.monthly("device", Flat.of("EUR 5.00")).withInstalments(Option.some(12));

        assertThat(reachOf(device)).isEqualTo(JANUARY);
        assertThat(reachOf(device.withDue(Due.IN_ARREARS))).isEqualTo(DECEMBER);
    }

    @Test
    void what_is_owed_of_open_periods_is_the_end_of_what_was_ever_owed() {
        Accrual accrual = accrual(DESK, BillingPolicy.DEFAULT, START);
        Vector<Piece> all = accrual.owed(DECEMBER).get();

        assertThat(all).hasSize(6);
        assertThat(accrual.owed(day(11, 1), DECEMBER).get()).isEqualTo(all.takeRight(2));
    }

    private static Subscription changed(LocalDate on) {
        return DESK.accepts(START, ChangeOffer.to("confort").on(on));
    }

    private static LocalDate reachOf(Recurring charge) {
        Desk desk = Desk.of(with(TRIPLE_PLAY, product("box").withCharges(Vector.of(charge))));
        Subscription box = desk.sells(Subscribe.to("box").on(JULY_2013));
        return reach(desk, box, box);
    }

    private static LocalDate reach(Desk desk, Subscription then, Subscription now) {
        return reach(desk, BillingPolicy.DEFAULT, then, now);
    }

    private static LocalDate reach(Desk desk, BillingPolicy policy, Subscription then, Subscription now) {
        return accrual(desk, policy, now).closedSince(accrual(desk, policy, then), DECEMBER, JANUARY);
    }

    private static Accrual accrual(Desk desk, BillingPolicy policy, Subscription subscription) {
        return desk.billing().by(policy).accrual(desk.account(subscription), subscription);
    }

    private static Accrual told(Desk desk, Subscription line, Report... reports) {
        return desk.billing().accrual(desk.account(line).reporting(Vector.of(reports)), line);
    }

    private static Report used(LocalDate on) {
        return new Report.Used(
                SubscriptionId.of("s"), HoldingId.of("1"), ChargeId.of("calls"), on, Metered.of(BigDecimal.TEN));
    }
}
