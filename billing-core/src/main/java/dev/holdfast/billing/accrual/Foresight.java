package dev.holdfast.billing.accrual;

import dev.holdfast.billing.time.DateRange;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** What a bill in advance makes of a change that is known and takes effect later. */
public enum Foresight {
    /** It charges up to the change; what comes after is charged once the change has taken effect. */
    UP_TO_CHANGE,
    /** It charges through the change, the days after it at the new price; nothing before its first day. */
    THROUGH_CHANGE,
    /** It charges as if nothing were to change; the change is credited and charged once it has taken effect. */
    IGNORED;

    /** What is known by a day of what is held. */
    Vector<Stretches.Stretch> known(Vector<Stretches.Stretch> life, LocalDate through) {
        if (this != IGNORED) {
            return life;
        }
        Vector<Stretches.Stretch> begun =
                life.reject(stretch -> stretch.days().from().isAfter(through));
        return begun.lastOption()
                .filter(last -> last.days().until().isAfter(through))
                .map(last -> begun.init()
                        .append(new Stretches.Stretch(
                                DateRange.of(last.days().from(), LocalDate.MAX),
                                last.holding(),
                                last.state(),
                                last.paid())))
                .getOrElse(begun);
    }

    /** Whether a part of a charge is charged by a day. */
    boolean sees(HeldCharge.Part part, LocalDate through) {
        return !part.holding().since().isAfter(through)
                && (this == THROUGH_CHANGE || !part.held().days().from().isAfter(through));
    }
}
