package dev.holdfast.billing.subscription;

import dev.holdfast.billing.sentence.Sentences;
import dev.holdfast.catalog.offer.Selection;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Turns codes into sentences by the bundle beside this class. */
final class Words {

    private Words() {}

    static String sentence(Wording.Said said, Locale locale) {
        return Sentences.of(Words.class, "rejections", locale).sentence(said.code(), said.arguments());
    }

    /** As it is said: {@code END_OF_PERIOD} is the end of period. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Selection selection) {
        Vector<String> names = selection
                .offers()
                .toVector()
                .map(Object::toString)
                .appendAll(selection.kinds().toVector().map(kind -> "an offer with " + kind));
        return names.isEmpty() ? "something held" : names.mkString(" or ");
    }
}
