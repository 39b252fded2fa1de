package dev.holdfast.billing.promise;

import dev.holdfast.billing.sentence.Sentences;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.control.Option;
import java.util.Locale;

/** Turns findings into sentences by the bundle beside this class. */
final class Words {

    private Words() {}

    static String sentence(Finding finding, Locale locale) {
        return Sentences.of(Words.class, "findings", locale)
                .sentence(finding.code().name(), finding.arguments());
    }

    static String words(Option<?> maybe) {
        return maybe.map(Object::toString).getOrElse("nothing");
    }

    static String days(DateWindow window) {
        return (window.from().map(from -> "from " + from).getOrElse("")
                        + window.until()
                                .map(until -> " until the day before " + until)
                                .getOrElse(""))
                .strip();
    }
}
