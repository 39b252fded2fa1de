/** Tests of histories and rows. */
@NullMarked
package dev.holdfast.interchange.history;

import org.jspecify.annotations.NullMarked;
