package dev.holdfast.catalog.tax;

/**
 * The VAT category codes that EN 16931 allows on an invoice line (UNCL 5305 subset).
 *
 * <p>Only {@link #S} carries a rate above zero; every other category is taxed at zero, and all but {@link #Z} must
 * state why (rules BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10 of EN 16931).
 */
public enum VatCategory {
    /** Standard or reduced rate, above zero. */
    S,
    /** Zero rated. */
    Z,
    /** Exempt from tax. */
    E,
    /** Reverse charge: the buyer accounts for the tax. */
    AE,
    /** Intra-community supply. */
    K,
    /** Export outside the Union. */
    G,
    /** Outside the scope of tax; an invoice may not mix it with another category. */
    O;

    /**
     * Tells whether a line of this category carries a rate above zero.
     *
     * @return true for {@link #S} only
     */
    public boolean isTaxed() {
        return this == S;
    }

    /**
     * Tells whether an invoice must state the reason why no tax is due.
     *
     * @return true for all categories but {@link #S} and {@link #Z}
     */
    public boolean needsReason() {
        return this != S && this != Z;
    }
}
