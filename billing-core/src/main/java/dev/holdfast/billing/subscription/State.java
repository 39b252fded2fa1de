package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * What is held on a day.
 *
 * @param holdings what is held, by id
 * @param promotions the promotions that run on it, in the order in which they were given
 * @param commitments the commitments on it
 * @param numbers the number of each line that has one
 * @param ended what is held no longer, and how it ended
 * @param account who pays, if that is no longer the account it began with
 * @param cycleDay the day of the month it is billed on, if that is no longer the account's
 * @param begun the day on which the contract began: from then on something has always been held; none if nothing is held
 */
public record State(
        TreeMap<HoldingId, Holding> holdings,
        Vector<AppliedPromotion> promotions,
        Vector<Commitment> commitments,
        TreeMap<HoldingId, String> numbers,
        TreeMap<HoldingId, HoldingStatus> ended,
        Option<AccountId> account,
        Option<Integer> cycleDay,
        Option<LocalDate> begun) {

    private static final Vector<AppliedPromotion> NONE = Vector.empty();
    private static final Vector<Commitment> NO_TERM = Vector.empty();

    /** Nothing held. */
    public static final State EMPTY = new State(
            TreeMap.empty(),
            Vector.empty(),
            Vector.empty(),
            TreeMap.empty(),
            TreeMap.empty(),
            Option.none(),
            Option.none(),
            Option.none());

    /**
     * What fills the slots of a pack and what is added to it.
     *
     * @param host the pack or product
     * @return the holdings that hang on it, in order
     */
    public Vector<Holding> on(HoldingId host) {
        ArrayList<Holding> hanging = new ArrayList<>();
        for (Tuple2<HoldingId, Holding> held : holdings) {
            if (held._2().place().host().contains(host)) {
                hanging.add(held._2());
            }
        }
        return Vector.ofAll(hanging);
    }

    /**
     * What fills a slot of a pack.
     *
     * @param pack the pack
     * @param slot the slot's name
     * @return the holdings, by their position in the slot
     */
    public Vector<Holding> inSlot(HoldingId pack, String slot) {
        Vector<Holding> filling =
                on(pack).filter(holding -> holding.place().slot().contains(slot));
        return filling.size() < 2
                ? filling
                : filling.sortBy(holding -> holding.place().position());
    }

    /**
     * Which of those that fill its slot a holding is: a SIM whose elder has left is the first.
     *
     * @param holding the holding
     * @return its rank, from 0; 0 for what fills no slot
     */
    public int rank(Holding holding) {
        return holding.place()
                .host()
                .flatMap(host -> holding.place().slot().map(slot -> inSlot(host, slot)))
                .map(all -> all.map(Holding::id).indexOf(holding.id()))
                .getOrElse(0);
    }

    /**
     * The services held on a day.
     *
     * @param date the day
     * @param context the catalogue, the account's cycle and the customer's segment
     * @return the services, each at its holding
     */
    public Vector<HeldService> services(LocalDate date, Context context) {
        return holdings.values()
                .toVector()
                .flatMap(holding -> holding.offerOn(date, this, context)
                        .services()
                        .map(service -> new HeldService(holding.id().value(), service)));
    }

    /**
     * The offers held on a day.
     *
     * @param date the day
     * @param context the catalogue, the account's cycle and the customer's segment
     * @return the offers, as the versions that hold describe them
     */
    public Vector<Offer> offers(LocalDate date, Context context) {
        return holdings.values().toVector().map(holding -> holding.offerOn(date, this, context));
    }

    /**
     * The commitment on a holding.
     *
     * @param on the holding
     * @return its commitment, or none
     */
    public Option<Commitment> commitment(HoldingId on) {
        return commitments.find(commitment -> commitment.on().equals(on));
    }

    /** What stands by itself. */
    Vector<HoldingId> roots() {
        return holdings.values()
                .filter(held -> held.place().host().isEmpty())
                .map(Holding::id)
                .toVector();
    }

    /** A holding with all that hangs on it, hosts first; nothing if it is not held. */
    Vector<HoldingId> hangingOn(HoldingId root) {
        return holdings.containsKey(root)
                ? on(root).map(Holding::id).flatMap(this::hangingOn).prepend(root)
                : Vector.empty();
    }

    State with(Seq<Holding> more, Seq<AppliedPromotion> given, Seq<Commitment> promised) {
        return new State(
                more.foldLeft(holdings, (all, holding) -> all.put(holding.id(), holding)),
                promotions.appendAll(given),
                promised.foldLeft(commitments, State::replace),
                numbers,
                ended.removeAll(more.map(Holding::id)),
                account,
                cycleDay,
                begun.orElse(() -> more.headOption().map(Holding::since)));
    }

    /** With what begins to be held, hosts before what hangs on them; what works is put on a host as the host is. */
    State holding(Seq<Holding> fresh) {
        return fresh.foldLeft(this, (state, one) -> state.with(Vector.of(state.fitting(one)), NONE, NO_TERM));
    }

    private Holding fitting(Holding fresh) {
        return holdings.containsKey(fresh.id()) || fresh.status() != HoldingStatus.ACTIVE
                ? fresh
                : fresh.place().host().flatMap(holdings::get).map(fresh::like).getOrElse(fresh);
    }

    /** With promotions and commitments on some holdings that begin on a day. */
    State starting(Seq<HoldingId> ids, LocalDate day) {
        return new State(
                holdings,
                promotions.map(promotion -> ids.contains(promotion.on()) ? promotion.starting(day) : promotion),
                commitments.map(commitment -> ids.contains(commitment.on()) ? commitment.starting(day) : commitment),
                numbers,
                ended,
                account,
                cycleDay,
                begun);
    }

    /** Without some holdings, and without what runs on them alone. */
    State without(Seq<HoldingId> gone, Function<Holding, HoldingStatus> how) {
        return new State(
                holdings.removeAll(gone),
                promotions.reject(promotion -> gone.contains(promotion.on())),
                commitments.reject(commitment -> gone.contains(commitment.on())),
                numbers.removeAll(gone),
                gone.flatMap(holdings::get).foldLeft(ended, (all, held) -> all.put(held.id(), how.apply(held))),
                account,
                cycleDay,
                holdings.keySet().forAll(gone::contains) ? Option.none() : begun);
    }

    State withPromotions(Vector<AppliedPromotion> others) {
        return new State(holdings, others, commitments, numbers, ended, account, cycleDay, begun);
    }

    State withNumbers(TreeMap<HoldingId, String> more) {
        return more.isEmpty()
                ? this
                : new State(
                        holdings,
                        promotions,
                        commitments,
                        more.foldLeft(numbers, (all, entry) -> all.put(entry._1(), entry._2())),
                        ended,
                        account,
                        cycleDay,
                        begun);
    }

    State withoutNumber(HoldingId line) {
        return new State(holdings, promotions, commitments, numbers.remove(line), ended, account, cycleDay, begun);
    }

    /** Paid by another account, and billed on its days. */
    State paidBy(AccountId payer) {
        return new State(holdings, promotions, commitments, numbers, ended, Option.some(payer), Option.none(), begun);
    }

    State billedOn(int day) {
        return new State(holdings, promotions, commitments, numbers, ended, account, Option.some(day), begun);
    }

    private static Vector<Commitment> replace(Vector<Commitment> all, Commitment commitment) {
        return all.reject(other -> other.on().equals(commitment.on())).append(commitment);
    }
}
