package dev.holdfast.cli.billrun;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.FileProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * A bill run of made-up subscribers, in memory. Each is made from its number, billed month after month, added up and
 * forgotten; so the run needs no more memory for a million of them than for a thousand.
 */
public final class BillRun {

    private static final long RANGE = 100;
    private static final long LOOK_MILLIS = 250;
    private static final ThreadMXBean METER = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Billing billing;
    private final long subscribers;
    private final int months;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    private BillRun(Billing billing, long subscribers, int months) {
        this.billing = billing;
        this.subscribers = subscribers;
        this.months = months;
    }

    /**
     * The tariff of the made-up subscribers.
     *
     * @return a catalogue file
     */
    public static String tariff() {
        try (InputStream file = BillRun.class.getResourceAsStream("tariff.yaml")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Bills subscribers.
     *
     * @param tariff the catalogue file that they are sold and billed by
     * @param subscribers how many
     * @param months how many months each of them
     * @param threads how many threads bill at once; the outcome is the same with any number of them
     * @param progress is told now and then how many subscribers are done
     * @return what comes of it
     */
    public static Outcome of(String tariff, long subscribers, int months, int threads, LongConsumer progress) {
        Validation<Seq<FileProblem>, Catalog> catalog = CatalogFile.parse(tariff, "tariff.yaml");
        if (catalog.isInvalid()) {
            throw new IllegalArgumentException(catalog.getError().mkString("; "));
        }
        return new BillRun(Billing.of(catalog.get()), subscribers, months).on(threads, progress);
    }

    private Outcome on(int threads, LongConsumer progress) {
        long began = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Share>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                shares.add(pool.submit(share()));
            }
            Share all = Share.NONE;
            for (Future<Share> share : shares) {
                all = all.plus(result(share, progress));
            }
            Outcome.Effort effort =
                    new Outcome.Effort(threads, System.nanoTime() - began, all.processorNanos(), all.bytes());
            return new Outcome(
                    subscribers, months, all.byInvoice(), all.byLine(), Reckoning.of(subscribers, months), effort);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What one thread did. */
    private record Share(Sums byInvoice, Sums byLine, long processorNanos, long bytes) {

        static final Share NONE = new Share(Sums.none(), Sums.none(), 0, 0);

        Share plus(Share more) {
            return new Share(
                    byInvoice.plus(more.byInvoice),
                    byLine.plus(more.byLine),
                    processorNanos + more.processorNanos,
                    bytes + more.bytes);
        }
    }

    private Share result(Future<Share> share, LongConsumer progress) {
        while (true) {
            try {
                return share.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                progress.accept(done.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(String.valueOf(failed.getCause()), failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    /** Takes one range of numbers after the other, as long as there are some. */
    private Callable<Share> share() {
        return () -> {
            long processor = METER.getCurrentThreadCpuTime();
            long allocated =
                    METER.getThreadAllocatedBytes(Thread.currentThread().getId());
            ByInvoice byInvoice = new ByInvoice();
            ByLine byLine = new ByLine();
            long from = taken.getAndAdd(RANGE);
            while (from < subscribers && !Thread.currentThread().isInterrupted()) {
                long until = Math.min(subscribers, from + RANGE);
                for (long number = from; number < until; number++) {
                    new Customer(new Household(number), billing).bill(months, invoice -> {
                        byInvoice.add(invoice);
                        byLine.add(invoice);
                    });
                }
                done.addAndGet(until - from);
                from = taken.getAndAdd(RANGE);
            }
            return new Share(
                    byInvoice.sums(),
                    byLine.sums(),
                    METER.getCurrentThreadCpuTime() - processor,
                    METER.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated);
        };
    }
}
