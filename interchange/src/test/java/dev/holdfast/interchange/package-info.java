/** Tests of the file format. */
@NullMarked
package dev.holdfast.interchange;

import org.jspecify.annotations.NullMarked;
