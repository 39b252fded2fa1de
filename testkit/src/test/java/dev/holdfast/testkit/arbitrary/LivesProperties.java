package dev.holdfast.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.testkit.law.Effort;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What is made up is worth trying laws on: most requests are accepted, and all kinds of things happen. */
@AddLifecycleHook(Effort.class)
class LivesProperties {

    @Provide
    Arbitrary<Life> lives() {
        return Lives.upTo(15);
    }

    @Provide
    Arbitrary<Life> livesOfEveryKind() {
        return Lives.ofEveryKind(15);
    }

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Catalogs.any();
    }

    @Property(tries = 300)
    void much_is_accepted_and_undone_and_lost_by_consent(@ForAll("lives") Life life) {
        life.moments()
                .forEach(moment -> Statistics.label("decided")
                        .collect(moment.decided().isRight())
                        .coverage(decided -> decided.check(true).percentage(share -> share > 45)));
        life.transitions().forEach(LivesProperties::collect);
    }

    private static void collect(Transition transition) {
        Statistics.label("what")
                .collect(transition
                        .events()
                        .head()
                        .request()
                        .command()
                        .getClass()
                        .getSimpleName())
                .coverage(what -> {
                    what.check("Subscribe").percentage(share -> share > 5);
                    what.check("ChangeOffer").percentage(share -> share > 5);
                    what.check("Add").percentage(share -> share > 5);
                    what.check("Remove").percentage(share -> share > 5);
                    what.check("Undo").percentage(share -> share > 5);
                });
        Statistics.label("loses by consent")
                .collect(transition.consentsUsed().nonEmpty())
                .coverage(lost -> lost.check(true).percentage(share -> share > 5));
    }

    @Property(tries = 300)
    void lives_of_every_kind_are_mostly_calculated_and_charged_for_all_kinds_of_things(
            @ForAll("livesOfEveryKind") Life life) {
        Either<NotCalculated, Vector<Invoice>> billed =
                life.billed(Billing.of(life.catalog())::bill).invoices();
        Statistics.label("calculated")
                .collect(billed.isRight())
                .coverage(calculated -> calculated.check(true).percentage(share -> share > 60));
        billed.getOrElse(Vector.empty())
                .flatMap(Invoice::accrued)
                .map(line -> line.of().charge().value())
                .forEach(charge -> Statistics.label("charged")
                        .collect(charge)
                        .coverage(charged -> Vector.of(
                                        "paper",
                                        "end",
                                        "calls",
                                        "deposit",
                                        "visit",
                                        "handling",
                                        "fee-minimum-spend",
                                        "exit-fee")
                                .forEach(each -> charged.check(each).count(count -> count > 0))));
        life.transitions()
                .map(transition -> transition.events().head().request().command())
                .forEach(command -> Statistics.label("asked")
                        .collect(command.getClass().getSimpleName())
                        .coverage(asked -> Vector.of("ChangeCycleDay", "Transfer", "Commit", "ChangeNumber")
                                .forEach(each -> asked.check(each).count(count -> count > 0))));
    }

    @Property(tries = 300)
    void catalogues_have_two_to_six_packs_in_one_or_two_versions(@ForAll("catalogs") Catalog catalog) {
        assertThat(catalog.versions().head()._2().offers().count(Pack.class::isInstance))
                .isBetween(2, 6);
        Statistics.label("versions").collect(catalog.versions().size()).coverage(versions -> {
            versions.check(1).percentage(share -> share > 20);
            versions.check(2).percentage(share -> share > 20);
        });
    }
}
