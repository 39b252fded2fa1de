package dev.holdfast.catalog.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final OneOff ACTIVATION = OneOff.of("activation", Flat.of("EUR 50"));
    private static final Recurring MONTHLY = Recurring.monthly("monthly", Flat.of("EUR 20"));
    private static final UsageCharge CALLS = UsageCharge.builder()
            .id(ChargeId.of("calls"))
            .price(PerUnit.of("EUR 0.10"))
            .traffic(Traffic.of("voice", "minute"))
            .build();

    @Test
    void a_charge_is_named_by_its_id_and_taxed_as_its_version_unless_it_says_otherwise() {
        assertThat(Vector.of(ACTIVATION, MONTHLY, CALLS)).allSatisfy(charge -> {
            assertThat(charge.name()).isEqualTo(charge.id().value());
            assertThat(charge.taxation()).isEmpty();
            assertThat(charge.basis()).isEmpty();
        });
    }

    @Test
    void a_charge_of_which_nothing_else_is_said_has_its_id_as_name_and_may_not_be_waived() {
        OneOff visit = OneOff.of("visit", Flat.of("EUR 50"));

        assertThat(visit.name()).isEqualTo("visit");
        assertThat(visit.waivable()).isFalse();
    }

    @Test
    void a_one_off_charge_is_due_at_activation_and_not_waivable_unless_it_says_otherwise() {
        assertThat(ACTIVATION.on()).isEqualTo(Occasion.ACTIVATION);
        assertThat(ACTIVATION.waivable()).isFalse();
        assertThat(ACTIVATION.seniorityReset()).isEqualTo(SeniorityReset.NEVER);
    }

    @Test
    void a_price_of_a_day_is_not_one_of_instalments_and_is_compared_by_the_days_of_a_year() {
        Recurring daily = MONTHLY.withPrice(Flat.of("EUR 0.52")).withPriceOf(Recurring.PriceOf.DAY);

        assertThat(daily.pricePerYear()).isCloseTo(new BigDecimal("189.80"), within(new BigDecimal("0.0001")));
        assertThat(daily.withCadence(Span.days(7)).pricePerYear())
                .isCloseTo(new BigDecimal("189.80"), within(new BigDecimal("0.0001")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily.withInstalments(Option.some(4)))
                .withMessage("a price of a day is not paid in instalments");
    }

    @Test
    void a_recurring_charge_is_monthly_in_advance_for_ever_unless_it_says_otherwise() {
        assertThat(MONTHLY.cadence()).isEqualTo(Span.MONTH);
        assertThat(MONTHLY.due()).isEqualTo(Due.IN_ADVANCE);
        assertThat(MONTHLY.instalments()).isEmpty();
        assertThat(MONTHLY.restDueAtEnd()).isFalse();
        assertThat(MONTHLY.onlyIfUsed()).isFalse();
        assertThat(MONTHLY.seniorityReset()).isEqualTo(SeniorityReset.NEVER);
    }

    @Test
    void a_usage_charge_adds_up_exact_records_unless_it_says_otherwise() {
        assertThat(CALLS.metering()).isEqualTo(Metering.SUM);
        assertThat(CALLS.terms()).isEqualTo(RatingTerms.EXACT);
    }

    @Test
    void instalments_are_one_at_least_and_only_they_have_a_rest() {
        assertThat(MONTHLY.withInstalments(Option.some(1))
                        .withRestDueAtEnd(true)
                        .instalments())
                .containsExactly(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONTHLY.withInstalments(Option.some(0)))
                .withMessage("instalments must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONTHLY.withRestDueAtEnd(true))
                .withMessage("restDueAtEnd needs a number of instalments");
    }

    @Test
    void an_event_names_itself() {
        assertThat(Occasion.event("SIM swap").detail()).containsExactly("SIM swap");
        assertThat(Occasion.of(Occasion.Kind.BILL)).isEqualTo(new Occasion(Occasion.Kind.BILL, Option.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Occasion.of(Occasion.Kind.EVENT))
                .withMessage("an EVENT occasion names its event");
    }

    @Test
    void a_charge_states_its_rates_and_the_amounts_of_its_terms() {
        BigMoney setUp = BigMoney.parse("EUR 0.05");

        assertThat(MONTHLY.amounts()).containsExactly(BigMoney.parse("EUR 20"));
        assertThat(CALLS.withTerms(
                                RatingTerms.builder().setUp(Option.some(setUp)).build())
                        .amounts())
                .containsExactly(BigMoney.parse("EUR 0.10"), setUp);
    }

    @Test
    void each_kind_of_charge_takes_its_own_branch() {
        Charge.Cases<String> kinds = new Charge.Cases<>() {
            @Override
            public String oneOff(OneOff charge) {
                return "one-off " + charge.id();
            }

            @Override
            public String recurring(Recurring charge) {
                return "recurring " + charge.id();
            }

            @Override
            public String usage(UsageCharge charge) {
                return "usage " + charge.id();
            }
        };

        assertThat(Vector.<Charge>of(ACTIVATION, MONTHLY, CALLS).map(charge -> charge.match(kinds)))
                .containsExactly("one-off activation", "recurring monthly", "usage calls");
    }

    @Test
    void an_id_is_not_blank_and_sorts_by_its_text() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChargeId.of(""))
                .withMessage("a charge id must not be blank");
        assertThat(ChargeId.of("a")).isLessThan(ChargeId.of("b")).hasToString("a");
    }
}
