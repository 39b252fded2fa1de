package dev.holdfast.catalog.charge;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * What makes a one-off charge due.
 *
 * @param kind the kind of occasion
 * @param detail which event or payment method; none where the kind says it all
 */
public record Occasion(Kind kind, Option<String> detail) {

    /** The kinds of occasion. */
    public enum Kind {
        /** The offer starts to be held and works. */
        ACTIVATION,
        /** Somebody installs it at the customer's. */
        INSTALLATION,
        /** A change to this offer. */
        CHANGE,
        /** The offer ends. */
        TERMINATION,
        /** An event that the host reports, named in the detail (a move, a SIM swap, equipment not returned). */
        EVENT,
        /** Every bill (a paper bill). */
        BILL,
        /** Every payment by the method named in the detail, or by any method. */
        PAYMENT
    }

    /** When the offer starts to be held. */
    public static final Occasion ACTIVATION = new Occasion(Kind.ACTIVATION, Option.none());

    public Occasion {
        requireNonNull(detail, "detail");
        if (kind == Kind.EVENT && detail.isEmpty()) {
            throw new IllegalArgumentException("an EVENT occasion names its event");
        }
    }

    /**
     * An occasion without detail.
     *
     * @param kind the kind, any but {@link Kind#EVENT}
     * @return the occasion
     */
    public static Occasion of(Kind kind) {
        return new Occasion(kind, Option.none());
    }

    /**
     * An event that the host reports.
     *
     * @param name the event's name
     * @return the occasion
     */
    public static Occasion event(String name) {
        return new Occasion(Kind.EVENT, Option.some(name));
    }
}
