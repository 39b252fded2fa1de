package dev.holdfast.benchmarks.contest;

import dev.holdfast.benchmarks.measure.Work;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.RoundedSide;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Supplier;

/** The same jobs given to all contenders, who must come to the same totals before any of them is timed. */
public final class Contest {

    /** The peer credits the unused side of a cut period, rounded, and charges what is left of it. */
    private static final BillingPolicy LIKE_THE_PEER =
            BillingPolicy.builder().roundedSide(RoundedSide.UNUSED).build();

    private Contest() {}

    /** The jobs of all contenders, those that take no more bills to prepare than said. */
    public static Vector<Work> works(int bills) {
        return Job.all().filter(job -> job.billed().size() <= bills).flatMap(Contest::works);
    }

    /** The peer, if it is there. */
    public static Option<Contender<?, ?>> peer() {
        return Peer.find();
    }

    /** This library, doing these jobs. */
    public static Holdfast holdfast() {
        return new Holdfast(Vector.of(Job.SMALL, Job.LARGE), LIKE_THE_PEER);
    }

    private static Vector<Work> works(Job job) {
        Vector<Contender<?, ?>> contenders = contenders(job);
        Vector<Supplier<Vector<BigDecimal>>> actions = contenders.map(job::prepared);
        Vector<Vector<BigDecimal>> totals = actions.map(Supplier::get);
        if (totals.distinct().size() > 1) {
            throw new IllegalStateException(
                    job.name() + ": " + contenders.map(Contender::name).zip(totals));
        }
        return contenders.zipWith(
                actions, (contender, action) -> new Work(job.name(), contender.name(), job.invoices(), action));
    }

    private static Vector<Contender<?, ?>> contenders(Job job) {
        Holdfast holdfast = holdfast();
        return Vector.<Contender<?, ?>>of(holdfast, new StoredHoldfast(holdfast))
                .appendAll(Option.when(!job.reachesBack(), new OpenHoldfast(holdfast)))
                .appendAll(Option.when(!job.reachesBack(), new Floor()))
                .appendAll(peer());
    }
}
