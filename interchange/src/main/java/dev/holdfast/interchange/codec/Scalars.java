package dev.holdfast.interchange.codec;

import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The codecs of single values. */
public final class Scalars {

    /** What a decimal number looks like. */
    public static final String NUMBER = "-?[0-9]{1,60}(\\.[0-9]{1,60})?";

    /** What a calendar day looks like. */
    static final String DATE_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** What a length of time looks like. */
    public static final String SPAN_PATTERN = "day|week|month|year|[1-9][0-9]{0,9} (day|week|month|year)s?";

    /** Any text, taken as it is written: no word and no number means anything else. */
    public static final Single<String> TEXT = Single.anyText();

    /** A whole number. */
    public static final Single<Integer> COUNT = Single.patterned(
            "a whole number",
            "-?[0-9]{1,10}",
            "3",
            Shape.Type.COUNT,
            (text, scope) -> count(text),
            (count, scope) -> count.toString());

    /** True or false. */
    public static final Single<Boolean> FLAG = Single.patterned(
            "true or false",
            "true|false",
            "true",
            Shape.Type.FLAG,
            (text, scope) -> Boolean.valueOf(text),
            (flag, scope) -> flag.toString());

    /** A decimal number of any scale. */
    public static final Single<BigDecimal> DECIMAL = Single.patterned(
            "a decimal number",
            NUMBER + "(E[+]?[0-9]{1,2})?",
            "2.5",
            Shape.Type.DECIMAL,
            (text, scope) -> new BigDecimal(text),
            (number, scope) -> number.scale() < 0 ? number.toString() : plain(number));

    /** An amount in the currency of the catalogue, as fine as one likes. */
    public static final Single<BigMoney> PRICE = Single.patterned(
            "an amount of money without its currency",
            NUMBER,
            Digits::areNumber,
            "57.95",
            Shape.Type.DECIMAL,
            (text, scope) -> BigMoney.of(scope.currency(), new BigDecimal(text)),
            (money, scope) -> amount(money, scope));

    /** An amount in the currency of the catalogue, no finer than its smallest coin. */
    public static final Single<Money> AMOUNT = Single.patterned(
            "an amount of money without its currency, no finer than its smallest coin",
            NUMBER,
            Digits::areNumber,
            "6.00",
            Shape.Type.DECIMAL,
            (text, scope) -> money(text, scope),
            (money, scope) -> amount(money.toBigMoney(), scope));

    /** A calendar day. */
    public static final Single<LocalDate> DATE = Single.patterned(
            "a date",
            DATE_PATTERN,
            Digits::areDate,
            "2013-07-01",
            Shape.Type.TEXT,
            (text, scope) -> date(text),
            (date, scope) -> date.toString());

    /** A length of calendar time. */
    public static final Single<Span> SPAN = Single.patterned(
            "a length of time",
            SPAN_PATTERN,
            "3 months",
            Shape.Type.TEXT,
            (text, scope) -> span(text),
            (span, scope) -> span.toString());

    /** A currency. */
    public static final Single<CurrencyUnit> CURRENCY = Single.patterned(
            "a currency code of ISO 4217",
            "[A-Z]{3}",
            "EUR",
            Shape.Type.TEXT,
            (text, scope) -> CurrencyUnit.of(text),
            (currency, scope) -> currency.getCode());

    private Scalars() {}

    /**
     * One of the words of an enumeration, in lower case with hyphens.
     *
     * @param type the enumeration
     * @param <E> the type of the enumeration
     * @return the codec
     */
    public static <E extends Enum<E>> Single<E> words(Class<E> type) {
        return words(type, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * One of the words of an enumeration.
     *
     * @param type the enumeration
     * @param spelling how each is written
     * @param <E> the type of the enumeration
     * @return the codec
     */
    public static <E extends Enum<E>> Single<E> words(Class<E> type, Function<E, String> spelling) {
        Vector<E> values = Vector.of(type.getEnumConstants());
        Vector<String> words = values.map(spelling);
        return Single.<E>oneWord(
                words,
                word -> values.find(value -> spelling.apply(value).equals(word)).get(),
                spelling);
    }

    static <T> Single<T> word(String word, T value) {
        return Single.oneWord(Vector.of(word), text -> value, any -> word);
    }

    static String words(Shape shape) {
        if (shape instanceof Shape.Single single) {
            return single.words();
        }
        if (shape instanceof Shape.OneWord one) {
            return (one.words().size() == 1 ? "" : "one of ") + one.words().mkString("'", "', '", "'");
        }
        if (shape instanceof Shape.ListOf list) {
            return "a list of " + words(list.of());
        }
        if (shape instanceof Shape.Anything anything) {
            return anything.words();
        }
        return shape instanceof Shape.Named named ? named.name() : "keys and values";
    }

    /**
     * A decimal number without exponent.
     *
     * @param number the number
     * @return its digits
     */
    public static String plain(BigDecimal number) {
        return number.scale() > 60 ? number.toString() : number.toPlainString();
    }

    private static String amount(BigMoney money, Scope scope) {
        return money.getCurrencyUnit().equals(scope.currency())
                ? plain(money.getAmount())
                : money + ", which is not in " + scope.currency();
    }

    /**
     * Tells whether a text is a whole number from 0 on.
     *
     * @param text the text
     * @return true if it is
     */
    public static boolean isCount(String text) {
        return text.matches("[0-9]{1,9}");
    }

    /**
     * Reads a whole number.
     *
     * @param text the text
     * @return the number
     * @throws IllegalArgumentException if there is no such thing
     */
    public static int count(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is too large", e);
        }
    }

    private static Money money(String text, Scope scope) {
        try {
            return Money.of(scope.currency(), new BigDecimal(text), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(text + " is finer than the smallest coin of " + scope.currency(), e);
        }
    }

    /**
     * Reads a date, by its digits: a file has hundreds of them, and a formatter takes ten times as long.
     *
     * @param text the text, four digits, two and two with a hyphen between them
     * @return the day
     * @throws IllegalArgumentException if there is no such thing
     */
    public static LocalDate date(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, text.length(), 10));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("there is no day " + text, e);
        }
    }

    /**
     * Reads a length of time.
     *
     * @param text the text
     * @return the length
     * @throws IllegalArgumentException if there is no such thing
     */
    public static Span span(String text) {
        int space = text.indexOf(' ');
        String unit = text.substring(space + 1).toUpperCase(Locale.ROOT);
        int count = space < 0 ? 1 : count(text.substring(0, space));
        return new Span(count, Span.Unit.valueOf(unit.endsWith("S") ? unit.substring(0, unit.length() - 1) : unit));
    }
}
