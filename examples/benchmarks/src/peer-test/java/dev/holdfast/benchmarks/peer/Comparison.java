package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.Holdfast;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.NewPeriods;
import dev.holdfast.billing.policy.RoundedSide;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.math.BigDecimal;

/**
 * A case billed by both.
 *
 * @param one the case
 * @param ours what each bill of this library comes to
 * @param theirs what each bill of the peer comes to; fewer where it makes no bill any more
 */
record Comparison(Case one, Vector<BigDecimal> ours, Vector<BigDecimal> theirs) {

    /** The unused side of a cut period is rounded, and another plan begins periods of its own. */
    static final BillingPolicy LIKE_THE_PEER = BillingPolicy.builder()
            .roundedSide(RoundedSide.UNUSED)
            .newPeriods(new NewPeriods(NewPeriods.Change.ALWAYS, true))
            .build();

    private static final TreeSet<Divergence> ALL = TreeSet.of(Divergence.values());

    static Comparison of(Case one) {
        return new Comparison(one, one.totals(new Holdfast(one.plans(), LIKE_THE_PEER)), one.totals(new KillBill()));
    }

    boolean isSame() {
        return ours.equals(theirs);
    }

    boolean isStuck() {
        return theirs.size() < one.days().size();
    }

    /** Whether each amount of both is what the rule gives, with and without the divergences. */
    boolean isExplained() {
        Reckoning peer = new Reckoning(one, ALL);
        return ours.equals(new Reckoning(one, TreeSet.empty()).totals())
                && peer.totals().startsWith(theirs)
                && (!isStuck() || peer.crossesEarlierBills());
    }

    /** The divergences without which the peer would have come to something else. */
    TreeSet<Divergence> divergences() {
        Vector<BigDecimal> peer = new Reckoning(one, ALL).totals();
        return ALL.filter(divergence ->
                !new Reckoning(one, ALL.remove(divergence)).totals().equals(peer));
    }

    /** The simplest case like it that is not explained either. */
    Comparison simplest() {
        return one.simpler()
                .map(Comparison::of)
                .find(simpler -> !simpler.isExplained())
                .map(Comparison::simplest)
                .getOrElse(this);
    }

    @Override
    public String toString() {
        return ScenarioText.of(one, ours) + "# ours " + ours + "\n# theirs " + theirs + "\n";
    }
}
