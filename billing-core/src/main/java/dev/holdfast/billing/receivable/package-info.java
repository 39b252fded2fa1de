/** What becomes of an invoice: it is validated, sent, paid, credited; and what an account has to pay in all. */
@NullMarked
package dev.holdfast.billing.receivable;

import org.jspecify.annotations.NullMarked;
