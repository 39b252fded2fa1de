package dev.holdfast.benchmarks.contest;

import io.vavr.control.Option;
import java.util.ServiceLoader;

/** Finds the peer, which is there if this was built with its profile. */
public interface Peer {

    /** The peer. */
    Contender<?, ?> contender();

    /** The peer, if it is there. */
    static Option<Contender<?, ?>> find() {
        return Option.ofOptional(ServiceLoader.load(Peer.class).findFirst()).map(Peer::contender);
    }
}
