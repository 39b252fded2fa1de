package dev.holdfast.interchange;

import static java.util.Objects.requireNonNull;

/**
 * Something wrong with a file, with its place and its mend.
 *
 * @param file the name of the file, as it was given
 * @param line the line, from 1; 0 if the problem is with the file as a whole
 * @param column the column, from 1; 0 if the problem is with the file as a whole
 * @param what what is wrong there
 * @param mend what would be right
 */
public record FileProblem(String file, int line, int column, String what, String mend) {

    public FileProblem {
        requireNonNull(file, "file");
        requireNonNull(what, "what");
        requireNonNull(mend, "mend");
    }

    /**
     * Tells whether the file as a whole could not be read, rather than that something stands in it.
     *
     * @return true if there is no line to look at
     */
    public boolean isUnreadable() {
        return line == 0;
    }

    /**
     * The problem on one line.
     *
     * @return {@code file:line:column: what; mend}
     */
    public String sentence() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return (place + ": " + what + "; " + mend).replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return sentence();
    }
}
