package dev.holdfast.interchange.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/**
 * A door that is painted, and a bell that is hung.
 *
 * <p>Painting is in its third schema version: the first had a {@code color}, which the second called {@code colour},
 * and the third counts {@code coats}.
 */
class KindsTest {

    private sealed interface Work {}

    private record Painted(String colour, int coats) implements Work {}

    private record Hung(String bell) implements Work {}

    private record Job(int number, Work work) {}

    private static final Kinds<Work> WORKS = Kinds.<Work>of("kind", "work", "What was done.")
            .kind(
                    "painted",
                    Painted.class,
                    ObjectCodec.of("painted", "", "", keys -> {
                        var colour = keys.required("colour", Scalars.TEXT, Painted::colour, "the colour");
                        var coats = keys.required("coats", Scalars.COUNT, Painted::coats, "how many coats");
                        return given -> new Painted(given.get(colour), given.get(coats));
                    }),
                    KindsTest::inBritishSpelling,
                    KindsTest::withOneCoat)
            .kind("hung", Hung.class, ObjectCodec.of("hung", "", "", keys -> {
                var bell = keys.required("bell", Scalars.TEXT, Hung::bell, "the bell");
                return given -> new Hung(given.get(bell));
            }));

    private static final Codec<Job> JOB = WORKS.in(ObjectCodec.of("job", "", "", keys -> {
        var number = keys.required("number", Scalars.COUNT, Job::number, "its number");
        WORKS.sayKind(keys, Job::work);
        var work = WORKS.holdValue(keys, Job::work);
        return given -> new Job(given.get(number), given.get(work));
    }));

    private static final Scope SCOPE = new Scope(CurrencyUnit.EUR);

    @Test
    void each_version_is_read_through_the_versions_after_it() {
        Job once = new Job(1, new Painted("green", 1));
        assertThat(read("{number: 1, kind: painted, schema: 1, work: {color: green}}"))
                .isEqualTo(Read.of(once));
        assertThat(read("{number: 1, kind: painted, schema: 2, work: {colour: green}}"))
                .isEqualTo(Read.of(once));
        assertThat(read("{number: 1, kind: painted, schema: 3, work: {colour: green, coats: 2}}"))
                .isEqualTo(Read.of(new Job(1, new Painted("green", 2))));
    }

    @Test
    void a_kind_is_written_in_its_newest_version() {
        assertThat(JsonWriter.line(JOB.write(new Job(7, new Painted("green", 2)), SCOPE)))
                .isEqualTo(
                        "{\"number\":7,\"kind\":\"painted\",\"schema\":3,\"work\":{\"colour\":\"green\",\"coats\":2}}");
        assertThat(JsonWriter.line(JOB.write(new Job(8, new Hung("ding")), SCOPE)))
                .isEqualTo("{\"number\":8,\"kind\":\"hung\",\"schema\":1,\"work\":{\"bell\":\"ding\"}}");
    }

    @Test
    void a_version_nobody_knows_is_named_with_those_that_are_known() {
        assertThat(faults("{number: 1, kind: painted, schema: 4, work: {shade: green}}"))
                .containsExactly("'painted' is written in schema version 4, and only versions 1 to 3 are known");
        assertThat(faults("{number: 1, kind: hung, schema: 2, work: {bell: ding}}"))
                .containsExactly("'hung' is written in schema version 2, and only version 1 is known");
        assertThat(faults("{number: 1, kind: hung, schema: 0, work: {bell: ding}}"))
                .containsExactly("'hung' is written in schema version 0, and only version 1 is known");
    }

    @Test
    void a_kind_nobody_knows_is_named_with_those_that_are_known_and_with_what_else_is_wrong() {
        assertThat(faults("{number: one, kind: polished, schema: 1, work: {wax: 3}}"))
                .containsExactly(
                        "expected a whole number, found 'one'", "expected one of painted, hung, found 'polished'");
    }

    @Test
    void what_an_older_version_does_not_have_is_found_too() {
        assertThat(faults("{number: 1, kind: painted, schema: 1, work: {shade: green}}"))
                .containsExactly("the key 'colour' is missing", "painted has no key 'shade'");
        assertThat(faults("{number: 1, kind: painted, schema: 1, work: green}"))
                .containsExactly("expected painted as keys and values, found 'green'");
        assertThat(faults("{number: 1, kind: painted, schema: 1}")).containsExactly("the key 'work' is missing");
        assertThat(faults("{number: 1}"))
                .containsExactly(
                        "the key 'kind' is missing", "the key 'schema' is missing", "the key 'work' is missing");
        assertThat(faults("[1]")).containsExactly("expected job as keys and values, found a list");
    }

    private static Tree.Fields inBritishSpelling(Tree.Fields job) {
        return ofWork(
                job,
                work -> Tree.Fields.of(work.fields()
                        .map(field ->
                                field.key().text().equals("color") ? Tree.Field.of("colour", field.value()) : field)));
    }

    private static Tree.Fields withOneCoat(Tree.Fields job) {
        return ofWork(job, work -> work.with("coats", Tree.Scalar.bare("1")));
    }

    /** What is no work is left as it is, for reading to find. */
    private static Tree.Fields ofWork(Tree.Fields job, UnaryOperator<Tree.Fields> change) {
        return job.get("work").getOrNull() instanceof Tree.Fields work ? job.with("work", change.apply(work)) : job;
    }

    private static Read<Job> read(String text) {
        return JOB.read(YamlReader.parse(text).tree().get(), SCOPE);
    }

    private static Vector<String> faults(String text) {
        return read(text).faults().map(Fault::what);
    }
}
