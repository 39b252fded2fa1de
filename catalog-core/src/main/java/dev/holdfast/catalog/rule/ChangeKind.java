package dev.holdfast.catalog.rule;

/** The kinds of change that a rule can be about. */
public enum ChangeKind {
    /** To an offer of a higher rank, or a dearer one. */
    UPGRADE,
    /** To an offer of a lower rank, or a cheaper one. */
    DOWNGRADE,
    /** To an offer of the same rank and price. */
    SIDEGRADE,
    /** Something is added. */
    ADD,
    /** Something is taken away. */
    REMOVE,
    /** Everything ends. */
    TERMINATE
}
