package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Place;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * What came of reading something: a value, faults, or a value in spite of faults.
 *
 * <p>An unknown key does not keep an offer from being understood, and a broken offer does not keep the others from
 * being checked: that is how one reading finds everything.
 *
 * @param value the value; none if it could not be understood
 * @param faults what is wrong, in the order of the text
 * @param partial true if something inside was left out of the value since it could not be understood
 * @param <T> the type of the value
 */
public record Read<T>(Option<T> value, Vector<Fault> faults, boolean partial) {

    /**
     * A value without faults.
     *
     * @param value the value
     * @param <T> its type
     * @return the reading
     */
    public static <T> Read<T> of(T value) {
        return new Read<>(Option.some(value), Vector.empty(), false);
    }

    /**
     * A fault without a value.
     *
     * @param place where it is
     * @param what what is wrong
     * @param mend what would be right
     * @param <T> the type of the value that is missing
     * @return the reading
     */
    public static <T> Read<T> fault(Place place, String what, String mend) {
        return new Read<>(Option.none(), Vector.of(new Fault(place, what, mend)), true);
    }

    /**
     * The same, turned into another type. An {@link IllegalArgumentException}, by which the model refuses what makes
     * no sense, becomes a fault.
     *
     * @param place where it stands
     * @param turn turns the value
     * @param <U> the other type
     * @return the reading
     */
    public <U> Read<U> turned(Place place, Function<? super T, ? extends U> turn) {
        if (value.isEmpty()) {
            return new Read<>(Option.none(), faults, true);
        }
        try {
            return new Read<>(Option.some(turn.apply(value.get())), faults, partial);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Read<>(Option.none(), faults.append(fault(place, e)), true);
        }
    }

    /** The same as something that may be left away, and is not. */
    Read<Option<T>> maybe() {
        return new Read<>(value.isDefined() ? Option.some(value) : Option.none(), faults, partial || value.isEmpty());
    }

    /** A value that the model refuses. */
    static <T> Read<T> refused(Place place, RuntimeException refusal) {
        return new Read<>(Option.none(), Vector.of(fault(place, refusal)), true);
    }

    /** What the model refuses may say itself what to do instead. */
    private static Fault fault(Place place, RuntimeException refusal) {
        String refused = String.valueOf(refusal.getMessage());
        int mend = refused.lastIndexOf("; ");
        return mend < 0
                ? new Fault(place, refused, "state a value that makes sense")
                : new Fault(place, refused.substring(0, mend), refused.substring(mend + 2));
    }

    /**
     * The same with more faults.
     *
     * @param more the faults
     * @return the reading
     */
    public Read<T> and(Vector<Fault> more) {
        return more.isEmpty() ? this : new Read<>(value, Fault.all(faults, more), partial);
    }
}
