package dev.holdfast.catalog;

/**
 * Something wrong with a catalogue, with its place and its mend.
 *
 * @param code what sort of problem it is
 * @param place where it is, such as {@code "version 2013-07-01 / pack start / slot tv"}
 * @param what what is wrong there
 * @param mend what would be right
 */
public record CatalogProblem(Code code, String place, String what, String mend) {

    /** The sorts of problems. */
    public enum Code {
        /** An id that names nothing. */
        UNKNOWN_ID(false),
        /** An id given twice. */
        DUPLICATE_ID(false),
        /** A slot that needs something and that nothing which can be held may fill. */
        UNFILLABLE_SLOT(false),
        /** A default that its slot does not allow, too few or many of them, or a pack that contains itself by default. */
        DEFAULT_NOT_ALLOWED(false),
        /** A promotion that can never apply: it is on nothing that can be held, or nobody can meet its conditions. */
        DEAD_PROMOTION(false),
        /**
         * Promotions that one customer can have on one charge, at the same place in the stacking order, though that
         * place decides which of them counts: in an exclusive group, or between two fixed prices.
         */
        CONTRADICTING_PROMOTIONS(false),
        /**
         * Offers that require each other in a circle that nobody can enter step by step. What is held only together
         * is a pack.
         */
        CIRCULAR_REQUIRES(false),
        /** An offer that requires what it excludes. */
        REQUIRES_AND_EXCLUDES(false),
        /** Revisions of one version that can reach the same holding. */
        OVERLAPPING_REVISIONS(false),
        /** A price in another currency, or an amount that is charged as it stands and is finer than the currency. */
        WRONG_MONEY(false),
        /** Gaps or overlaps between tiers, or a price model that contradicts itself. */
        BROKEN_TIERS(false),
        /**
         * An offer that vanishes, or turns obsolete without having been retired or revised, while it may be held; or a
         * revision that moves who holds it to one without a place for what fills it.
         */
        NO_WAY_TO_STAY(false),
        /** Weights that do not add up to 1. */
        WEIGHTS_NOT_ONE(false),
        /** A pack that costs more than its parts. */
        DEARER_THAN_PARTS(true),
        /** A day without a tax rate. */
        TAX_RATE_NOT_STATED(true),
        /** A date that short months move. */
        ANCHOR_CLAMPED(true),
        /** Use that an allowance counts in one unit and a charge in another, so that nothing says how they meet. */
        UNITS_DIFFER(true),
        /** A size of something that nothing measures, so that the smallest is always charged. */
        NOT_MEASURED(true);

        private final boolean warning;

        Code(boolean warning) {
            this.warning = warning;
        }

        /**
         * Tells whether the catalogue can be used all the same.
         *
         * @return true for a warning
         */
        public boolean isWarning() {
            return warning;
        }
    }

    @Override
    public String toString() {
        return code + " at " + place + ": " + what + "; " + mend;
    }
}
