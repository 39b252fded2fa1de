package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import io.vavr.collection.TreeSet;
import java.time.LocalDate;

/** How it is said when, where and to whom something is sold. */
final class Sales {

    private static final String INITIALLY = "initially";

    private static final Single<LocalDate> START = Single.patterned(
            "a date, or 'initially'",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}|" + INITIALLY,
            "2014-01-01",
            Shape.Type.TEXT,
            (text, scope) -> start(text),
            (date, scope) -> date.equals(LocalDate.MIN) ? INITIALLY : date.toString());

    static final Codec<Lifecycle> LIFECYCLE =
            Maps.sorted(START, Scalars.words(Lifecycle.State.class)).as(Lifecycle::new, Lifecycle::from);

    static final ObjectCodec<SalesWindow> WINDOW = ObjectCodec.of(
            "sales window",
            "When, where and to whom something is sold.",
            "{from: 2013-07-01, channels: [web], segments: [residential]}",
            keys -> {
                var from = keys.optional(
                        "from",
                        Scalars.DATE,
                        window -> window.dates().from(),
                        "always before",
                        "the first day, inclusive");
                var until = keys.optional(
                        "until",
                        Scalars.DATE,
                        window -> window.dates().until(),
                        "ever after",
                        "the day after the last, exclusive");
                var channels = keys.usually(
                        "channels",
                        Selections.some(Scalars.TEXT),
                        TreeSet.empty(),
                        SalesWindow::channels,
                        "all",
                        "the channels that sell it");
                var segments = keys.usually(
                        "segments",
                        Selections.some(Scalars.TEXT),
                        TreeSet.empty(),
                        SalesWindow::segments,
                        "all",
                        "the customer segments it is sold to");
                var regions = keys.usually(
                        "regions",
                        Selections.some(Scalars.TEXT),
                        TreeSet.empty(),
                        SalesWindow::regions,
                        "all",
                        "the tariff regions it is sold in");
                return given -> new SalesWindow(
                        new DateWindow(given.get(from), given.get(until)),
                        given.get(channels),
                        given.get(segments),
                        given.get(regions));
            });

    private Sales() {}

    private static LocalDate start(String text) {
        return text.equals(INITIALLY) ? LocalDate.MIN : Scalars.date(text);
    }
}
