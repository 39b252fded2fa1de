/** Measures processor time and allocated bytes, all works interleaved in one run, and writes them as a table. */
@NullMarked
package dev.holdfast.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
