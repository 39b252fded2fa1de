package dev.holdfast.interchange.text;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads YAML, and so JSON, in the layout in which nearly every file is written, in a tenth of the time: block by block,
 * each key with its value on its line or in the block below, brackets, and texts on one line without escapes.
 *
 * <p>It reads less than YAML and never otherwise: at the first thing that could mean anything else, or be wrong, it gives
 * up, and {@link YamlReader} reads the whole text by all rules and says what is wrong.
 */
final class UsualYaml {

    private static final int DEPTH = 32;
    private static final int VALUES = 1_000_000;
    private static final int LONGEST_KEY = 500;

    private final String text;
    private int at;
    private int line = 1;
    private int start;
    /** Where the line begins that is to be read next; -1 at the end of the text. */
    private int column;

    private int values;

    private UsualYaml(String text) {
        this.text = text;
    }

    /** What a text says; none if it has to be read by all rules. */
    static Option<Tree> read(String text) {
        if (!hasUsualCharacters(text)) {
            return Option.none();
        }
        try {
            return Option.some(new UsualYaml(text).document());
        } catch (Unusual e) {
            return Option.none();
        }
    }

    private static boolean hasUsualCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c >= ' ' && c <= '~') || c == '\n';
            boolean isBreak = c == '\u2028' || c == '\u2029';
            if (!isPlain && (c <= '\u00A0' || c >= Character.MIN_SURROGATE || isBreak)) {
                return false;
            }
        }
        return true;
    }

    private Tree document() {
        settle();
        usual(column == 0);
        Tree tree = isBracket() ? onLine(-1, 0) : block(0, 0);
        usual(column < 0);
        return tree;
    }

    /** Past blank lines and those of comments, to where the next line has something. */
    private void settle() {
        while (at < text.length()) {
            skipSpaces();
            if (peek(0) != '\n' && peek(0) != '#') {
                column = at - start;
                return;
            }
            int end = text.indexOf('\n', at);
            nextLine(end < 0 ? text.length() : end);
        }
        column = -1;
    }

    private void nextLine(int end) {
        at = Math.min(end + 1, text.length());
        start = at;
        line++;
    }

    private Tree block(int indent, int depth) {
        return isEntry() ? items(indent, depth) : fields(indent, depth);
    }

    private Tree items(int indent, int depth) {
        Place place = counted(depth);
        List<Tree> items = new ArrayList<>();
        do {
            at++;
            skipSpaces();
            usual(!isEntry());
            items.add(isKey() ? fields(at - start, depth + 1) : onLine(indent, depth));
        } while (column == indent && isEntry());
        usual(column <= indent);
        return new Tree.Items(Vector.ofAll(items), place);
    }

    private Tree fields(int indent, int depth) {
        Place place = counted(depth);
        List<Tree.Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        do {
            usual(isKey());
            fields.add(new Tree.Field(key(false, names), value(indent, depth)));
        } while (column == indent && !isEntry());
        usual(column <= indent);
        return new Tree.Fields(Vector.ofAll(fields), place);
    }

    /** After the colon of a key: the rest of its line, or the block below. */
    private Tree value(int indent, int depth) {
        if (!isLineOver()) {
            return onLine(indent, depth);
        }
        nextLine(at);
        settle();
        if (column > indent) {
            return block(column, depth + 1);
        }
        usual(column == indent && isEntry());
        return items(indent, depth + 1);
    }

    /** A value that ends with its line; the next line goes on with what is outside of it. */
    private Tree onLine(int indent, int depth) {
        Tree value = isBracket() ? flow(indent, depth + 1) : scalar(false);
        usual(isLineOver());
        nextLine(at);
        settle();
        usual(column <= indent);
        return value;
    }

    private boolean isLineOver() {
        skipSpaces();
        if (peek(0) == '#' && text.charAt(at - 1) == ' ') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
        return peek(0) == '\n';
    }

    private Tree flow(int indent, int depth) {
        Place place = counted(depth);
        boolean isList = text.charAt(at++) == '[';
        char close = isList ? ']' : '}';
        List<Tree> items = new ArrayList<>();
        List<Tree.Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        skipLines(indent);
        boolean isOver = peek(0) == close;
        while (!isOver) {
            if (isList) {
                items.add(inFlow(indent, depth));
            } else {
                Tree.Scalar key = key(true, names);
                skipSpaces();
                fields.add(new Tree.Field(key, inFlow(indent, depth)));
            }
            skipLines(indent);
            isOver = peek(0) == close;
            if (!isOver) {
                usual(peek(0) == ',');
                at++;
                skipLines(indent);
            }
        }
        at++;
        return isList ? new Tree.Items(Vector.ofAll(items), place) : new Tree.Fields(Vector.ofAll(fields), place);
    }

    private Tree inFlow(int indent, int depth) {
        return isBracket() ? flow(indent, depth + 1) : scalar(true);
    }

    /** To what comes next within brackets, on a line that is indented deeper than what the brackets belong to. */
    private void skipLines(int indent) {
        skipSpaces();
        while (at < text.length() && peek(0) == '\n') {
            nextLine(at);
            skipSpaces();
            boolean isOutside = at - start <= indent || (at == start && peek(0) == '.');
            usual(peek(0) == '\n' || !isOutside);
        }
    }

    private Tree.Scalar key(boolean isInFlow, Set<String> names) {
        int from = at;
        boolean isClosed = isInFlow && isQuote(); // JSON puts the colon and the value right behind it
        Tree.Scalar key = isQuote() ? quoted() : plain(isInFlow, true);
        usual(peek(0) == ':' && (isClosed || peek(1) == ' ' || peek(1) == '\n'));
        usual(at - from <= LONGEST_KEY && names.add(key.text()));
        at++;
        return key;
    }

    private Tree.Scalar scalar(boolean isInFlow) {
        return isQuote() ? quoted() : plain(isInFlow, false);
    }

    /** Between quotes, without anything that stands for something else. */
    private Tree.Scalar quoted() {
        Place place = counted(0);
        char quote = text.charAt(at++);
        int from = at;
        while (peek(0) != quote) {
            usual(peek(0) != '\n' && (quote == '\'' || peek(0) != '\\'));
            at++;
        }
        String content = text.substring(from, at++);
        usual(peek(0) != quote);
        return new Tree.Scalar(content, Tree.Form.TEXT, place);
    }

    private Tree.Scalar plain(boolean isInFlow, boolean isKey) {
        Place place = counted(0);
        usual(isPlainStart());
        int from = at;
        while (!endsPlain(peek(0), isInFlow, isKey)) {
            at++;
        }
        int until = at;
        while (text.charAt(until - 1) == ' ') {
            until--;
        }
        return new Tree.Scalar(text.substring(from, until), Tree.Form.BARE, place);
    }

    private boolean endsPlain(char c, boolean isInFlow, boolean isKey) {
        return switch (c) {
            case '\n' -> usual(!isKey);
            case ':' -> isColon() && usual(isKey);
            case '#' -> text.charAt(at - 1) == ' ' && usual(!isKey && !isInFlow);
            case ',', ']', '}' -> isInFlow;
            case '[', '{', '?' -> isInFlow && usual(false);
            default -> false;
        };
    }

    /** Whether a colon ends a key; within brackets one before a bracket or comma does as well, which is unusual. */
    private boolean isColon() {
        return switch (peek(1)) {
            case ' ', '\n' -> true;
            case ',', '[', ']', '{', '}' -> usual(false);
            default -> false;
        };
    }

    /** Whether a line goes on with a key and its colon. */
    private boolean isKey() {
        if (isQuote()) {
            int end = text.indexOf(text.charAt(at), at + 1);
            return end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == ':';
        }
        if (!isPlainStart()) {
            return false;
        }
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == ':' && (i + 1 == text.length() || " \n".indexOf(text.charAt(i + 1)) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlainStart() {
        char c = peek(0);
        return Character.isLetterOrDigit(c)
                || "+./_(<~€".indexOf(c) >= 0
                || (c == '-' && Character.isLetterOrDigit(peek(1)));
    }

    private boolean isEntry() {
        return peek(0) == '-' && peek(1) == ' ';
    }

    private boolean isBracket() {
        return peek(0) == '[' || peek(0) == '{';
    }

    private boolean isQuote() {
        return peek(0) == '"' || peek(0) == '\'';
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** A character ahead; past the end the text goes on with an empty line. */
    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
    }

    private Place counted(int depth) {
        usual(++values <= VALUES && depth <= DEPTH);
        return new Place(line, at - start + 1);
    }

    /** Goes on if something is usual; else the text has to be read by all rules. */
    private static boolean usual(boolean isUsual) {
        if (!isUsual) {
            throw new Unusual();
        }
        return true;
    }

    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unusual() {
            super("has to be read by all rules", null, false, false);
        }
    }
}
