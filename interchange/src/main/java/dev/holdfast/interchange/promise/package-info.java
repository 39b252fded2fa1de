/** Quotes and claims as files, with what protects their content. */
@NullMarked
package dev.holdfast.interchange.promise;

import org.jspecify.annotations.NullMarked;
