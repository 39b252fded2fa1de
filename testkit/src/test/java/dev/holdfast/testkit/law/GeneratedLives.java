package dev.holdfast.testkit.law;

import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What the properties of this package are tried on. */
@AddLifecycleHook(Effort.class)
abstract class GeneratedLives {

    @Provide
    Arbitrary<Life> lives() {
        return Lives.upTo(15);
    }
}
