package dev.holdfast.interchange.codec;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The nearest of the words that somebody may have meant. */
public final class Near {

    private static final int LONGEST = 40;
    private static final int SHOWN = 60;

    private Near() {}

    /**
     * What to write instead of a key that an object does not have.
     *
     * @param key the key
     * @param object what the object is called, by which there may be a mend for it alone
     * @param known the keys that it has
     * @return a suggestion
     */
    static String mend(String key, String object, Seq<String> known) {
        return OtherWords.instead(key, Vector.of("in " + object))
                .map(OtherWords::meant)
                .getOrElse(() -> mend(key, known));
    }

    /**
     * What to write instead of a word that nobody knows.
     *
     * @param word the word
     * @param known the words that are known
     * @return a suggestion
     */
    public static String mend(String word, Seq<String> known) {
        return OtherWords.instead(word, known)
                .orElse(() -> nearest(word, known))
                .map(OtherWords::meant)
                .getOrElse(() -> "use " + (known.size() == 1 ? "" : "one of ")
                        + known.take(SHOWN).mkString("'", "', '", "'") + (known.size() > SHOWN ? ", …" : ""));
    }

    private static Option<String> nearest(String word, Seq<String> known) {
        return word.length() > LONGEST
                ? Option.none()
                : known.filter(candidate -> distance(word, candidate) <= slips(candidate))
                        .minBy(candidate -> distance(word, candidate));
    }

    private static int slips(String candidate) {
        return candidate.length() < 4 ? 1 : Math.max(2, candidate.length() / 3);
    }

    // how many letters have to be put in, taken out or exchanged
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (fold(a.charAt(i - 1)) == fold(b.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static char fold(char c) {
        return c == '_' ? '-' : Character.toLowerCase(c);
    }
}
