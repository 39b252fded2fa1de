package dev.holdfast.billing.policy;

/** What becomes of an invoice whose total is below zero. */
public enum NegativeTotal {
    /** It is a credit note (type 381 of UNCL 1001), and what it says is to be paid back. */
    CREDIT_NOTE,
    /** It is a credit note of which nothing is paid back: the amount is kept, and pays for the next invoices (BT-113). */
    CARRIED,
    /** It is an invoice (type 380) with a total below zero. */
    NEGATIVE_INVOICE
}
