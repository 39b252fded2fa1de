package dev.holdfast.examples.stories;

import dev.holdfast.catalog.Catalog;
import java.io.PrintStream;

/** A failure that happened, and what becomes of it here. */
public interface Story {

    /**
     * The word by which it is asked for.
     *
     * @return a short name, such as {@code valerie}
     */
    String name();

    /**
     * What it is about.
     *
     * @return one sentence
     */
    String summary();

    /**
     * The catalogue that it plays on, as a resource beside the stories.
     *
     * @return the name of a catalogue file
     */
    String catalogue();

    /**
     * Tells it.
     *
     * @param catalog the catalogue
     * @param out where it is printed
     */
    void tell(Catalog catalog, PrintStream out);
}
