package dev.holdfast.billing.promise;

import dev.holdfast.catalog.time.DateWindow;
import io.vavr.control.Option;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Turns findings into sentences by the bundle beside this class. */
final class Words {

    private Words() {}

    static String sentence(Finding finding, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.holdfast.billing.promise.findings", locale);
        return new MessageFormat(bundle.getString(finding.code().name()), locale)
                .format(finding.arguments().map(Object::toString).toJavaArray());
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
