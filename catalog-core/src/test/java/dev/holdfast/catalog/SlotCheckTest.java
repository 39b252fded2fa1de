package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.JULY_2013;
import static dev.holdfast.catalog.Tariff.TV;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.ids;
import static dev.holdfast.catalog.Tariff.lifecycle;
import static dev.holdfast.catalog.Tariff.pack;
import static dev.holdfast.catalog.Tariff.slot;
import static dev.holdfast.catalog.Tariff.with;
import static dev.holdfast.catalog.Tariff.withTv;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Lifecycle.State;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlotCheckTest {

    private static final LocalDate MAY_2013 = LocalDate.of(2013, 5, 1);
    private static final Slot INNER = slot("inner", ServiceKind.TV, "inner");

    @Test
    void a_slot_whose_only_offer_is_obsolete_cannot_be_filled() {
        CatalogProblem problem = Tariff.only(
                with(TV.withLifecycle(lifecycle(MAY_2013, State.LAUNCHED, JULY_2013, State.OBSOLETE))),
                Code.UNFILLABLE_SLOT);

        assertThat(problem.place()).isEqualTo("version 2013-07-01 / pack start / slot tv");
        assertThat(problem.what()).isEqualTo("it needs 1 and none of the offers it allows can be held");
        assertThat(problem.mend()).isEqualTo("allow an offer that can be held, or set its minimum to 0");
    }

    @Test
    void a_slot_can_be_filled_with_what_is_retired_or_launched_later() {
        assertFound(with(TV.withLifecycle(Lifecycle.launchedUntil(MAY_2013, JULY_2013))));
        assertFound(with(TV.withLifecycle(lifecycle(LocalDate.of(2013, 10, 1), State.LAUNCHED))));
    }

    @Test
    void a_slot_whose_only_offer_never_leaves_design_cannot_be_filled() {
        assertFound(
                with(TV.withLifecycle(lifecycle(MAY_2013, State.IN_DESIGN, LocalDate.of(2013, 10, 1), State.OBSOLETE))),
                Code.UNFILLABLE_SLOT,
                "pack start / slot tv");
    }

    @Test
    void a_slot_that_needs_nothing_may_stay_empty() {
        assertFound(with(pack("empty", slot("tv", ServiceKind.TV).withMin(0))));
    }

    @Test
    void slots_of_an_obsolete_pack_need_no_filling() {
        assertFound(with(pack("old", slot("inner", ServiceKind.TV).withAllowed(Vector.empty()))
                .withLifecycle(lifecycle(MAY_2013, State.OBSOLETE))));
    }

    @Test
    void packs_that_only_contain_each_other_cannot_be_filled() {
        Pack outer = pack("outer", slot("in", ServiceKind.TV, "inner"));
        Pack inner = pack("inner", slot("out", ServiceKind.TV, "outer"));

        assertFound(
                with(outer, inner),
                Code.UNFILLABLE_SLOT,
                "pack outer / slot in",
                Code.UNFILLABLE_SLOT,
                "pack inner / slot out");
    }

    @Test
    void a_pack_of_packs_can_be_filled_from_the_innermost_outwards() {
        assertFound(with(
                pack("a", slot("in", ServiceKind.TV, "b")),
                pack("b", slot("in", ServiceKind.TV, "c")),
                pack("c", slot("in", ServiceKind.TV, "a", "tv"))));
    }

    @Test
    void a_pack_that_contains_itself_by_default_is_found() {
        Offer inner = pack("inner", INNER.withMin(0).withDefaults(ids("inner")));
        CatalogProblem problem = Tariff.only(with(inner), Code.DEFAULT_NOT_ALLOWED);

        assertThat(problem.place()).isEqualTo("version 2013-07-01 / pack inner");
        assertThat(problem.what()).isEqualTo("by default it contains itself: inner");
        assertThat(problem.mend()).isEqualTo("name another default in one of these packs");
    }

    @Test
    void a_default_that_is_obsolete_is_not_allowed() {
        CatalogVersion version = with(
                Tariff.product("radio", ServiceKind.TV, "EUR 1.00").withLifecycle(lifecycle(MAY_2013, State.OBSOLETE)));
        CatalogProblem problem = Tariff.only(
                version.withOffers(version.offers()
                                .map(offer -> offer instanceof Pack start
                                        ? start.withSlots(Vector.of(Tariff.TV_SLOT
                                                        .withAllowed(ids("tv", "radio"))
                                                        .withDefaults(ids("radio"))))
                                                .withCharges(Vector.empty())
                                        : offer)
                                .map(Offer.class::cast))
                        .withPromotions(Vector.empty()),
                Code.DEFAULT_NOT_ALLOWED);

        assertThat(problem.what()).isEqualTo("its default radio cannot be held");
    }

    @Test
    void as_many_defaults_as_the_slot_takes_at_least_and_at_most_are_allowed() {
        assertFound(withTv(slot -> slot.withMax(3).withMin(2).withDefaults(ids("tv", "tv"))));
        assertFound(withTv(slot -> slot.withMax(3).withMin(2).withDefaults(ids("tv", "tv", "tv"))));
        assertFound(withTv(slot -> slot.withMax(3).withMin(2).withDefaults(Vector.empty())));
    }

    @Test
    void more_defaults_than_the_slot_takes_are_not_allowed() {
        CatalogProblem problem =
                Tariff.only(withTv(slot -> slot.withDefaults(ids("tv", "tv"))), Code.DEFAULT_NOT_ALLOWED);

        assertThat(problem.what()).isEqualTo("it has 2 defaults and takes 1 to 1");
        assertThat(problem.mend()).isEqualTo("name as many defaults as it takes, or none");
    }
}
