package dev.holdfast.benchmarks.measure;

import io.vavr.collection.Vector;

/**
 * What a work costs, for one of the things it makes.
 *
 * @param work the work
 * @param min the least processor time of a batch, in nanoseconds
 * @param median the median processor time, in nanoseconds
 * @param bytes the median of the bytes allocated
 */
public record Figure(Work work, double min, double median, double bytes) {

    static Figure of(Work work, Vector<Meter> batches, long calls) {
        double things = (double) calls * work.units();
        Vector<Double> nanos = batches.map(batch -> batch.nanos() / things).sorted();
        Vector<Double> bytes = batches.map(batch -> batch.bytes() / things).sorted();
        return new Figure(work, nanos.head(), nanos.get(nanos.size() / 2), bytes.get(bytes.size() / 2));
    }
}
