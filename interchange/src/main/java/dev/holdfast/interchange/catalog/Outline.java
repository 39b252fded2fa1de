package dev.holdfast.interchange.catalog;

import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Finds the line that a problem is about, from the words by which the catalogue names its place.
 *
 * <p>A place such as {@code "version 2013-07-01 / pack start / slot tv"} leads from the version through keys to the
 * slot; what a version took over is found in the version that states it. What cannot be found leaves the problem at
 * the last place that could.
 */
final class Outline {

    private static final String VERSION = "version ";

    private final Vector<Tree.Fields> versions;
    private final Tree whole;

    private Outline(Vector<Tree.Fields> versions, Tree whole) {
        this.versions = versions;
        this.whole = whole;
    }

    static Outline of(Tree tree) {
        Vector<Tree.Fields> versions =
                tree instanceof Tree.Fields fields && fields.get("versions").getOrNull() instanceof Tree.Items items
                        ? items.items().filter(Tree.Fields.class::isInstance).map(Tree.Fields.class::cast)
                        : Vector.empty();
        return new Outline(versions.sortBy(Outline::from), tree);
    }

    /** The version that states a date. */
    Tree.Fields version(String from) {
        return versions.find(version -> from(version).equals(from)).getOrElse(Tree.Fields.of(Vector.empty()));
    }

    /** The place that some words name. */
    Place place(String words) {
        Vector<String> steps = Vector.of(words.split(" / ", -1));
        if (!steps.head().startsWith(VERSION)) {
            return place(whole, steps);
        }
        String from = steps.head().substring(VERSION.length());
        Place version = Option.of(this.version(from))
                .map(Tree::place)
                .filter(p -> p.line() > 0)
                .getOrElse(whole.place());
        Vector<Tree> candidates = versions.filter(candidate -> from(candidate).compareTo(from) <= 0)
                .reverse()
                .<Tree>map(candidate -> candidate)
                .append(whole);
        return candidates
                .iterator()
                .flatMap(candidate -> walk(candidate, steps.tail()))
                .find(walk -> walk.steps() == steps.size() - 1)
                .orElse(() -> candidates
                        .iterator()
                        .flatMap(candidate -> walk(candidate, steps.tail()))
                        .headOption())
                .map(Walk::end)
                .getOrElse(version);
    }

    /** The place that keys lead to, or the last of them that is there. */
    static Place place(Tree start, Seq<String> path) {
        Found found = new Found(start.place(), start);
        for (String key : path) {
            Option<Found> next = under(found.tree(), key);
            if (next.isEmpty()) {
                return found.place();
            }
            found = next.get();
        }
        return found.place();
    }

    private static Option<Walk> walk(Tree start, Seq<String> steps) {
        Found found = new Found(start.place(), start);
        int taken = 0;
        for (String step : steps) {
            Option<Found> next = step(found.tree(), step);
            if (next.isEmpty()) {
                break;
            }
            found = next.get();
            taken++;
        }
        return Option.when(taken > 0, new Walk(taken, found.place()));
    }

    // a step is a noun and a name, "tax category standard"; where the noun ends only what is found tells
    private static Option<Found> step(Tree tree, String words) {
        if (!(tree instanceof Tree.Fields fields)) {
            return Option.none();
        }
        Vector<String> parts = Vector.of(words.split(" ", -1));
        return parts.size() == 1
                ? fields.fields()
                        .find(field -> words.startsWith(field.key().text()))
                        .map(field -> new Found(field.key().place(), field.value()))
                : Vector.range(1, parts.size())
                        .flatMap(end ->
                                named(fields, parts.take(end), parts.drop(end).mkString(" ")))
                        .headOption();
    }

    private static Option<Found> named(Tree.Fields fields, Vector<String> noun, String name) {
        Vector<String> nouns = Vector.of(noun.head(), noun.last()).map(Outline::letters);
        return fields.fields()
                .filter(field -> nouns.exists(letters(field.key().text())::startsWith))
                .appendAll(fields.fields())
                .flatMap(section -> under(section.value(), name))
                .headOption();
    }

    private static Option<Found> under(Tree tree, String id) {
        if (tree instanceof Tree.Fields fields) {
            return fields.fields()
                    .find(field -> field.key().text().equals(id))
                    .map(field -> new Found(field.key().place(), field.value()));
        }
        return tree instanceof Tree.Items items
                ? items.items()
                        .find(item -> isCalled(item, id))
                        .orElse(() -> nth(items, id))
                        .map(item -> new Found(item.place(), item))
                : Option.none();
    }

    private static boolean isCalled(Tree item, String id) {
        return item instanceof Tree.Scalar scalar && scalar.text().equals(id);
    }

    private static Option<Tree> nth(Tree.Items items, String number) {
        return number.matches("[1-9][0-9]{0,6}")
                ? items.items().drop(Integer.parseInt(number) - 1).headOption()
                : Option.none();
    }

    private static String from(Tree.Fields version) {
        return version.get("from").getOrNull() instanceof Tree.Scalar scalar ? scalar.text() : "";
    }

    private static String letters(String word) {
        return word.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private record Walk(int steps, Place end) {}

    private record Found(Place place, Tree tree) {}
}
