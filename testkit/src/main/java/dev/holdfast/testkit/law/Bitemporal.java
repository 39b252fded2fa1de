package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.Subscription;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;

/** Law 16: what was known at an instant never changes afterwards. */
public final class Bitemporal {

    /** The law. */
    public static final Law<Known> LAW = new Law<>(
            "bitemporal",
            "what was known at an instant is still what was known at that instant, whatever is recorded later",
            Bitemporal::check);

    /**
     * A subscription at a moment, and what became of it.
     *
     * @param then the subscription as it was when everything until the moment was recorded, and nothing later
     * @param moment the moment
     * @param now the subscription after more was recorded, all of it later than the moment
     */
    public record Known(Subscription then, Instant moment, Subscription now) {
        public Known {
            requireNonNull(then, "then");
            requireNonNull(moment, "moment");
            requireNonNull(now, "now");
        }
    }

    private Bitemporal() {}

    private static Verdict check(Known known) {
        Subscription seen = known.now().asKnownAt(known.moment());
        return Verdict.when(
                        seen.equals(known.then()),
                        () -> "at " + known.moment() + " " + known.then().history() + " was known, and now it would be "
                                + seen.history())
                .and(() -> Verdict.unless(days(known)
                        .reject(day -> seen.stateOn(day).equals(known.then().stateOn(day)))
                        .map(day -> "what was held on " + day + " as known at " + known.moment() + " is another")));
    }

    private static Vector<LocalDate> days(Known known) {
        return known.now().timeline().changes().keySet().toVector();
    }
}
