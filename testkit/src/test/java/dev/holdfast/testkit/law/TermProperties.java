package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import dev.holdfast.testkit.arbitrary.Policies;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * The laws of bills with everything that a catalogue can say and a customer can ask for. The reference prices one
 * charge at a time, so it does not know these.
 */
class TermProperties extends MoneyLaws {

    @Provide
    @Override
    Arbitrary<Life> lives() {
        return Lives.ofEveryKind(12);
    }

    @Provide
    @Override
    Arbitrary<BillingPolicy> policies() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BillingPolicy.DEFAULT)), Tuple.of(1, Policies.any()));
    }

    @Property(tries = TRIES)
    void a_change_that_is_undone_as_if_never_costs_and_loses_nothing(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy, @ForAll("numbers") int number) {
        LocalDate date = ChangeProperties.dayOf(life, number);
        life.moments()
                .forEach(moment -> NoOpIsFree.LAW.mustHold(new NoOpIsFree.NoOp(
                        life.account(),
                        life.subscription().id(),
                        Vector.of(
                                moment.request()
                                        .withEffectiveOn(Option.some(date))
                                        .withReplaces(Option.none()),
                                Command.Undo.of(life.subscription().version() + 1)
                                        .asIfNever()),
                        life.context(),
                        Billing.of(life.catalog()).by(policy)::bill,
                        life.billDays().last().plusDays(60))));
    }

    @Property(tries = TRIES)
    void no_service_is_lost_or_reduced_in_silence(@ForAll("lives") Life life) {
        life.transitions()
                .forEach(transition -> NoSilentLoss.LAW.mustHold(new NoSilentLoss.Change(transition, life.context())));
    }
}
