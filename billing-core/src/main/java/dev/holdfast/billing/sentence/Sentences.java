package dev.holdfast.billing.sentence;

import io.vavr.collection.Vector;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one bundle in one language, by codes.
 *
 * @param bundle the patterns, one for each code
 * @param locale the language; English where a sentence is not translated
 */
public record Sentences(ResourceBundle bundle, Locale locale) {

    /**
     * The sentences that stand beside a class.
     *
     * @param beside the class
     * @param name the name of the bundle in the package of the class, such as {@code "rejections"}
     * @param locale the language
     * @return the sentences
     */
    public static Sentences of(Class<?> beside, String name, Locale locale) {
        return new Sentences(ResourceBundle.getBundle(beside.getPackageName() + "." + name, locale), locale);
    }

    /**
     * One of them.
     *
     * @param code the code
     * @param arguments what is put in, each as it prints itself
     * @return the sentence
     * @throws java.util.MissingResourceException if the bundle has none for the code
     */
    public String sentence(String code, Vector<?> arguments) {
        return new MessageFormat(bundle.getString(code), locale)
                .format(arguments.map(Object::toString).toJavaArray());
    }
}
