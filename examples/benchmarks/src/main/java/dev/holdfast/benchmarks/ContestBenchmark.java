package dev.holdfast.benchmarks;

import dev.holdfast.benchmarks.contest.Contest;
import dev.holdfast.benchmarks.contest.Job;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What this library does in the contest, to try a change of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ContestBenchmark {

    private final Supplier<Vector<BigDecimal>> firstYear = Job.firstYear().prepared(Contest.holdfast());
    private final Supplier<Vector<BigDecimal>> nextInvoice = Job.next(120).prepared(Contest.holdfast());
    private final Supplier<Vector<BigDecimal>> afterChange = Job.changed(120, 0).prepared(Contest.holdfast());

    /** Thirteen invoices. */
    @Benchmark
    public Vector<BigDecimal> firstYear() {
        return firstYear.get();
    }

    /** One invoice, ten years behind it. */
    @Benchmark
    public Vector<BigDecimal> nextInvoice() {
        return nextInvoice.get();
    }

    /** One invoice after a change, ten years behind it. */
    @Benchmark
    public Vector<BigDecimal> afterChange() {
        return afterChange.get();
    }
}
