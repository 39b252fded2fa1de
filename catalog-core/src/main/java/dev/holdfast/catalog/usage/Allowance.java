package dev.holdfast.catalog.usage;

import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * Use that an offer includes: so many units of some traffic, given again after each reset; or use that a one-off charge
 * gives, once each time it is charged (a block of data, a top-up).
 *
 * <p>What is given on a day and can be used until another is a grant. Where several grants may include some use, it draws on
 * that of the lowest {@link #order} first, then on the one that ends first, then on what the line brings itself before what
 * others bring (order and end as OpenMeter, Stigg and Kong have it).
 *
 * <p>An allowance whose traffic counts money, in the currency as its unit, is credit: it pays what would be charged.
 */
@Value.Immutable
public abstract sealed class Allowance implements WithAllowance permits ImmutableAllowance {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    Allowance() {}

    /**
     * Its name within the offer.
     *
     * @return the id
     */
    public abstract String id();

    /**
     * The traffic it covers; several where one counter is shared (a minute or a text).
     *
     * @return the traffic, never empty
     */
    public abstract Vector<Traffic> covers();

    /**
     * How much of it one unit of each traffic uses up, where they do not count one for one: of 660 points, a minute 33
     * and a text 20, so that they are 20 minutes or 33 texts.
     *
     * @return an amount above 0 for each traffic, in the order of {@link #covers}; empty if each counts 1
     */
    @Value.Default
    public Vector<BigDecimal> draws() {
        return Vector.empty();
    }

    /**
     * How much is included for each reset period.
     *
     * @return the amount, or unlimited
     */
    public abstract Level amount();

    /**
     * Tells whether so much is given for each one that is held: 5 GB for each seat. Then one of a quantity has what a
     * holding of its own would have, from its first day on, and all of them draw on it together; what was given for one that
     * is not held any more stays until it ends. All amounts of the allowance are for each, but {@link #perRecord}.
     *
     * @return true if it is for each; false where nothing is said
     */
    @Value.Default
    public boolean perQuantity() {
        return false;
    }

    /**
     * How often it is given anew, whatever the bill's cadence is. What a one-off charge gives is not given anew.
     *
     * @return the reset period; a month where nothing is said
     */
    @Value.Default
    public Span resets() {
        return Span.MONTH;
    }

    /**
     * Parts of the allowance that may be used only so far in a zone or on a day.
     *
     * @return the limits, possibly none
     */
    @Value.Default
    public Vector<SubLimit> subLimits() {
        return Vector.empty();
    }

    /**
     * The most of it that one record may draw, so that a call of a plan without end may last 2 hours.
     *
     * @return the amount, in its unit, above 0; none if there is no such limit
     */
    @Value.Default
    public Option<BigDecimal> perRecord() {
        return Option.none();
    }

    /**
     * What happens to use beyond it, in order: first 50 GB at 512 kbit/s, then blocked.
     *
     * @return the stages; empty if use beyond is charged by the offer's usage charges
     */
    @Value.Default
    public Vector<Beyond> beyond() {
        return Vector.empty();
    }

    /**
     * Who draws on it.
     *
     * @return the holder alone where nothing is said
     */
    @Value.Default
    public Sharing sharing() {
        return Sharing.HOLDER;
    }

    /**
     * For how many reset periods what is left stays usable.
     *
     * @return the number of periods; 0 where nothing is said
     */
    @Value.Default
    public int rolloverPeriods() {
        return 0;
    }

    /**
     * How much of what is left stays usable when it is given anew, where it does: half of it is 50 (PostHog's and
     * Metronome's credits). The rest of it is lost then.
     *
     * @return a percentage above 0 and at most 100; 100 where nothing is said
     */
    @Value.Default
    public BigDecimal rolloverPercent() {
        return ALL;
    }

    /**
     * Whether what is left of earlier periods is drawn on before all that ends later, or after all that was given for the
     * period that runs.
     *
     * @return first where nothing is said, since it ends first (iD Mobile); last as AT&amp;T has it
     */
    @Value.Default
    public RolledOver rolledOver() {
        return RolledOver.FIRST;
    }

    /**
     * Its place among all that may include the same use: the lowest is drawn on first, whenever it ends.
     *
     * @return the place, at least 0; 0 where nothing is said
     */
    @Value.Default
    public int order() {
        return 0;
    }

    /**
     * For how long it may be used once it was given, where that is not until the next reset: a top-up is good for 30
     * days.
     *
     * @return the length; none for until the next reset, or for ever where a one-off charge gives it
     */
    @Value.Default
    public Option<Span> lasts() {
        return Option.none();
    }

    /**
     * The most of it that there may be at once, with what is left of earlier ones.
     *
     * @return the amount, in its unit, above 0; none if there is no such limit
     */
    @Value.Default
    public Option<BigDecimal> atMost() {
        return Option.none();
    }

    /**
     * How much of it a partial period has.
     *
     * @return all of it where nothing is said
     */
    @Value.Default
    public InPartialPeriod inPartialPeriod() {
        return InPartialPeriod.FULL;
    }

    /** Checks that there is one draw for each traffic, and that a limit is one. */
    @Value.Check
    protected void check() {
        if (draws().nonEmpty() && draws().size() != covers().size()) {
            throw new IllegalArgumentException("allowance " + id() + " covers " + covers().size()
                    + " kinds of traffic and says of " + draws().size() + " how much they draw");
        }
        draws().find(draw -> draw.signum() <= 0).forEach(draw -> {
            throw new IllegalArgumentException(
                    "allowance " + id() + " needs draws above 0, was " + draw.toPlainString());
        });
        if (order() < 0) {
            throw new IllegalArgumentException("allowance " + id() + " needs order at least 0, was " + order());
        }
        if (rolloverPercent().signum() <= 0 || rolloverPercent().compareTo(ALL) > 0) {
            throw new IllegalArgumentException(
                    "allowance " + id() + " needs rolloverPercent above 0 and at most 100, was "
                            + rolloverPercent().toPlainString());
        }
        if (rolloverPercent().compareTo(ALL) < 0 && rolloverPeriods() == 0 && lasts().isEmpty()) {
            throw new IllegalArgumentException("allowance " + id() + " needs rolloverPeriods with rolloverPercent "
                    + rolloverPercent().toPlainString() + ": nothing of it rolls over");
        }
        requirePositive("perRecord", perRecord());
        requirePositive("atMost", atMost());
    }

    private void requirePositive(String limit, Option<BigDecimal> amount) {
        if (amount.exists(value -> value.signum() <= 0)) {
            throw new IllegalArgumentException("allowance " + id() + " needs " + limit + " above 0, was "
                    + amount.get().toPlainString());
        }
    }

    /**
     * An allowance for one kind of traffic.
     *
     * @param id its name
     * @param traffic what it covers
     * @param amount how much
     * @return the allowance
     */
    public static Allowance of(String id, Traffic traffic, Level amount) {
        return builder().id(id).covers(Vector.of(traffic)).amount(amount).build();
    }

    /**
     * A builder; {@code id}, {@code covers} and {@code amount} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an allowance. */
    public static final class Builder extends ImmutableAllowance.Builder {
        Builder() {}
    }

    /** Who draws on an allowance. */
    public enum Sharing {
        /** Only the holding that brings it. */
        HOLDER,
        /** All lines of the subscription. */
        SUBSCRIPTION,
        /** All subscriptions of the account. */
        ACCOUNT
    }

    /** When what is left of earlier periods is drawn on. */
    public enum RolledOver {
        /** Before all that ends later. */
        FIRST,
        /** After all that was given for the period that runs. */
        LAST
    }

    /** How much of an allowance a partial period has. */
    public enum InPartialPeriod {
        /** All of it. */
        FULL,
        /** The part that the days are of the period. */
        PRORATED,
        /** Nothing. */
        NONE
    }

    /**
     * A part of the allowance that may be used only so far.
     *
     * @param zone the zone it holds in; none for anywhere
     * @param per the time it holds for; none for the whole reset period
     * @param amount how far, in the unit of the allowance, above 0
     */
    public record SubLimit(Option<String> zone, Option<Span> per, BigDecimal amount) {
        public SubLimit {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("a sub-limit must be above 0, was " + amount.toPlainString());
            }
        }
    }

    /**
     * A stage of use beyond an allowance.
     *
     * @param what what happens in it
     * @param kilobitsPerSecond the speed of a throttled stage; none otherwise
     * @param amount how long the stage lasts, in the unit of the allowance; none for ever
     */
    public record Beyond(What what, Option<Integer> kilobitsPerSecond, Option<BigDecimal> amount) {
        /** What happens to use beyond an allowance. */
        public enum What {
            /** It goes on at a reduced speed, free. */
            THROTTLE,
            /** It is cut off until the next reset. */
            BLOCK,
            /** It is charged by the offer's usage charges. */
            PAY
        }
    }
}
