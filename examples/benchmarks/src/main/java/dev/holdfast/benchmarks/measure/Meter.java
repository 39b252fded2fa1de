package dev.holdfast.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the current thread has used: its own processor time, whatever else the machine does, and the bytes it allocated. */
record Meter(long nanos, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Meter read() {
        return new Meter(THREADS.getCurrentThreadCpuTime(), THREADS.getCurrentThreadAllocatedBytes());
    }

    Meter since(Meter earlier) {
        return new Meter(nanos - earlier.nanos, bytes - earlier.bytes);
    }
}
