package dev.holdfast.billing.accrual;

/**
 * Why nothing was billed: a catalogue term that applies is not covered by the calculation, or has no price. A term is
 * never skipped in silence.
 *
 * @param term the term, such as {@code "instalments"}
 * @param place where it stands, such as {@code "offer tv, charge decoder"}
 * @param reason what is missing, and what would help
 */
public record NotCalculated(String term, String place, String reason) {

    /**
     * The refusal in a sentence.
     *
     * @return the sentence
     */
    public String sentence() {
        return "Nothing was billed: " + term + " of " + place + " is not calculated, since " + reason + ".";
    }
}
