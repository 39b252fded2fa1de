package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A value on a single line of text.
 *
 * @param <T> the type of the value
 */
public final class Single<T> implements Codec<T> {

    /** Longer than any number, date or span, so that no pattern is ever tried on a large text. */
    private static final int LONGEST = 120;

    private final Shape shape;
    private final String words;
    private final String example;
    private final Predicate<String> fits;
    private final Tree.Form form;
    private final BiFunction<String, Scope, ? extends T> parse;
    private final BiFunction<T, Scope, String> print;

    private Single(
            Shape shape,
            String words,
            String example,
            Predicate<String> fits,
            Tree.Form form,
            BiFunction<String, Scope, ? extends T> parse,
            BiFunction<T, Scope, String> print) {
        this.shape = shape;
        this.words = words;
        this.example = example;
        this.fits = fits;
        this.form = form;
        this.parse = parse;
        this.print = print;
    }

    /**
     * A value with a pattern.
     *
     * @param words what it is, with article
     * @param pattern what it looks like
     * @param example an example
     * @param type how it is written
     * @param parse makes the value; an {@link IllegalArgumentException} becomes a fault
     * @param print the text of a value; text that does not fit the pattern is refused
     * @param <T> the type of the value
     * @return the codec
     */
    public static <T> Single<T> patterned(
            String words,
            String pattern,
            String example,
            Shape.Type type,
            BiFunction<String, Scope, ? extends T> parse,
            BiFunction<T, Scope, String> print) {
        Pattern compiled = Pattern.compile(pattern);
        return patterned(words, pattern, text -> compiled.matcher(text).matches(), example, type, parse, print);
    }

    /** A value of which a file may have thousands: that a text fits its pattern is found out by hand. */
    static <T> Single<T> patterned(
            String words,
            String pattern,
            Predicate<String> fits,
            String example,
            Shape.Type type,
            BiFunction<String, Scope, ? extends T> parse,
            BiFunction<T, Scope, String> print) {
        Shape shape = new Shape.Single(words, type, Option.some(pattern), example);
        return new Single<>(
                shape, words, example, text -> text.length() <= LONGEST && fits.test(text), type.form(), parse, print);
    }

    static <T> Single<T> oneWord(Vector<String> options, Function<String, T> parse, Function<T, String> print) {
        String words = options.size() == 1 ? "the word '" + options.head() + "'" : "one of " + options.mkString(", ");
        return new Single<>(
                new Shape.OneWord(options),
                words,
                options.head(),
                options.toJavaSet()::contains,
                Tree.Form.TEXT,
                (text, scope) -> parse.apply(text),
                (value, scope) -> print.apply(value));
    }

    static Single<String> anyText() {
        Shape shape = new Shape.Single("a text", Shape.Type.WORDS, Option.none(), "Start");
        return new Single<>(
                shape, "a text", "Start", text -> true, Tree.Form.TEXT, (text, scope) -> text, (text, scope) -> text);
    }

    @Override
    public Read<T> read(Tree tree, Scope scope) {
        if (!(tree instanceof Tree.Scalar scalar) || scalar.isNothing() || !looksRight(scalar)) {
            return Read.fault(tree.place(), "expected " + words + ", found " + found(tree), mend(tree));
        }
        try {
            return Read.of(parse.apply(scalar.text(), scope));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Read.refused(tree.place(), e);
        }
    }

    /** Reads a key, which JSON always quotes. */
    Read<T> readKey(Tree.Scalar key, Scope scope) {
        return read(form == Tree.Form.BARE ? new Tree.Scalar(key.text(), form, key.place()) : key, scope);
    }

    private String found(Tree tree) {
        boolean quoted =
                form == Tree.Form.BARE && tree instanceof Tree.Scalar scalar && scalar.form() == Tree.Form.TEXT;
        return tree.words() + (quoted ? " in quotes" : "");
    }

    private String mend(Tree tree) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            return "write it like " + example;
        }
        if (shape instanceof Shape.OneWord one) {
            return Near.mend(scalar.text(), one.words());
        }
        return OtherWords.instead(scalar.text(), Vector.of(words))
                .map(OtherWords::meant)
                .getOrElse(
                        scalar.isNothing() ? "leave it out, or write it like " + example : "write it like " + example);
    }

    private boolean looksRight(Tree.Scalar scalar) {
        return (form != Tree.Form.BARE || scalar.form() == Tree.Form.BARE) && fits.test(scalar.text());
    }

    @Override
    public Tree write(T value, Scope scope) {
        String text = print.apply(value, scope);
        Tree.Scalar scalar = new Tree.Scalar(text, form, Place.WHOLE);
        return looksRight(scalar)
                ? scalar
                : new Tree.Refused(scalar.words() + " cannot be written as " + words, "write it like " + example);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public <U> Single<U> as(Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
        return new Single<>(
                shape,
                words,
                example,
                fits,
                form,
                (text, scope) -> to.apply(parse.apply(text, scope)),
                (value, scope) -> print.apply(from.apply(value), scope));
    }
}
