package dev.holdfast.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ServiceDifferenceTest {

    @Test
    void services_at_the_same_place_are_matched_first() {
        ServiceDifference difference =
                ServiceDifference.between(Vector.of(tv("1", 70), tv("2", 40)), Vector.of(tv("2", 70), tv("1", 40)));

        assertThat(difference.reduced()).containsExactly(new ServiceDifference.Reduction(tv("1", 70), tv("1", 40)));
        assertThat(difference.kept()).containsExactly(tv("2", 70));
        assertThat(difference.gained()).isEmpty();
        assertThat(difference.lost()).isEmpty();
    }

    @Test
    void a_service_goes_on_at_another_place_where_most_of_it_is_kept() {
        HeldService before =
                at("1", service().with("channels", Level.of(70, "channel")).with("hd", Level.of(1, "yes")));
        HeldService little = at("2", service());
        HeldService most =
                at("3", service().with("channels", Level.of(60, "channel")).with("hd", Level.of(1, "yes")));

        ServiceDifference difference = ServiceDifference.between(Vector.of(before), Vector.of(little, most));

        assertThat(difference.reduced()).containsExactly(new ServiceDifference.Reduction(before, most));
        assertThat(difference.gained()).containsExactly(little);
    }

    @Test
    void the_same_services_in_another_order_reduce_nothing() {
        // matching one after the other would give the small one the large place
        ServiceDifference difference =
                ServiceDifference.between(Vector.of(tv("1", 40), tv("2", 70)), Vector.of(tv("3", 70), tv("4", 40)));

        assertThat(difference.keepsEverything()).isTrue();
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.kept()).containsExactlyInAnyOrder(tv("3", 70), tv("4", 40));
    }

    @Test
    void as_many_services_as_can_be_move_without_loss() {
        ServiceDifference difference = ServiceDifference.between(
                Vector.of(tv("1", 40), tv("2", 50), tv("3", 60)), Vector.of(tv("7", 60), tv("8", 50), tv("9", 30)));

        assertThat(difference.kept()).hasSize(2);
        assertThat(difference.reduced()).hasSize(1);
        assertThat(difference.reduced().head().to()).isEqualTo(tv("9", 30));
    }

    @Test
    void two_equal_services_are_still_two() {
        ServiceDifference difference =
                ServiceDifference.between(Vector.of(tv("1", 40), tv("1", 40)), Vector.of(tv("2", 40)));

        assertThat(difference.kept()).containsExactly(tv("2", 40));
        assertThat(difference.lost()).containsExactly(tv("1", 40));
    }

    @Test
    void services_of_another_kind_or_name_are_not_matched() {
        HeldService decoder = at("1", Service.of(ServiceKind.TV, "decoder"));
        HeldService radio = at("1", Service.of(ServiceKind.of("radio"), "TV"));
        ServiceDifference difference =
                ServiceDifference.between(Vector.of(at("1", service())), Vector.of(decoder, radio));

        assertThat(difference.lost()).containsExactly(at("1", service()));
        assertThat(difference.gained()).containsExactly(decoder, radio);
        assertThat(difference.keepsEverything()).isFalse();
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void more_of_a_feature_is_kept_as_it_is_afterwards() {
        ServiceDifference difference = ServiceDifference.between(Vector.of(tv("1", 40)), Vector.of(tv("1", 70)));

        assertThat(difference.kept()).containsExactly(tv("1", 70));
        assertThat(difference.isEmpty()).isTrue();
    }

    @Test
    void less_or_none_of_a_feature_is_a_reduction_told_with_from_and_to() {
        HeldService before =
                at("1", service().with("channels", Level.of(70, "channel")).with("hd", Level.of(1, "yes")));
        ServiceDifference difference = ServiceDifference.between(Vector.of(before), Vector.of(tv("1", 60)));

        assertThat(difference.keepsEverything()).isFalse();
        assertThat(difference.reduced().head())
                .hasToString("channels of TV at 1 from 70 channel to 60 channel, hd of TV at 1 from 1 yes to nothing");
    }

    @Test
    void a_service_that_was_not_there_is_gained_and_keeps_everything() {
        ServiceDifference difference = ServiceDifference.between(Vector.empty(), Vector.of(tv("1", 40)));

        assertThat(difference.gained()).containsExactly(tv("1", 40));
        assertThat(difference.keepsEverything()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
    }

    private static HeldService tv(String place, int channels) {
        return at(place, service().with("channels", Level.of(channels, "channel")));
    }

    private static Service service() {
        return Service.of(ServiceKind.TV, "TV");
    }

    private static HeldService at(String place, Service service) {
        return new HeldService(place, service);
    }
}
