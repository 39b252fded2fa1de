package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Schedule;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * An account as the payer of a subscription: on which days it pays, and in which service periods.
 *
 * <p>A history does not say who paid first. An account that the subscription was never transferred to paid from the
 * beginning; any other pays from the transfer to it.
 *
 * @param terms what the account has agreed on
 * @param receivers the accounts that the subscription was transferred to, in time; one that keeps it stands there for
 *     each later change
 * @param moves the days of the month on which the account is billed for it, where they change while it pays
 */
public record Payer(AccountTerms terms, Vector<AccountId> receivers, TreeMap<LocalDate, Integer> moves) {

    public Payer {
        requireNonNull(terms, "terms");
        requireNonNull(receivers, "receivers");
        requireNonNull(moves, "moves");
    }

    /**
     * An account as the payer of a subscription.
     *
     * @param subscription the subscription
     * @param terms what the account has agreed on
     * @return the payer
     */
    public static Payer of(Subscription subscription, AccountTerms terms) {
        Vector<Tuple2<LocalDate, State>> states =
                subscription.timeline().changes().toVector();
        Payer payer = new Payer(terms, states.flatMap(state -> state._2().account()), TreeMap.empty());
        return new Payer(terms, payer.receivers(), payer.moves(states.filter(state -> payer.pays(state._2()))));
    }

    /**
     * Tells whether it pays for what is held.
     *
     * @param state what is held, and who pays
     * @return true if it does
     */
    public boolean pays(State state) {
        return state.account().map(terms.account()::equals).getOrElse(() -> !receivers.contains(terms.account()));
    }

    /**
     * Tells whether it cannot be said who paid first: others received the subscription before this account did.
     *
     * @return true if it may have paid from the beginning or not
     */
    public boolean isUnclear() {
        return receivers.contains(terms.account()) && !receivers.head().equals(terms.account());
    }

    /**
     * The day from which the service periods of something held are counted.
     *
     * @param holding what is held
     * @param state all that is held
     * @return its first day, or the subscription's where the account's periods are aligned with that
     */
    public LocalDate start(Holding holding, State state) {
        return terms.start(holding, state);
    }

    /**
     * The service periods of something held, with a move of the cycle day while the account pays.
     *
     * @param cadence the length of a period
     * @param start the day from which they are counted
     * @return the periods
     */
    public Schedule schedule(Span cadence, LocalDate start) {
        return terms.cycle().schedule(cadence, start, moves);
    }

    /**
     * The same as of a day: what is counted on it does not know that the cycle day moves later.
     *
     * @param date the day
     * @return the payer, without moves of the cycle day that take effect after the day
     */
    public Payer asOf(LocalDate date) {
        return new Payer(terms, receivers, moves.filterKeys(day -> !day.isAfter(date)));
    }

    private TreeMap<LocalDate, Integer> moves(Vector<Tuple2<LocalDate, State>> paid) {
        TreeMap<LocalDate, Integer> found = TreeMap.empty();
        int current = terms.cycle().day();
        for (Tuple2<LocalDate, State> state : paid) {
            int day = state._2().cycleDay().getOrElse(terms.cycle().day());
            found = day == current ? found : found.put(state._1(), day);
            current = day;
        }
        return found;
    }
}
