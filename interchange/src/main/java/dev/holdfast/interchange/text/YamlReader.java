package dev.holdfast.interchange.text;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads YAML 1.2, and so JSON, into a tree with the place of everything.
 *
 * <p>Every value is kept as the characters that stand in the text: {@code 57.90} is never a binary fraction, and
 * {@code no} is never false. What no file has a use for is refused with its place: a second document, aliases
 * (which can make a small file large), tags, keys that are no single values, nesting deeper than {@value #DEPTH}, and more
 * than {@value #VALUES} values.
 */
public final class YamlReader {

    /** The most characters that are read. */
    public static final int LIMIT = 10 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEPTH = 64;
    private static final int VALUES = 1_000_000;

    private final Iterator<Event> events;
    private final List<Fault> faults = new ArrayList<>();
    private int values;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @return what it says, and what is wrong with it as YAML
     */
    public static Parsed parse(String text) {
        if (text.length() > LIMIT) {
            return nothing(new Fault(
                    Place.WHOLE,
                    "the text has " + text.length() + " characters and more than " + LIMIT + " are not read",
                    "divide it into several files"));
        }
        String yaml = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        LoadSettings settings = LoadSettings.builder()
                .setParseComments(false)
                .setCodePointLimit(LIMIT)
                .setBufferSize(yaml.length() + 1) // a smaller one is copied again for each part of a long line
                .build();
        YamlReader reader = new YamlReader(new Parse(settings).parseString(yaml).iterator());
        try {
            return reader.document();
        } catch (TooMuch e) {
            return reader.stopped(e.fault);
        } catch (MarkedYamlEngineException e) {
            return reader.stopped(new Fault(
                    place(e.getProblemMark()),
                    "this is no YAML: " + e.getProblem(),
                    Option.of(e.getContext())
                            .filter(context -> !context.isBlank())
                            .getOrElse("mend it here")));
        } catch (ReaderException e) {
            return reader.stopped(new Fault(
                    place(yaml, e.getPosition()),
                    String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()),
                    "take it out, or write it as an escape between double quotes"));
        } catch (RuntimeException e) {
            // the parser's own slips on corrupted text (a number too large in a directive) must not reach a user
            return reader.stopped(
                    new Fault(Place.WHOLE, "this is no YAML: " + e.getMessage(), "mend the text before reading it"));
        }
    }

    private static Parsed nothing(Fault fault) {
        return new Parsed(Option.none(), Vector.of(fault));
    }

    private Parsed stopped(Fault fault) {
        return new Parsed(Option.none(), Vector.ofAll(faults).append(fault));
    }

    private Parsed document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return nothing(new Fault(Place.WHOLE, "the file is empty", "start with 'catalog:' and a name"));
        }
        Tree tree = tree(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            fault(new Fault(
                    place(after),
                    "a second document starts here",
                    "put it into a file of its own, and take out '---'"));
        }
        return new Parsed(Option.some(tree), Vector.ofAll(faults));
    }

    private void fault(Fault fault) {
        if (faults.size() < Fault.MOST) {
            faults.add(fault);
        }
    }

    private Tree tree(Event event, int depth) {
        if (++values > VALUES) {
            throw new TooMuch(new Fault(
                    place(event), "more than " + VALUES + " values are not read", "divide it into several files"));
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new Tree.Scalar(scalar.getValue(), scalar.isPlain() ? Tree.Form.BARE : Tree.Form.TEXT, place(event));
        }
        if (event instanceof AliasEvent alias) {
            fault(new Fault(
                    place(event),
                    "the alias *" + alias.getAlias() + " is not followed",
                    "write out what it stands for"));
            return new Tree.Scalar("", Tree.Form.TEXT, place(event));
        }
        if (depth == DEPTH) {
            throw new TooMuch(new Fault(
                    place(event), "nested deeper than " + DEPTH + " levels", "nothing needs that; check the brackets"));
        }
        refuseTag(((CollectionStartEvent) event).getTag(), event);
        return event instanceof MappingStartEvent ? fields(event, depth + 1) : items(event, depth + 1);
    }

    private Tree.Items items(Event start, int depth) {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(tree(event, depth));
        }
        return new Tree.Items(Vector.ofAll(items), place(start));
    }

    private Tree.Fields fields(Event start, int depth) {
        Map<String, Place> keys = new HashMap<>();
        List<Tree.Field> fields = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Tree key = tree(event, depth);
            Tree value = tree(events.next(), depth);
            if (!(key instanceof Tree.Scalar name)) {
                fault(new Fault(key.place(), "a key is " + key.words(), "use a single word as the key"));
            } else if (keys.containsKey(name.text())) {
                fault(new Fault(
                        name.place(),
                        "the key " + name.words() + " is given twice; first on line "
                                + keys.get(name.text()).line(),
                        "keep one of them"));
            } else {
                keys.put(name.text(), name.place());
                fields.add(new Tree.Field(name, value));
            }
        }
        return new Tree.Fields(Vector.ofAll(fields), place(start));
    }

    private void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            fault(new Fault(place(event), "the tag " + tag.get() + " means nothing here", "take it out"));
        }
    }

    private static Place place(Event event) {
        return place(event.getStartMark());
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(Place.WHOLE);
    }

    private static Place place(String text, int position) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length()))));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Place(line + 1, before.length() - before.lastIndexOf('\n'));
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        private TooMuch(Fault fault) {
            super(fault.what());
            this.fault = fault;
        }
    }
}
