/** What is billed, as files say it: how a host bills, what it adds to bills, and the invoices that come of it. */
@NullMarked
package dev.holdfast.interchange.invoice;

import org.jspecify.annotations.NullMarked;
