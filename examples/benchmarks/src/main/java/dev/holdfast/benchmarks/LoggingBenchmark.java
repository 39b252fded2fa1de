package dev.holdfast.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the one log statement of a bill costs where nobody listens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LoggingBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingBenchmark.class);

    private final LocalDate through = Household.FIRST;
    private int invoices = 1;

    /** A statement with three arguments, one of them put together for it. */
    @Benchmark
    public int logToNobody() {
        LOG.debug("bill account={} through={} outcome={}", "household", through, invoices + " invoices");
        return invoices++;
    }
}
