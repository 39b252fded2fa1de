package dev.holdfast.interchange.text;

/**
 * Where something stands in a text.
 *
 * @param line the line, from 1; 0 for the text as a whole
 * @param column the column, from 1; 0 for the text as a whole
 */
public record Place(int line, int column) implements Comparable<Place> {

    /** The text as a whole, and everything that was not read from a text. */
    public static final Place WHOLE = new Place(0, 0);

    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
