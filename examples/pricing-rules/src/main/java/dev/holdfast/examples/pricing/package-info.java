/** A host with a price model and a catalogue of its own. */
@NullMarked
package dev.holdfast.examples.pricing;

import org.jspecify.annotations.NullMarked;
