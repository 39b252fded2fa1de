/** A case that is told in a file: a catalogue, accounts, what happened step by step, and what should come of it. */
@NullMarked
package dev.holdfast.interchange.scenario;

import org.jspecify.annotations.NullMarked;
