package dev.holdfast.billing.policy;

import static java.util.Objects.requireNonNull;

/**
 * How charges and credits are put on an invoice. It changes no amount that is owed and no tax.
 *
 * @param zeroLines what becomes of lines of zero
 * @param corrections how what is credited stands beside what is charged instead
 */
public record Presentation(ZeroLines zeroLines, Corrections corrections) {

    /** Lines of zero dropped, credits and charges apart. */
    public static final Presentation DEFAULT = new Presentation(ZeroLines.DROPPED, Corrections.APART);

    public Presentation {
        requireNonNull(zeroLines, "zeroLines");
        requireNonNull(corrections, "corrections");
    }

    /** What becomes of lines of zero. */
    public enum ZeroLines {
        /** They are not on the invoice. */
        DROPPED,
        /** They are on the invoice, so that the customer sees what costs nothing. */
        SHOWN
    }

    /** How what is credited stands beside what is charged instead. */
    public enum Corrections {
        /** A line for the credit and a line for the charge. */
        APART,
        /** One line for a charge and its days, with the difference. */
        NETTED
    }
}
