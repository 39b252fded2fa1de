package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;

/** How it is said how long a promotion runs. */
final class Durations {

    static final Single<Lasting> LASTING = Single.patterned(
            "a duration: 'forever', a number of periods, a length of time, or 'until' a date",
            "forever|[1-9][0-9]{0,9} periods?|until [0-9]{4}-[0-9]{2}-[0-9]{2}|" + Scalars.SPAN_PATTERN,
            "6 months",
            Shape.Type.TEXT,
            (text, scope) -> lasting(text),
            (lasting, scope) -> words(lasting));

    private Durations() {}

    private static Lasting lasting(String text) {
        if (text.equals("forever")) {
            return Lasting.FOREVER;
        }
        if (text.startsWith("until ")) {
            return new Lasting.Until(Scalars.date(text.substring("until ".length())));
        }
        return text.contains(" period")
                ? new Lasting.Periods(Scalars.count(text.substring(0, text.indexOf(' '))))
                : new Lasting.For(Scalars.span(text));
    }

    private static String words(Lasting lasting) {
        if (lasting instanceof Lasting.Periods periods) {
            return periods.count() + (periods.count() == 1 ? " period" : " periods");
        }
        if (lasting instanceof Lasting.For span) {
            return span.span().toString();
        }
        return lasting instanceof Lasting.Until until ? "until " + until.end() : "forever";
    }
}
