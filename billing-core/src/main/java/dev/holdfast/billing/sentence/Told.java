package dev.holdfast.billing.sentence;

import java.util.Locale;

/** What says itself in a sentence, in the language of whoever reads it. */
public interface Told {

    /**
     * What it says, in English.
     *
     * @return the sentence
     */
    default String sentence() {
        return sentence(Locale.ENGLISH);
    }

    /**
     * What it says.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the sentence
     */
    String sentence(Locale locale);
}
