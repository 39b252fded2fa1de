package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is held on a day.
 *
 * @param holdings what is held
 * @param promotions the promotions that run on it, in the order in which they were given
 * @param commitments the commitments on it
 * @param numbers the number of each line that has one
 * @param ended what is held no longer, and how it ended
 * @param account who pays, if that is no longer the account it began with
 * @param cycleDay the day of the month it is billed on, if that is no longer the account's
 * @param begun the day on which the contract began: from then on something has always been held; none if nothing is held
 */
public record State(
        Inventory holdings,
        Vector<AppliedPromotion> promotions,
        Vector<Commitment> commitments,
        TreeMap<HoldingId, String> numbers,
        TreeMap<HoldingId, HoldingStatus> ended,
        Option<AccountId> account,
        Option<Integer> cycleDay,
        Option<LocalDate> begun) {

    /** Nothing held. */
    public static final State EMPTY = new State(
            Inventory.EMPTY,
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
        return Vector.ofAll(meant(held -> held.isOn(host)));
    }

    /**
     * What fills a slot of a pack.
     *
     * @param pack the pack
     * @param slot the slot's name
     * @return the holdings, by their position in the slot
     */
    public Vector<Holding> inSlot(HoldingId pack, String slot) {
        return Vector.ofAll(filling(pack, slot));
    }

    /** What fills a slot of a pack, by position: the names of more than nine holdings do not sort by their numbers. */
    List<Holding> filling(HoldingId pack, String slot) {
        List<Holding> filling = meant(held -> held.isIn(slot, pack));
        filling.sort(Holding.BY_POSITION);
        return filling;
    }

    /** What is held and meant, in order of the ids. */
    List<Holding> meant(Predicate<Holding> isMeant) {
        List<Holding> meant = new ArrayList<>();
        for (Holding held : holdings) {
            if (isMeant.test(held)) {
                meant.add(held);
            }
        }
        return meant;
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
        ArrayList<HeldService> services = new ArrayList<>();
        held(date, context).forEach(held -> held.addServicesTo(services));
        return Vector.ofAll(services);
    }

    /**
     * The offers held on a day.
     *
     * @param date the day
     * @param context the catalogue, the account's cycle and the customer's segment
     * @return the offers, as the versions that hold describe them
     */
    public Vector<Offer> offers(LocalDate date, Context context) {
        return Vector.ofAll(held(date, context)).map(Held::offer);
    }

    /** What is held, in order of the ids, as it is described on a day. */
    List<Held> held(LocalDate date, Context context) {
        ArrayList<Held> all = new ArrayList<>(holdings.size());
        for (Holding held : holdings) {
            all.add(held.on(date, this, context));
        }
        return all;
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
        return Vector.ofAll(meant(held -> held.place().host().isEmpty())).map(Holding::id);
    }

    /** A holding with all that hangs on it, hosts first; nothing if it is not held. */
    Vector<HoldingId> hangingOn(HoldingId root) {
        return holdings.contains(root)
                ? on(root).map(Holding::id).flatMap(this::hangingOn).prepend(root)
                : Vector.empty();
    }

    /** What a holding fills a slot of or is added to, if that is held. */
    @Nullable
    Holding hostOf(Holding held) {
        Option<HoldingId> host = held.place().host();
        return host.isEmpty() ? null : holdings.find(host.get());
    }

    /**
     * Tells whether something held is a holding, fills it or is added to it, or hangs so on what does.
     *
     * @param held what is held
     * @param root the id of the holding
     * @return true if it goes with the holding
     */
    public boolean hangsOn(Holding held, HoldingId root) {
        if (held.id().equals(root) || held.isOn(root)) {
            return true;
        }
        Holding host = hostOf(held);
        return host != null && hangsOn(host, root);
    }

    /** With each holding as it is from now on. */
    State changing(UnaryOperator<Holding> now) {
        return with(holdings.map(now), ended, begun);
    }

    /** With what begins to be held, hosts before what hangs on them; what works is put on a host as the host is. */
    State holding(Iterable<Holding> fresh) {
        Inventory all = holdings;
        TreeMap<HoldingId, HoldingStatus> over = ended;
        Option<LocalDate> first = begun;
        for (Holding one : fresh) {
            all = all.with(fitting(one, all));
            over = over.remove(one.id());
            first = first.isEmpty() ? Option.some(one.since()) : first;
        }
        return with(all, over, first);
    }

    private State with(Inventory all, TreeMap<HoldingId, HoldingStatus> over, Option<LocalDate> first) {
        return all.equals(holdings)
                ? this
                : new State(all, promotions, commitments, numbers, over, account, cycleDay, first);
    }

    private static Holding fitting(Holding fresh, Inventory held) {
        return fresh.status() != HoldingStatus.ACTIVE || fresh.place().host().isEmpty() || held.contains(fresh.id())
                ? fresh
                : held.get(fresh.place().host().get()).map(fresh::like).getOrElse(fresh);
    }

    /** With promotions that are given and commitments that are made, each in place of the one on its holding. */
    State with(Vector<AppliedPromotion> given, Vector<Commitment> promised) {
        return given.isEmpty() && promised.isEmpty()
                ? this
                : new State(
                        holdings,
                        promotions.appendAll(given),
                        promised.foldLeft(commitments, State::replace),
                        numbers,
                        ended,
                        account,
                        cycleDay,
                        begun);
    }

    /** With promotions and commitments on some holdings that begin on a day. */
    State starting(Set<HoldingId> ids, LocalDate day) {
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
    State without(List<Holding> gone, Function<Holding, HoldingStatus> how) {
        if (gone.isEmpty()) {
            return this;
        }
        Set<HoldingId> ids = new HashSet<>();
        Inventory left = holdings;
        TreeMap<HoldingId, HoldingStatus> over = ended;
        for (Holding one : gone) {
            ids.add(one.id());
            left = left.without(one.id());
            over = over.put(one.id(), how.apply(one));
        }
        return new State(
                left,
                promotions.reject(promotion -> ids.contains(promotion.on())),
                commitments.reject(commitment -> ids.contains(commitment.on())),
                numbers.removeAll(ids),
                over,
                account,
                cycleDay,
                left.isEmpty() ? Option.none() : begun);
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
