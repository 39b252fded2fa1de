package dev.holdfast.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.offer.Product;
import java.lang.reflect.InaccessibleObjectException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module outside the cores uses them from the module path. */
class ModulePathTest {

    private static final Module HERE = ModulePathTest.class.getModule();
    private static final Module CATALOG = Product.class.getModule();
    private static final Module BILLING = Subscription.class.getModule();

    @Test
    void the_cores_are_used_as_named_modules() {
        assertThat(HERE.getName()).isEqualTo("dev.holdfast.examples.stories");
        assertThat(CATALOG.getName()).isEqualTo("dev.holdfast.catalog");
        assertThat(BILLING.getName()).isEqualTo("dev.holdfast.billing");
        assertThat(Stream.of(CATALOG, BILLING)
                        .noneMatch(core -> core.getDescriptor().isAutomatic()))
                .isTrue();
    }

    @Test
    void nobody_makes_a_subscription_by_reflection() {
        assertThat(Subscription.class.getDeclaredConstructors())
                .isNotEmpty()
                .allSatisfy(constructor -> assertThatThrownBy(() -> constructor.setAccessible(true))
                        .isInstanceOf(InaccessibleObjectException.class));
    }
}
