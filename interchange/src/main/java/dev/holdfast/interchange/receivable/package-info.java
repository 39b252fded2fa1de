/** What becomes of bills, as files say it: sending, paying, crediting them, and those that others made. */
@NullMarked
package dev.holdfast.interchange.receivable;

import org.jspecify.annotations.NullMarked;
