package dev.holdfast.examples.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All stories. */
public final class Stories {

    /** The stories in the order in which they are listed. */
    public static final List<Story> ALL = List.of(new ValerieStory(), new TwoDesksStory(), new ResellerStory());

    private Stories() {}

    /**
     * A story by its name.
     *
     * @param name the name
     * @return the story, if there is one
     */
    public static Optional<Story> named(String name) {
        return ALL.stream().filter(story -> story.name().equals(name)).findFirst();
    }

    /**
     * The text of the catalogue that a story plays on.
     *
     * @param story the story
     * @return the catalogue file's text
     */
    public static String catalogueOf(Story story) {
        try (InputStream file =
                Objects.requireNonNull(Stories.class.getResourceAsStream("/catalogues/" + story.catalogue()))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
