package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.JANUARY_2014;
import static dev.holdfast.catalog.Tariff.JULY_2013;
import static dev.holdfast.catalog.Tariff.SIM;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.lifecycle;
import static dev.holdfast.catalog.Tariff.with;
import static dev.holdfast.catalog.Tariff.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Lifecycle.State;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VersionsCheckTest {

    private static final LocalDate MAY_2013 = LocalDate.of(2013, 5, 1);
    private static final CatalogVersion NEXT = SOUND.withFrom(JANUARY_2014);
    // nothing in it names the SIM, so that it can be left out
    private static final CatalogVersion WITHOUT_SIM =
            without("sim").withFrom(JANUARY_2014).withRules(Vector.empty());

    @Test
    void two_versions_of_one_day_are_found() {
        Vector<CatalogProblem> found = CatalogCheck.of(Vector.of(SOUND, SOUND));

        assertThat(found)
                .containsExactly(new CatalogProblem(
                        Code.DUPLICATE_ID,
                        "version 2013-07-01",
                        "two versions take effect on 2013-07-01",
                        "give each version its own day, or make them one"));
    }

    @Test
    void an_offer_on_sale_that_is_missing_in_the_next_version_is_kept_as_retired() {
        Vector<CatalogProblem> found = CatalogCheck.of(Vector.of(SOUND, WITHOUT_SIM));

        assertThat(found)
                .containsExactly(new CatalogProblem(
                        Code.NO_WAY_TO_STAY,
                        "version 2014-01-01 / product sim",
                        "it may be held from version 2013-07-01 and is missing",
                        "keep it with life cycle retired"));
    }

    @Test
    void a_retired_offer_that_is_missing_in_the_next_version_has_no_way_to_stay() {
        assertVanishes(Lifecycle.launchedUntil(MAY_2013, JULY_2013), true);
    }

    @Test
    void an_offer_that_nobody_can_hold_may_go() {
        assertVanishes(lifecycle(MAY_2013, State.LAUNCHED, JANUARY_2014, State.OBSOLETE), false);
        assertVanishes(lifecycle(MAY_2013, State.OBSOLETE), false);
        assertVanishes(lifecycle(JANUARY_2014, State.LAUNCHED), false);
        assertVanishes(lifecycle(JULY_2013, State.ACTIVE, JANUARY_2014, State.LAUNCHED), false);
        assertVanishes(lifecycle(JANUARY_2014.minusDays(1), State.LAUNCHED), true);
    }

    @Test
    void an_offer_that_turns_obsolete_without_having_been_retired_has_no_way_to_stay() {
        Vector<CatalogProblem> found = CatalogCheck.of(Vector.of(SOUND, obsoleteSim()));

        assertThat(found).extracting(CatalogProblem::code).containsExactly(Code.NO_WAY_TO_STAY);
        assertThat(found.head().what())
                .isEqualTo("it may be held from version 2013-07-01 and is obsolete without notice");
    }

    @Test
    void an_offer_may_turn_obsolete_after_it_was_retired_or_by_a_revision() {
        assertFound(Vector.of(
                SOUND,
                with(SIM.withLifecycle(lifecycle(
                                MAY_2013,
                                State.LAUNCHED,
                                LocalDate.of(2013, 10, 1),
                                State.RETIRED,
                                JANUARY_2014,
                                State.OBSOLETE)))
                        .withFrom(JANUARY_2014)));
        assertFound(Vector.of(
                SOUND,
                obsoleteSim()
                        .withRevisions(
                                Vector.of(Revision.of(Selection.of("sim"), Reach.everybodyFrom(JANUARY_2014))))));
    }

    @Test
    void an_offer_retired_only_later_was_not_retired_before() {
        assertFound(
                Vector.of(
                        SOUND,
                        with(SIM.withLifecycle(
                                        lifecycle(MAY_2013, State.OBSOLETE, LocalDate.of(2014, 10, 1), State.RETIRED)))
                                .withFrom(JANUARY_2014)),
                Code.NO_WAY_TO_STAY,
                "version 2014-01-01 / product sim");
    }

    @Test
    void each_pair_of_versions_in_a_row_is_looked_at() {
        assertFound(
                Vector.of(SOUND, NEXT, WITHOUT_SIM.withFrom(LocalDate.of(2014, 7, 1))),
                Code.NO_WAY_TO_STAY,
                "version 2014-07-01 / product sim");
    }

    @Test
    void revisions_overlap_only_if_offers_contracts_and_segments_do() {
        Revision all = revision(Selection.ALL, DateWindow.ALWAYS, Option.none());

        assertOverlap(all, all, true);
        assertOverlap(all, revision(Selection.of("tv"), DateWindow.from(JULY_2013), Option.some("private")), true);
        assertOverlap(
                revision(Selection.ALL, DateWindow.ALWAYS, Option.some("private")),
                revision(Selection.ALL, DateWindow.ALWAYS, Option.some("private")),
                true);
        assertOverlap(
                revision(Selection.of("tv"), DateWindow.ALWAYS, Option.none()),
                revision(Selection.of("sim"), DateWindow.ALWAYS, Option.none()),
                false);
        assertOverlap(
                revision(Selection.ALL, DateWindow.ALWAYS, Option.some("private")),
                revision(Selection.ALL, DateWindow.ALWAYS, Option.some("business")),
                false);
        assertOverlap(
                revision(Selection.ALL, DateWindow.between(MAY_2013, JULY_2013), Option.none()),
                revision(Selection.ALL, DateWindow.from(JULY_2013), Option.none()),
                false);
    }

    @Test
    void who_is_moved_to_another_offer_keeps_a_place_for_all_that_is_held() {
        Revision start = revision(Selection.of("start"), DateWindow.ALWAYS, Option.none());
        CatalogProblem product =
                Tariff.only(SOUND.withRevisions(Vector.of(start.movingTo(SIM.id()))), Code.NO_WAY_TO_STAY);
        assertThat(product.place()).isEqualTo("version 2013-07-01 / revision 1");
        assertThat(product.what()).isEqualTo("it moves who holds start, a pack, to sim, a product");

        Pack small = Tariff.pack("small", Tariff.TV_SLOT);
        CatalogVersion version = with(small).withRevisions(Vector.of(start.movingTo(small.id())));
        assertThat(Tariff.only(version, Code.NO_WAY_TO_STAY).what())
                .isEqualTo("it moves who holds start to small, which has no slot internet");
        assertFound(with(small.withSlots(START.slots())).withRevisions(Vector.of(start.movingTo(small.id()))));
    }

    @Test
    void who_is_moved_is_moved_to_an_offer_that_there_is() {
        assertFound(
                SOUND.withRevisions(Vector.of(revision(Selection.of("tv"), DateWindow.ALWAYS, Option.none())
                        .movingTo(OfferId.of("nowhere")))),
                Code.UNKNOWN_ID,
                "revision 1");
    }

    @Test
    void an_overlap_names_the_earlier_revision() {
        Revision all = revision(Selection.ALL, DateWindow.ALWAYS, Option.none());
        CatalogProblem problem = Tariff.only(SOUND.withRevisions(Vector.of(all, all)), Code.OVERLAPPING_REVISIONS);

        assertThat(problem.place()).isEqualTo("version 2013-07-01 / revision 2");
        assertThat(problem.what())
                .isEqualTo("it reaches holdings that the one before reaches too: version 2013-07-01 / revision 1");
        assertThat(problem.mend()).isEqualTo("let them differ in offers, in contract dates or in segment");
    }

    private static void assertVanishes(Lifecycle lifecycle, boolean withoutAWayToStay) {
        Vector<CatalogProblem> found = CatalogCheck.of(Vector.of(with(SIM.withLifecycle(lifecycle)), WITHOUT_SIM));
        assertThat(found.map(CatalogProblem::code))
                .isEqualTo(withoutAWayToStay ? Vector.of(Code.NO_WAY_TO_STAY) : Vector.empty());
    }

    private static CatalogVersion obsoleteSim() {
        return with(SIM.withLifecycle(lifecycle(MAY_2013, State.LAUNCHED, JANUARY_2014, State.OBSOLETE)))
                .withFrom(JANUARY_2014);
    }

    private static Revision revision(Selection on, DateWindow contracts, Option<String> segment) {
        return Revision.of(on, new Reach(Reach.When.NEXT_PERIOD, JULY_2013, contracts, segment));
    }

    private static void assertOverlap(Revision one, Revision other, boolean expected) {
        assertThat(CatalogCheck.of(Vector.of(SOUND.withRevisions(Vector.of(one, other))))
                        .map(CatalogProblem::code))
                .isEqualTo(expected ? Vector.of(Code.OVERLAPPING_REVISIONS) : Vector.empty());
    }
}
