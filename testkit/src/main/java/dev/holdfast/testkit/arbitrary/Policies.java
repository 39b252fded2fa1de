package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.accrual.BillingPolicy;
import dev.holdfast.billing.accrual.NegativeTotal;
import dev.holdfast.billing.accrual.Presentation;
import dev.holdfast.billing.accrual.ReductionTime;
import dev.holdfast.billing.tax.TaxPolicy;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ways of billing. */
public final class Policies {

    private Policies() {}

    /**
     * Every way of putting on paper what is owed, of rounding and of taxing it.
     *
     * @return the policies, with days counted as by default
     */
    public static Arbitrary<BillingPolicy> ofDocuments() {
        Arbitrary<Option<BigDecimal>> steps =
                Arbitraries.of(Option.none(), Option.some(new BigDecimal("0.05")), Option.some(BigDecimal.ONE));
        return Combinators.combine(
                        taxes(),
                        presentations(),
                        Arbitraries.of(ReductionTime.values()),
                        Arbitraries.of(NegativeTotal.values()),
                        Arbitraries.of(0, 0, 2),
                        steps,
                        roundings())
                .as((tax, presentation, reductions, negative, finer, step, rounding) -> BillingPolicy.builder()
                        .tax(tax)
                        .presentation(presentation)
                        .reductions(reductions)
                        .negativeTotal(negative)
                        .finerBy(finer)
                        .payableStep(step)
                        .rounding(rounding)
                        .build());
    }

    /**
     * Every way of rounding tax.
     *
     * @return the policies
     */
    public static Arbitrary<TaxPolicy> taxes() {
        return Combinators.combine(
                        Arbitraries.of(TaxPolicy.Scope.values()),
                        Arbitraries.of(TaxPolicy.Inclusive.values()),
                        roundings())
                .as(TaxPolicy::new);
    }

    private static Arbitrary<Presentation> presentations() {
        return Combinators.combine(
                        Arbitraries.of(Presentation.ZeroLines.values()),
                        Arbitraries.of(Presentation.Corrections.values()))
                .as(Presentation::new);
    }

    private static Arbitrary<RoundingMode> roundings() {
        return Arbitraries.of(
                RoundingMode.HALF_UP,
                RoundingMode.HALF_EVEN,
                RoundingMode.HALF_DOWN,
                RoundingMode.DOWN,
                RoundingMode.UP,
                RoundingMode.FLOOR,
                RoundingMode.CEILING);
    }
}
