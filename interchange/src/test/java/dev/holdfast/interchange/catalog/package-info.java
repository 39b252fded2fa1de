/** Tests of how a catalogue is said. */
@NullMarked
package dev.holdfast.interchange.catalog;

import org.jspecify.annotations.NullMarked;
