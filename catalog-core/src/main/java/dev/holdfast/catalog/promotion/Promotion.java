package dev.holdfast.catalog.promotion;

import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.rule.Eligibility;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * A reduction or an extra that lasts for a while.
 *
 * <p>Where several apply, they stack in ascending {@link #order()}, each on what the one before left; equal orders
 * stack by id.
 */
@Value.Immutable
public abstract sealed class Promotion implements WithPromotion permits ImmutablePromotion {

    Promotion() {}

    /**
     * Its name in the catalogue.
     *
     * @return the id
     */
    public abstract PromotionId id();

    /**
     * What the customer reads on the invoice.
     *
     * @return the name; the id where nothing else is said
     */
    @Value.Default
    public String name() {
        return id().value();
    }

    /**
     * What it gives.
     *
     * @return the benefit
     */
    public abstract Benefit benefit();

    /**
     * Which charges it is on.
     *
     * @return the charges; all where nothing is said
     */
    @Value.Default
    public Selection scope() {
        return Selection.ALL;
    }

    /**
     * Which lines of an account it is on, where it is not on all that its scope means.
     *
     * @return the lines, or none for all
     */
    @Value.Default
    public Option<LineRule> lines() {
        return Option.none();
    }

    /**
     * For how long it runs.
     *
     * @return the duration; for ever where nothing is said
     */
    @Value.Default
    public Lasting lasting() {
        return Lasting.FOREVER;
    }

    /**
     * What it takes off a service period that is charged for some of its days only, or that it does not run in from
     * beginning to end. An amount off all charges together runs in whole periods: it is on a period or it is not.
     *
     * @return the part for the days on which it runs, where nothing is said
     */
    @Value.Default
    public InPartialPeriod inPartialPeriod() {
        return InPartialPeriod.PRORATED;
    }

    /**
     * What must be held for it to run.
     *
     * @return the condition, or none
     */
    @Value.Default
    public Option<Selection> whileHeld() {
        return Option.none();
    }

    /**
     * Tells whether its time stands still while a promotion of the same group runs.
     *
     * @return true if it is paused then; false where nothing is said
     */
    @Value.Default
    public boolean pausable() {
        return false;
    }

    /**
     * When, where and to whom it is given.
     *
     * @return the window; open where nothing is said
     */
    @Value.Default
    public SalesWindow sales() {
        return SalesWindow.OPEN;
    }

    /**
     * Who gets it: all of these must hold on the day it is applied.
     *
     * @return the conditions; empty for everybody
     */
    @Value.Default
    public Vector<Eligibility> eligibility() {
        return Vector.empty();
    }

    /**
     * Its place in the stacking order.
     *
     * @return the order, ascending; 0 where nothing is said
     */
    @Value.Default
    public int order() {
        return 0;
    }

    /**
     * The group of promotions of which only one runs at a time.
     *
     * @return the group's name, or none
     */
    @Value.Default
    public Option<String> exclusiveGroup() {
        return Option.none();
    }

    /**
     * Tells whether it takes one amount off several charges together.
     *
     * @return true if it does
     */
    public final boolean isOfAllTogether() {
        return benefit() instanceof Benefit.AmountOff off && off.of() != Benefit.AmountOff.Of.EACH_CHARGE;
    }

    /**
     * Tells whether it depends on what else is held where it runs.
     *
     * @return true if it needs something else to be held, or is on some lines of several
     */
    public final boolean asksWhatElseIsHeld() {
        return whileHeld().isDefined() || lines().isDefined();
    }

    /**
     * Tells whether it takes an amount off in full, however short the part of a period is that is charged.
     *
     * @return true if it does
     */
    public final boolean isInFull() {
        return benefit() instanceof Benefit.AmountOff && inPartialPeriod() == InPartialPeriod.FULL;
    }

    /** What a promotion takes off a service period that it begins or ends in, or of which only a part is charged. */
    public enum InPartialPeriod {
        /** What falls on the days on which it runs. */
        PRORATED,
        /**
         * All, if it runs on the first day that is charged of the period, and nothing if it does not. An amount comes off
         * in full, at most what is charged: 10.00 off 15 of 31 days of 31.00 leave 5.00. It lies on the days that are
         * charged in equal parts.
         */
        FULL,
        /** Nothing: a period is reduced only if it is charged, and the promotion runs in it, from beginning to end. */
        NONE
    }

    /**
     * A builder; {@code id} and {@code benefit} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a promotion. */
    public static final class Builder extends ImmutablePromotion.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @param id the promotion's name
         * @return this builder
         */
        public Builder id(String id) {
            return id(PromotionId.of(id));
        }

        /**
         * Sets who gets it.
         *
         * @param conditions the conditions, all of which must hold
         * @return this builder
         */
        public Builder eligibility(Iterable<? extends Eligibility> conditions) {
            return eligibility(Vector.ofAll(conditions));
        }
    }
}
