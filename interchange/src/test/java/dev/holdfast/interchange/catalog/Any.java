package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Small values of any kind, in euros: texts with every character, numbers of every scale. */
final class Any {

    private Any() {}

    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "Start", "no", "null", "~", "12", "1e3", "a: b", "# c", "- d", "50 GB ", " x", "é€", "😀"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(8));
    }

    static Arbitrary<String> name() {
        return text().filter(text -> !text.isBlank());
    }

    static Arbitrary<BigDecimal> number() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-10_000), BigDecimal.valueOf(10_000))
                .ofScale(4)
                .flatMap(number -> Arbitraries.of(
                        number, new BigDecimal(number.toBigInteger()), new BigDecimal(number.toBigInteger(), -2)));
    }

    static Arbitrary<BigDecimal> positive() {
        return number().map(BigDecimal::abs).filter(number -> number.signum() > 0);
    }

    static Arbitrary<BigDecimal> notNegative() {
        return number().map(BigDecimal::abs);
    }

    static Arbitrary<BigMoney> rate() {
        return number().map(number -> BigMoney.of(CurrencyUnit.EUR, number));
    }

    static Arbitrary<Money> amount() {
        return Arbitraries.longs().between(-1_000_000, 1_000_000).map(cents -> Money.ofMinor(CurrencyUnit.EUR, cents));
    }

    static Arbitrary<Integer> count() {
        return Arbitraries.integers().between(0, 50);
    }

    static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    static Arbitrary<LocalDate> date() {
        return Arbitraries.longs()
                .between(-700_000, 2_900_000)
                .map(LocalDate::ofEpochDay)
                .filter(day -> day.getYear() >= 0);
    }

    static Arbitrary<Span> span() {
        return Combinators.combine(Arbitraries.integers().greaterOrEqual(1), Arbitraries.of(Span.Unit.class))
                .as(Span::new);
    }

    static Arbitrary<Level> level() {
        return Combinators.combine(option(notNegative()), Arbitraries.of("GB", "", "per month", "é"))
                .as(Level::new);
    }

    static Arbitrary<DateWindow> window() {
        Arbitrary<DateWindow> closed = Combinators.combine(
                        date(), Arbitraries.integers().between(1, 500))
                .as((from, days) -> DateWindow.between(from, from.plusDays(days)));
        return Arbitraries.oneOf(
                closed,
                date().map(DateWindow::from),
                date().map(until -> new DateWindow(Option.none(), Option.some(until))),
                Arbitraries.just(DateWindow.ALWAYS));
    }

    static Arbitrary<Selection> selection() {
        return Combinators.combine(
                        set(name().map(OfferId::of)),
                        set(name().map(ServiceKind::of)),
                        set(name().map(ChargeId::of)),
                        set(name().map(OfferId::of)))
                .as(Selection::new);
    }

    static <T> Arbitrary<Option<T>> option(Arbitrary<T> of) {
        return of.optional().map(Option::ofOptional);
    }

    static <T> Arbitrary<Vector<T>> list(Arbitrary<T> of) {
        return of.list().ofMaxSize(3).map(Vector::ofAll);
    }

    static <T> Arbitrary<Vector<T>> some(Arbitrary<T> of) {
        return of.list().ofMinSize(1).ofMaxSize(3).map(Vector::ofAll);
    }

    static <T, K> Arbitrary<Vector<T>> distinct(Arbitrary<T> of, Function<T, K> id) {
        return of.list().ofMaxSize(3).uniqueElements(id).map(Vector::ofAll);
    }

    static <T extends Comparable<? super T>> Arbitrary<SortedSet<T>> set(Arbitrary<T> of) {
        return of.list().ofMaxSize(2).map(TreeSet::ofAll);
    }

    static <K extends Comparable<? super K>, V> Arbitrary<TreeMap<K, V>> map(Arbitrary<K> keys, Arbitrary<V> values) {
        return Arbitraries.maps(keys, values).ofMaxSize(3).map(TreeMap::ofAll);
    }
}
