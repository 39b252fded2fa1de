/** Published failures of billing systems, told again with Holdfast: what it refuses, shows or repairs. */
@NullMarked
package dev.holdfast.examples.stories;

import org.jspecify.annotations.NullMarked;
