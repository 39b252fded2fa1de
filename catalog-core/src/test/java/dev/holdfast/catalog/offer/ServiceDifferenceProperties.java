package dev.holdfast.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Vector;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ServiceDifferenceProperties {

    @Property
    void every_service_before_is_kept_reduced_or_lost_and_every_one_after_kept_reduced_or_gained(
            @ForAll("services") List<HeldService> before, @ForAll("services") List<HeldService> after) {
        ServiceDifference difference = ServiceDifference.between(before, after);

        assertThat(before)
                .hasSize(difference.kept().size()
                        + difference.reduced().size()
                        + difference.lost().size());
        assertThat(difference
                        .kept()
                        .appendAll(difference.reduced().map(ServiceDifference.Reduction::to))
                        .appendAll(difference.gained()))
                .containsExactlyInAnyOrderElementsOf(after);
    }

    @Property
    void the_same_services_in_any_order_and_at_any_place_do_not_differ(
            @ForAll("services") List<HeldService> services, @ForAll Random random) {
        List<HeldService> moved = Vector.ofAll(services)
                .map(held -> new HeldService("moved from " + held.at(), held.service()))
                .toJavaList();
        Collections.shuffle(moved, random);

        assertThat(ServiceDifference.between(services, moved).isEmpty()).isTrue();
        assertThat(ServiceDifference.between(services, services).isEmpty()).isTrue();
    }

    @Property
    void what_is_lost_one_way_is_gained_the_other_way(
            @ForAll("services") List<HeldService> before, @ForAll("services") List<HeldService> after) {
        ServiceDifference there = ServiceDifference.between(before, after);
        ServiceDifference back = ServiceDifference.between(after, before);

        assertThat(there.lost().size()).isEqualTo(back.gained().size());
        assertThat(there.gained().size()).isEqualTo(back.lost().size());
    }

    @Property
    void what_is_reduced_has_a_feature_that_is_less(
            @ForAll("services") List<HeldService> before, @ForAll("services") List<HeldService> after) {
        assertThat(ServiceDifference.between(before, after).reduced())
                .allMatch(reduction -> reduction
                        .from()
                        .service()
                        .reducedIn(reduction.to().service())
                        .nonEmpty());
    }

    @Provide
    Arbitrary<List<HeldService>> services() {
        Arbitrary<Level> levels = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3).map(amount -> Level.of(amount, "channel")),
                Arbitraries.just(Level.unlimited("channel")));
        Arbitrary<Service> services = Combinators.combine(Arbitraries.of("TV", "decoder"), levels, levels)
                .as((name, some, other) ->
                        Service.of(ServiceKind.TV, name).with("channels", some).with("hd channels", other));
        return Combinators.combine(Arbitraries.of("1", "2", "3"), services)
                .as(HeldService::new)
                .list()
                .ofMaxSize(5);
    }
}
