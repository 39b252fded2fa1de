package dev.holdfast.cli;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.examples.stories.Stories;
import dev.holdfast.examples.stories.Story;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.FileProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the stories, or tells one. */
@Command(name = "story", description = "Lists the stories, or tells one.", mixinStandardHelpOptions = true)
final class StoryCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the story to tell; none to list them")
    private @Nullable String name;

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description = "the catalogue file to play it on, instead of the story's own")
    private @Nullable Path file;

    StoryCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (name == null) {
            Stories.ALL.forEach(story -> out.println(story.name() + "  " + story.summary()));
            return Holdfast.FINE;
        }
        Optional<Story> story = Stories.named(name);
        return story.map(this::tell)
                .orElseGet(() -> Holdfast.oneLine(err, "there is no story '" + name + "'; choose from: " + names()));
    }

    private int tell(Story story) {
        Validation<Seq<FileProblem>, Catalog> catalog = file == null
                ? CatalogFile.parse(Stories.catalogueOf(story), story.catalogue())
                : CatalogFile.read(file);
        if (catalog.isInvalid()) {
            catalog.getError().forEach(problem -> err.println(problem));
            return Holdfast.UNREADABLE;
        }
        story.tell(catalog.get(), out);
        return Holdfast.FINE;
    }

    private static String names() {
        return Stories.ALL.stream().map(Story::name).collect(Collectors.joining(", "));
    }
}
