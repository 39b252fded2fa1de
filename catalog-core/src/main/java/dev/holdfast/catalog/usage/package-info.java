/** How use is measured and rated: traffic, increments, caps, and the allowances an offer includes. */
@NullMarked
package dev.holdfast.catalog.usage;

import org.jspecify.annotations.NullMarked;
