package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.accrual.BillingPolicy;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.history.Holdings;
import dev.holdfast.interchange.question.DayCounts;
import io.vavr.collection.TreeSet;
import java.math.RoundingMode;

/** How it is said how a host bills: every choice of the policy, each with its default. */
public final class PolicyText {

    /** The policy. */
    public static final ObjectCodec<BillingPolicy> POLICY =
            ObjectCodec.of("policy", "How bills are made.", "{dayCount: thirty-360, rounding: half-even}", keys -> {
                var dayCount = keys.usually(
                        "dayCount",
                        DayCounts.CODEC,
                        BillingPolicy.DEFAULT.dayCount(),
                        BillingPolicy::dayCount,
                        "actual",
                        "how much of a service period some of its days are");
                var rounding = keys.usually(
                        "rounding",
                        Scalars.words(RoundingMode.class),
                        BillingPolicy.DEFAULT.rounding(),
                        BillingPolicy::rounding,
                        "half-up",
                        "how an amount is rounded to the scale of its currency");
                var suspended = keys.usually(
                        "chargedWhileSuspended",
                        Lists.setOf(Holdings.SUSPENSION),
                        TreeSet.empty(),
                        BillingPolicy::chargedWhileSuspended,
                        "none",
                        "for which reasons a suspended holding is charged all the same");
                var activation = keys.usually(
                        "activationOnChange",
                        Scalars.FLAG,
                        false,
                        BillingPolicy::activationOnChange,
                        "false",
                        "whether the activation of an offer is charged too where another is changed to it");
                return given -> BillingPolicy.builder()
                        .dayCount(given.get(dayCount))
                        .rounding(given.get(rounding))
                        .chargedWhileSuspended(given.get(suspended))
                        .activationOnChange(given.get(activation))
                        .build();
            });

    private PolicyText() {}
}
