package dev.holdfast.benchmarks.measure;

import java.util.function.Supplier;

/**
 * Something to measure.
 *
 * @param what what is done
 * @param who by whom
 * @param units how many things each call makes; a figure is for one of them
 * @param action does it
 */
public record Work(String what, String who, int units, Supplier<?> action) {}
