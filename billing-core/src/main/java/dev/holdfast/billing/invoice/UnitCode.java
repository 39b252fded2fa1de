package dev.holdfast.billing.invoice;

/**
 * A unit of measure as invoices print it (UN/ECE Recommendation 20), such as {@code DAY}.
 *
 * @param code the code, of two or three capital letters and digits
 */
public record UnitCode(String code) {

    /** One of something. */
    public static final UnitCode ONE = new UnitCode("C62");

    /** A day. */
    public static final UnitCode DAY = new UnitCode("DAY");

    /** A month. */
    public static final UnitCode MONTH = new UnitCode("MON");

    public UnitCode {
        if (!code.matches("[A-Z0-9]{2,3}")) {
            throw new IllegalArgumentException("a unit code has two or three capital letters and digits, was " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
