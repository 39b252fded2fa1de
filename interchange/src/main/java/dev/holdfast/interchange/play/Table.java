package dev.holdfast.interchange.play;

import io.vavr.collection.Vector;

/**
 * Rows of cells, printed with aligned columns.
 *
 * @param rows the rows, the first of which heads the columns; an empty row is a rule
 * @param right the columns that are aligned on the right, from 0
 * @param columns how many columns there are
 */
record Table(Vector<Vector<String>> rows, Vector<Integer> right, int columns) {

    Table(Vector<String> head, Vector<Integer> right) {
        this(Vector.of(head), right, head.size());
    }

    Table row(Vector<String> cells) {
        return new Table(rows.append(cells), right, columns);
    }

    Table rule() {
        return new Table(rows.append(Vector.empty()), right, columns);
    }

    Vector<String> lines() {
        Vector<Integer> widths = Vector.range(0, columns)
                .map(column -> rows.filter(Vector::nonEmpty)
                        .map(row -> row.get(column).length())
                        .max()
                        .get());
        return rows.map(row -> row.isEmpty() ? rule(widths) : line(row, widths));
    }

    private String line(Vector<String> row, Vector<Integer> widths) {
        return row.zipWithIndex((cell, column) -> padded(cell, widths.get(column), right.contains(column)))
                .mkString("  ")
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean atRight) {
        String space = " ".repeat(width - cell.length());
        return atRight ? space + cell : cell + space;
    }

    private static String rule(Vector<Integer> widths) {
        return "-".repeat(widths.sum().intValue() + 2 * (widths.size() - 1));
    }
}
