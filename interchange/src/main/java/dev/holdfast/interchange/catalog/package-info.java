/** How a catalogue is said in a file: every part of it with its key, its default and its meaning. */
@NullMarked
package dev.holdfast.interchange.catalog;

import org.jspecify.annotations.NullMarked;
