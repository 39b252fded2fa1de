package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.Contender;
import dev.holdfast.benchmarks.contest.Peer;

/** Says that the peer is there. */
public final class KillBillPeer implements Peer {

    @Override
    public Contender<?, ?> contender() {
        return new KillBill();
    }
}
