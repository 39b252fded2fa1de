package dev.holdfast.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.interchange.Scenario;
import dev.holdfast.interchange.ScenarioFile;
import dev.holdfast.testkit.law.BillRun;
import dev.holdfast.testkit.law.Effort;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A generated history that is written as a scenario file and played is billed as the Java calls bill it. */
@AddLifecycleHook(Effort.class)
class ScenarioProperties {

    private static final int TRIES = 150;

    @Provide
    Arbitrary<Life> lives() {
        return Lives.upTo(12);
    }

    @Provide
    Arbitrary<BillingPolicy> policies() {
        return Policies.ofDocuments();
    }

    @Provide
    Arbitrary<Vector<Addition>> additions() {
        return Arbitraries.integers()
                .between(0, 400)
                .flatMap(days -> Additions.on(LocalDate.of(2023, 11, 15).plusDays(days), 3));
    }

    @Property(tries = TRIES)
    void a_life_that_is_written_and_played_is_billed_as_in_java(
            @ForAll("lives") Life life,
            @ForAll("policies") BillingPolicy policy,
            @ForAll("additions") Vector<Addition> additions) {
        Scenario scenario = life.scenario(policy, additions);

        Scenario read = read(ScenarioFile.write(scenario).get());

        assertThat(read).isEqualTo(scenario);
        assertThat(read.run().invoices()).isEqualTo(billed(life, policy, additions.map(ScenarioProperties::inOrder)));
    }

    @Property(tries = TRIES)
    void a_life_that_is_printed_can_be_played(@ForAll("lives") Life life) {
        assertThat(read(life.toString()).run().subscriptions())
                .extracting(subscription -> subscription.history())
                .containsExactly(life.subscription().history());
    }

    private static Scenario read(String text) {
        return ScenarioFile.parse(text, "life.yaml")
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
    }

    private static Vector<Invoice> billed(Life life, BillingPolicy policy, Vector<Addition> additions) {
        return new BillRun(
                        Billing.of(life.catalog()).by(policy)::bill,
                        life.billDays()
                                .map(day -> new BillRun.Bill(life.accountOn(day).adding(additions), day)))
                .invoices()
                .get();
    }

    /** A file says allowances apart from charges. */
    private static Addition inOrder(Addition addition) {
        return addition instanceof ManualLine line
                ? line.withAdjustments(line.adjustments().sortBy(Adjustment::kind))
                : addition;
    }
}
