package dev.holdfast.billing.quote;

import dev.holdfast.billing.sentence.Sentences;
import dev.holdfast.billing.sentence.Told;
import io.vavr.collection.Vector;
import java.util.Locale;

/** What a quote takes for granted. */
public enum Assumption implements Told {
    /** Nothing else is asked for and nothing is taken back. */
    NOTHING_ELSE_HAPPENS,
    /** What is used beyond the prices per period comes on top. */
    USE_COMES_ON_TOP,
    /** Later catalogue versions and tax rates are those that are known today. */
    TARIFF_AND_TAX_AS_KNOWN,
    /** What only the host knows of the customer is as it was stated. */
    FACTS_AS_STATED,
    /** Included use that is kept for later, and credit, end with the change. */
    UNUSED_UNITS_END;

    /**
     * What it says.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the sentence
     */
    @Override
    public String sentence(Locale locale) {
        return Sentences.of(Assumption.class, "assumptions", locale).sentence(name(), Vector.empty());
    }
}
