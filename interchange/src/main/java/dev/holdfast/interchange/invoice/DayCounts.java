package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.time.ActualOver;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.MonthsOf;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Ways;
import dev.holdfast.interchange.text.Tree;

/** How a day count is said: by its name, or by the number of days that it counts over. */
public final class DayCounts {

    private static final ObjectCodec<ActualOver> ACTUAL_OVER = ObjectCodec.of(
            "days over a number",
            "The days over a fixed number of days.",
            "{days: 30, per: month, rest: at-end}",
            keys -> {
                var days = keys.required("days", Scalars.COUNT, ActualOver::days, "the days that a price is for");
                var per = keys.usually(
                        "per", Scalars.SPAN, Span.MONTH, ActualOver::per, "month", "the time that has so many days");
                var rest = keys.usually(
                        "rest",
                        Scalars.words(ActualOver.Rest.class),
                        ActualOver.Rest.NOWHERE,
                        ActualOver::rest,
                        "nowhere",
                        "where days are counted that the period has more or less than that: nowhere, so that each day costs"
                                + " one part wherever it stands, at its end, or at its start");
                keys.bare(days);
                return given -> new ActualOver(given.get(days), given.get(per), given.get(rest));
            });

    private static final Codec<DayCount> WAYS = Ways.<DayCount>of(
                    "day count", "How much of a period some days are.", "{actualOver: 28}")
            .single(DayCounts::isNamed, new Named(), "by its name")
            .key("actualOver", ActualOver.class, ACTUAL_OVER, "the days over a fixed number of days")
            .key(
                    "monthsOf",
                    MonthsOf.class,
                    Scalars.COUNT.as(MonthsOf::new, MonthsOf::days),
                    "as if every month had so many days");

    /** A day count. */
    public static final Codec<DayCount> CODEC = new OfTheHost();

    private DayCounts() {}

    private static boolean isNamed(DayCount count) {
        return count == DayCount.ACTUAL || count instanceof StandardDayCount;
    }

    /** The plain one is two values that count the same. */
    private static final class Named implements Codec<DayCount> {

        private static final Codec<StandardDayCount> WORD = Scalars.words(StandardDayCount.class);

        @Override
        public Read<DayCount> read(Tree tree, Scope scope) {
            return WORD.read(tree, scope)
                    .turned(tree.place(), word -> word == StandardDayCount.ACTUAL ? DayCount.ACTUAL : word);
        }

        @Override
        public Tree write(DayCount value, Scope scope) {
            return WORD.write(value instanceof StandardDayCount named ? named : StandardDayCount.ACTUAL, scope);
        }

        @Override
        public Shape shape() {
            return WORD.shape();
        }
    }

    /** One that a host wrote itself has no name. */
    private static final class OfTheHost implements Codec<DayCount> {

        @Override
        public Read<DayCount> read(Tree tree, Scope scope) {
            return WAYS.read(tree, scope);
        }

        @Override
        public Tree write(DayCount value, Scope scope) {
            return isNamed(value) || value instanceof ActualOver || value instanceof MonthsOf
                    ? WAYS.write(value, scope)
                    : new Tree.Refused("a day count of the host's own cannot be written", "use one of the named ones");
        }

        @Override
        public Shape shape() {
            return WAYS.shape();
        }
    }
}
