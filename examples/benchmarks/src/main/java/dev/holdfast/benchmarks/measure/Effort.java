package dev.holdfast.benchmarks.measure;

/**
 * How long is measured.
 *
 * @param warmUp the processor time of each work before it is measured, in nanoseconds
 * @param batch the processor time of a batch, in nanoseconds, or one call if that takes longer
 * @param batches how many batches of each work
 * @param most the processor time after which a slow work is measured no more, in nanoseconds
 * @param least how many batches even a slow work has
 * @param bills the most bills that are made to prepare a work
 */
public record Effort(long warmUp, long batch, int batches, long most, int least, int bills) {

    /** For figures to publish. */
    public static final Effort FULL = new Effort(1_000_000_000L, 20_000_000L, 25, 2_000_000_000L, 3, Integer.MAX_VALUE);

    /** To see that everything runs. */
    public static final Effort SMOKE = new Effort(0, 1, 1, 1, 1, 13);
}
