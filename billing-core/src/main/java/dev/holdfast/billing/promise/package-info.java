/** What was promised to a customer elsewhere, and where it does not agree with the catalogue. */
@NullMarked
package dev.holdfast.billing.promise;

import org.jspecify.annotations.NullMarked;
