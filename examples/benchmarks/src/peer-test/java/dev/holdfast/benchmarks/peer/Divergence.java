package dev.holdfast.benchmarks.peer;

/** What the peer does otherwise than this library by {@link Comparison#LIKE_THE_PEER}; docs/divergences-from-the-peer.md says who is right. */
enum Divergence {
    /**
     * Where a month is shorter than the cycle day, what begins or ends in a period is measured by a month from the day that
     * the short month has: 28 February to 28 March, not to the 31st.
     */
    PERIOD_FROM_A_SHORT_MONTH,
    /** What begins in a period and ends before the next cycle day is measured by a period that ends when it does. */
    PERIOD_UP_TO_THE_END,
    /**
     * What ends before its period does is rounded by itself; if the whole period was billed before, the credit is, and is a
     * share of the rounded amount.
     */
    ROUNDED_BY_ITSELF,
    /**
     * What is charged for days of several bills of earlier plans, of one of them for all its days, is charged in parts, split
     * where these begin and end, each a rounded share of the rounded amount.
     */
    SPLIT_AT_EARLIER_BILLS,
    /** A ratio is rounded to nine decimals. */
    NINE_DECIMALS,
    /**
     * What is charged in arrears, begins in a period and ends before the next cycle day is charged on the day of its end,
     * and from that cycle day on; a bill between leaves it out, and credits it if it was charged.
     */
    LEFT_OUT_UNTIL_THE_CYCLE_DAY
}
