package dev.holdfast.billing.promise;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.quote.Quote;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What came of a check: what does not agree, what was verified, and what could not be.
 *
 * @param findings what does not agree, the gravest first
 * @param verified what was looked at and agrees
 * @param unverified what was not looked at, each with why not
 * @param actual what the catalogue says of the same changes; none if they cannot be quoted
 */
public record Checked(
        Vector<Finding> findings,
        SortedSet<Subject> verified,
        TreeMap<Subject, WhyNot> unverified,
        Option<Quote> actual) {

    /** Why something was not verified. */
    public enum WhyNot {
        /** The promise says nothing of it, and nothing had to be said. */
        NOT_SAID("the promise says nothing of it"),
        /** It rests on what the customer or the seller said. */
        ON_TRUST("it rests on what was said; nobody looked it up"),
        /** There is a signature, and no key to try it with. */
        NO_KEY("no key was given to try it with"),
        /** What was found before does not let it be calculated. */
        NOT_REACHED("what was found does not let it be calculated");

        private final String words;

        WhyNot(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public Checked {
        requireNonNull(findings, "findings");
        requireNonNull(verified, "verified");
        requireNonNull(unverified, "unverified");
        requireNonNull(actual, "actual");
    }

    /**
     * Tells whether the promise can be relied on, as far as it could be verified.
     *
     * @return true if there is neither an error nor a warning
     */
    public boolean isClean() {
        return findings.forAll(finding -> finding.severity() == Severity.NOTE);
    }

    /**
     * The codes, for a look at a glance.
     *
     * @return the code of each finding, in order
     */
    public Vector<FindingCode> codes() {
        return findings.map(Finding::code);
    }
}
