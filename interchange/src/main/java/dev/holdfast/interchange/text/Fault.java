package dev.holdfast.interchange.text;

/**
 * Something wrong at a place of a text.
 *
 * @param place where
 * @param what what is wrong there
 * @param mend what would be right
 */
public record Fault(Place place, String what, String mend) {}
