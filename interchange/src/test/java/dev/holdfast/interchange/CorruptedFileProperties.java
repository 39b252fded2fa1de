package dev.holdfast.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a file is damaged, reading it gives a catalogue or problems with a place: no exception, no silence. */
class CorruptedFileProperties {

    private static final List<byte[]> FILES = List.of(
            Project.text(Project.example("belgacom-2013.yaml")).getBytes(UTF_8),
            Project.resource("everything.yaml").getBytes(UTF_8));

    private static final String NOISE = "\0\t\n\r !\"#%&'*,-.0:<>?@[\\]`{|}~\u007f\u0085é\u2028\ufeff😀no";

    @Property(tries = 1000)
    void a_damaged_file_gives_a_catalogue_or_problems(@ForAll("damagedFiles") byte[] file) {
        Validation<Seq<FileProblem>, Catalog> read = TextFile.decoded(file, "damaged.yaml", CatalogFile::parse);
        if (read.isInvalid()) {
            long lines = new String(file, UTF_8).lines().count() + 1;
            assertThat(read.getError()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isBetween(0, (int) lines);
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.mend()).isNotBlank();
                assertThat(problem.sentence()).doesNotContain("\n", "java.", "Exception");
            });
        }
    }

    @Provide
    Arbitrary<byte[]> damagedFiles() {
        return Combinators.combine(
                        Arbitraries.of(FILES), damage().list().ofMinSize(1).ofMaxSize(4))
                .as((file, damages) -> damages.stream().reduce(file, (bytes, next) -> next.to(bytes), (a, b) -> b));
    }

    private static Arbitrary<Damage> damage() {
        return Combinators.combine(
                        Arbitraries.of(How.class),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.strings().withChars(NOISE).ofMinLength(1).ofMaxLength(4))
                .as(Damage::new);
    }

    private enum How {
        DELETE,
        DUPLICATE,
        MOVE,
        OVERWRITE,
        INSERT,
        CUT
    }

    private record Damage(How how, double where, double whereto, int length, String noise) {

        byte[] to(byte[] file) {
            int from = (int) (where * file.length);
            int until = Math.min(file.length, from + length);
            byte[] part = Arrays.copyOfRange(file, from, until);
            int to = (int) (whereto * file.length);
            byte[] without = joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, until, file.length));
            return switch (how) {
                case DELETE -> without;
                case DUPLICATE -> inserted(file, to, part);
                case MOVE -> inserted(without, Math.min(to, without.length), part);
                case OVERWRITE -> inserted(without, from, noise.getBytes(UTF_8));
                case INSERT -> inserted(file, from, noise.getBytes(UTF_8));
                case CUT -> Arrays.copyOf(file, from);
            };
        }

        private static byte[] inserted(byte[] file, int at, byte[] part) {
            return joined(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
        }

        private static byte[] joined(byte[]... parts) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        }
    }
}
