package dev.holdfast.benchmarks.measure;

import io.vavr.collection.Vector;
import org.openjdk.jmh.infra.Blackhole;

/** One work being measured: batches of calls, each long enough for the clock. */
final class Measuring {

    /** Takes whatever a work gives, so that it has to be made. */
    private static final Blackhole TAKER = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    private final Work work;
    private final Effort effort;
    private long calls = 1;
    private long used;
    private Vector<Meter> batches = Vector.empty();

    Measuring(Work work, Effort effort) {
        this.work = work;
        this.effort = effort;
    }

    /** Warms up for one batch, and finds how many calls make one. */
    boolean warmUp() {
        if (used < effort.warmUp()) {
            Meter batch = run();
            used += batch.nanos();
            calls = Math.max(1, Math.round((double) calls * effort.batch() / Math.max(1, batch.nanos())));
        }
        return used < effort.warmUp();
    }

    /** Measures one batch. */
    boolean measure() {
        if (batches.isEmpty()) {
            used = 0;
        }
        if (isGoingOn()) {
            batches = batches.append(run());
            used += batches.last().nanos();
        }
        return isGoingOn();
    }

    Figure figure() {
        return Figure.of(work, batches, calls);
    }

    private boolean isGoingOn() {
        return batches.size() < effort.least() || (batches.size() < effort.batches() && used < effort.most());
    }

    private Meter run() {
        Meter before = Meter.read();
        for (long call = 0; call < calls; call++) {
            TAKER.consume(work.action().get());
        }
        return Meter.read().since(before);
    }
}
