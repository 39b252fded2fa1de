package dev.holdfast.interchange.text;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What came of parsing a text.
 *
 * @param tree what the text says; none if it is no YAML
 * @param faults what is wrong with it as YAML
 */
public record Parsed(Option<Tree> tree, Vector<Fault> faults) {}
