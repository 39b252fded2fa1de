package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Waiver;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.rule.Timing;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any value of a record, or of a sealed family of records, whatever components it has or will have. */
final class Anything {

    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(5),
            Arbitraries.of(
                    "",
                    " ",
                    "1",
                    "-0",
                    "1e3",
                    "0x1F",
                    "null",
                    "~",
                    "true",
                    "no",
                    "2013-07-01",
                    "a: b",
                    "- a",
                    "a #b",
                    "'",
                    "\"",
                    "\\",
                    "\n",
                    "a\r\n b",
                    "\t",
                    "\0",
                    "\u0085",
                    "\u2028",
                    "\uFEFF",
                    "😀",
                    "é",
                    "{",
                    "[",
                    "&a",
                    "*a",
                    "!a",
                    "%a",
                    "@a",
                    "`",
                    "|",
                    ">",
                    ",",
                    "?",
                    ":",
                    "-",
                    "---",
                    "..."));

    private Anything() {}

    @SuppressWarnings("unchecked") // what is made of a class is of that class
    static <T> Arbitrary<T> of(Class<T> type) {
        return (Arbitrary<T>) value(type);
    }

    private static Arbitrary<?> value(Type type) {
        if (type instanceof ParameterizedType container) {
            return several(container);
        }
        Class<?> single = (Class<?>) type;
        if (single == Request.class) {
            return requests();
        }
        if (single == Facts.class) {
            return facts();
        }
        if (single.isEnum()) {
            return Arbitraries.of(single.getEnumConstants());
        }
        if (single.isSealed()) {
            return Arbitraries.of(single.getPermittedSubclasses()).flatMap(Anything::value);
        }
        return single.isRecord() ? record(single) : simple(single);
    }

    private static Arbitrary<?> simple(Class<?> type) {
        if (type == String.class) {
            return TEXTS;
        }
        if (type == int.class || type == Integer.class) {
            return Arbitraries.integers().between(0, 40);
        }
        if (type == boolean.class) {
            return Arbitraries.of(true, false);
        }
        if (type == BigDecimal.class) {
            return Combinators.combine(
                            Arbitraries.bigIntegers(), Arbitraries.integers().between(-3, 60))
                    .as(BigDecimal::new);
        }
        if (type == LocalDate.class) {
            return Arbitraries.longs().between(-25_000, 40_000).map(LocalDate::ofEpochDay);
        }
        if (type == Instant.class) {
            return Combinators.combine(
                            Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L),
                            Arbitraries.of(0, 1, 250_000_000, 999_999_999))
                    .as(Instant::ofEpochSecond);
        }
        throw new AssertionError("no value is known of " + type);
    }

    private static Arbitrary<?> several(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        Class<?> container = (Class<?>) type.getRawType();
        if (container == Option.class) {
            return option(value(of[0]));
        }
        if (container == Vector.class) {
            return vector(value(of[0]));
        }
        if (container == TreeMap.class) {
            return map(value(of[0]), value(of[1]));
        }
        throw new AssertionError("no value is known of " + type);
    }

    private static <T> Arbitrary<Option<T>> option(Arbitrary<T> of) {
        return Arbitraries.oneOf(Arbitraries.just(Option.none()), of.map(Option::some));
    }

    private static <T> Arbitrary<Vector<T>> vector(Arbitrary<T> of) {
        return of.list().ofMaxSize(2).map(Vector::ofAll);
    }

    @SuppressWarnings("unchecked") // the keys of every map in a record compare with each other
    private static Arbitrary<?> map(Arbitrary<?> keys, Arbitrary<?> values) {
        return entries((Arbitrary<Comparable<Object>>) keys, values.asGeneric());
    }

    private static <K extends Comparable<? super K>, V> Arbitrary<TreeMap<K, V>> entries(
            Arbitrary<K> keys, Arbitrary<V> values) {
        return vector(Combinators.combine(keys, values).as(Tuple::of)).map(TreeMap::ofEntries);
    }

    private static Arbitrary<?> record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 0) {
            return Arbitraries.create(() -> make(type, List.of()));
        }
        List<Arbitrary<Object>> values = Stream.of(components)
                .map(component -> value(component.getGenericType()).asGeneric())
                .toList();
        return Combinators.combine(values)
                .as(parts -> make(type, parts))
                .ignoreException(IllegalArgumentException.class);
    }

    /** An {@link IllegalArgumentException} of the record itself is how it says that there is no such value. */
    private static Object make(Class<?> type, List<Object> parts) {
        try {
            return type.getConstructors()[0].newInstance(parts.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static Arbitrary<Request> requests() {
        Arbitrary<Request> asked = Combinators.combine(
                        of(Command.class), of(LocalDate.class), TEXTS, option(TEXTS), option(of(Instant.class)))
                .as((command, day, requester, channel, at) ->
                        command.on(day).by(requester).withChannel(channel).withAskedAt(at));
        return Combinators.combine(
                        asked,
                        option(of(LocalDate.class)),
                        option(TEXTS),
                        option(of(Integer.class)),
                        option(of(Timing.class)),
                        option(of(Integer.class)),
                        option(of(LocalDate.class)),
                        Combinators.combine(vector(of(Consent.class)), vector(of(Waiver.class)))
                                .as(Tuple::of))
                .as((request, day, key, version, timing, replaces, soldUnder, said) -> request.withEffectiveOn(day)
                        .withIdempotencyKey(key)
                        .withExpectedVersion(version)
                        .withTiming(timing)
                        .withReplaces(replaces)
                        .withSoldUnder(soldUnder)
                        .withConsents(said._1())
                        .withWaivers(said._2()));
    }

    private static Arbitrary<Facts> facts() {
        Arbitrary<Vector<Tuple2<String, Integer>>> redemptions =
                vector(Combinators.combine(TEXTS, of(Integer.class)).as(Tuple::of));
        Arbitrary<Vector<Tuple2<String, String>>> others =
                vector(Combinators.combine(TEXTS, TEXTS).as(Tuple::of));
        return Combinators.combine(
                        option(TEXTS), option(TEXTS), option(of(LocalDate.class)), redemptions, vector(TEXTS), others)
                .as((segment, region, since, redeemed, numbers, more) -> Facts.builder()
                        .segment(segment)
                        .region(region)
                        .customerSince(since)
                        .redemptions(TreeMap.ofEntries(redeemed))
                        .numbersInUse(TreeSet.ofAll(numbers))
                        .others(TreeMap.ofEntries(more))
                        .build());
    }
}
