package dev.holdfast.billing.policy;

/** When promotions and allowances on the whole bill come off. */
public enum ReductionTime {
    /** Before tax: they reduce what is taxed. */
    BEFORE_TAX,
    /** After tax, like a payment (BT-113): they reduce what is to be paid, and the tax is that of the full price. */
    AS_PAYMENT
}
