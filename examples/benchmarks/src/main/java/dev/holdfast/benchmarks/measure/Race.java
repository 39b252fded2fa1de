package dev.holdfast.benchmarks.measure;

import io.vavr.collection.Vector;

/**
 * Measures works side by side. Each is warmed up, then measured in batches, one batch of each work after another, so that
 * what disturbs one disturbs all. What counts is the processor time of the thread alone: what the compiler and the garbage
 * collector do in threads of their own is not in it, and the bytes stand for the second.
 */
public final class Race {

    private Race() {}

    /** Measures some works. */
    public static Vector<Figure> run(Vector<Work> works, Effort effort) {
        Vector<Measuring> all = works.map(work -> new Measuring(work, effort));
        while (all.count(Measuring::warmUp) > 0) {
            System.err.print(".");
        }
        while (all.count(Measuring::measure) > 0) {
            System.err.print(":");
        }
        System.err.println();
        return all.map(Measuring::figure);
    }
}
