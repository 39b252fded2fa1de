/** Tests of what describes the file format. */
@NullMarked
package dev.holdfast.interchange.schema;

import org.jspecify.annotations.NullMarked;
