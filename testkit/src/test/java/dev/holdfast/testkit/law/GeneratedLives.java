package dev.holdfast.testkit.law;

import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What the properties of this package are tried on. */
abstract class GeneratedLives {

    @Provide
    Arbitrary<Life> lives() {
        return Lives.upTo(15);
    }
}
