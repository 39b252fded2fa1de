package dev.holdfast.catalog.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Changes<String> CHANGES = Changes.between(
            Vector.of("a1", "b1", "c1"), Vector.of("d1", "c2", "a1", "e1"), name -> name.substring(0, 1));

    @Test
    void what_is_in_one_list_only_came_or_went() {
        assertThat(CHANGES.added()).containsExactly("d1", "e1");
        assertThat(CHANGES.gone()).containsExactly("b1");
    }

    @Test
    void what_is_in_both_by_name_and_not_equal_changed() {
        assertThat(CHANGES.changed()).containsExactly(new Change<>("c1", "c2"));
        assertThat(CHANGES.changed().head()).hasToString("c1 -> c2");
    }

    @Test
    void equal_lists_in_another_order_do_not_differ() {
        assertThat(Changes.between(Vector.of("a", "b"), Vector.of("b", "a"), name -> name)
                        .isEmpty())
                .isTrue();
        assertThat(Changes.betweenUnnamed(Vector.of("a", "b"), Vector.of("b", "a"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void one_change_of_any_sort_is_a_difference() {
        assertThat(Changes.betweenUnnamed(Vector.of("a"), Vector.of()).isEmpty())
                .isFalse();
        assertThat(Changes.betweenUnnamed(Vector.of(), Vector.of("a")).isEmpty())
                .isFalse();
        assertThat(Changes.between(Vector.of("a1"), Vector.of("a2"), name -> "a")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void without_names_what_is_there_twice_is_compared_one_for_one() {
        Changes<String> changes = Changes.betweenUnnamed(Vector.of("a", "a", "b"), Vector.of("a", "c"));

        assertThat(changes.gone()).containsExactly("a", "b");
        assertThat(changes.added()).containsExactly("c");
    }

    @Test
    void equal_things_are_no_change() {
        assertThat(Change.between("a", "a")).isEmpty();
        assertThat(Change.between("a", "b")).containsExactly(new Change<>("a", "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change<>("a", "a"))
                .withMessage("no change: a");
    }
}
