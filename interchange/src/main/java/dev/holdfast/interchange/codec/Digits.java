package dev.holdfast.interchange.codec;

/** What dates and numbers look like, tried character by character: a file has hundreds of them. */
final class Digits {

    private static final int MOST = 60;

    private Digits() {}

    /** Whether a text fits {@link Scalars#NUMBER}. */
    static boolean areNumber(String text) {
        int whole = text.startsWith("-") ? 1 : 0;
        int point = end(text, whole);
        if (point == text.length()) {
            return isSome(point - whole);
        }
        int end = end(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && isSome(point - whole) && isSome(end - point - 1);
    }

    /** Whether a text fits {@link Scalars#DATE_PATTERN}. */
    static boolean areDate(String text) {
        return text.length() == 10
                && end(text, 0) == 4
                && text.charAt(4) == '-'
                && end(text, 5) == 7
                && text.charAt(7) == '-'
                && end(text, 8) == 10;
    }

    private static boolean isSome(int digits) {
        return digits > 0 && digits <= MOST;
    }

    /** Where the digits end that begin somewhere. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
