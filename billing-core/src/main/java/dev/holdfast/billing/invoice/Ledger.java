package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.Accrual;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.Catalog;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What an account has been billed and not credited: enough to compute its next bill.
 *
 * <p>A ledger that comes from a bill run also knows the calculations that it was made by. The next run lays out only the
 * periods that were open then and what became known since reaches; a ledger that was stored is held against everything
 * once.
 *
 * <p>A ledger comes only from {@link #EMPTY}, from what others billed, from bill runs and credit notes, and from the
 * entries of one that was stored. Immutable and thread-safe.
 */
public final class Ledger {

    /** Nothing billed yet. */
    public static final Ledger EMPTY = new Ledger(
            Standing.NONE,
            Vector.empty(),
            Option.none(),
            LinkedHashMap.empty(),
            Option.none(),
            LinkedHashMap.empty(),
            Vector.empty(),
            Option.none(),
            HashMap.empty());

    private final Standing standing;
    private final Vector<Elsewhere> elsewhere;
    private final Option<LocalDate> billedThrough;
    private final LinkedHashMap<String, Addition> added;
    private final Option<Money> kept;
    private final LinkedHashMap<PieceShare, BigMoney> given;
    private final Vector<String> creditNotes;
    private final Option<LocalDate> leftOut;
    private final Map<SubscriptionId, Accrual> billedBy;

    private Ledger(
            Standing standing,
            Vector<Elsewhere> elsewhere,
            Option<LocalDate> billedThrough,
            LinkedHashMap<String, Addition> added,
            Option<Money> kept,
            LinkedHashMap<PieceShare, BigMoney> given,
            Vector<String> creditNotes,
            Option<LocalDate> leftOut,
            Map<SubscriptionId, Accrual> billedBy) {
        this.standing = standing;
        this.elsewhere = elsewhere;
        this.billedThrough = billedThrough;
        this.added = added;
        this.kept = kept;
        this.given = given;
        this.creditNotes = creditNotes;
        this.leftOut = leftOut;
        this.billedBy = billedBy;
    }

    /**
     * The ledger of an account that was billed by somebody else.
     *
     * @param account the account
     * @param catalog the catalogue that it is billed by from now on
     * @param bills what was billed and credited
     * @return the ledger, by which our next bill credits and charges against what was really billed; or all problems
     */
    public static Validation<Seq<LedgerProblem>, Ledger> imported(
            Account account, Catalog catalog, BillsElsewhere bills) {
        Importing importing = new Importing(account, catalog, bills);
        Vector<LedgerProblem> problems = importing.problems();
        return problems.isEmpty()
                ? Validation.valid(new Ledger(
                        Standing.NONE,
                        importing.elsewhere(),
                        Option.some(bills.through()),
                        LinkedHashMap.empty(),
                        Option.none(),
                        LinkedHashMap.empty(),
                        Vector.empty(),
                        Option.none(),
                        HashMap.empty()))
                : Validation.invalid(problems);
    }

    /**
     * A ledger that was stored.
     *
     * @param entries its entries
     * @return the ledger, or all that is wrong with the entries
     */
    public static Validation<Seq<LedgerProblem>, Ledger> reconstitute(LedgerEntries entries) {
        Vector<LedgerProblem> problems = entries.problems();
        return problems.isEmpty()
                ? Validation.valid(new Ledger(
                        Standing.of(entries.standing()),
                        entries.elsewhere(),
                        entries.billedThrough(),
                        LinkedHashMap.ofEntries(entries.added().map(addition -> Tuple.of(addition.id(), addition))),
                        entries.kept(),
                        LinkedHashMap.ofEntries(entries.givenBack().map(given -> Tuple.of(given.of(), given.amount()))),
                        entries.creditNotes(),
                        entries.leftOut(),
                        HashMap.empty()))
                : Validation.invalid(problems);
    }

    /**
     * All that it holds, for a host to store.
     *
     * @return the entries, from which {@link #reconstitute} makes an equal ledger
     */
    public LedgerEntries entries() {
        return new LedgerEntries(
                standing(), elsewhere, billedThrough, added(), kept, givenBack(), creditNotes, leftOut);
    }

    /**
     * The pieces billed and not credited.
     *
     * @return the pieces, one for each key, by the ends of their periods
     */
    public Vector<Piece> standing() {
        return standing.all();
    }

    /**
     * What stands of the bills of others.
     *
     * @return the days that they billed and nobody credited
     */
    public Vector<Elsewhere> elsewhere() {
        return elsewhere;
    }

    /**
     * The last day that was billed through.
     *
     * @return the day, inclusive; none before the first bill
     */
    public Option<LocalDate> billedThrough() {
        return billedThrough;
    }

    /**
     * What a host added and was billed.
     *
     * @return the additions, in the order in which they were billed
     */
    public Vector<Addition> added() {
        return added.values().toVector();
    }

    /**
     * What is left from invoices below zero, to pay for later ones.
     *
     * @return the amount, above zero; none if nothing is
     */
    public Option<Money> kept() {
        return kept;
    }

    /**
     * What credit notes gave back of what was billed.
     *
     * @return how much of each share of a piece, in the order in which it was first given back
     */
    public Vector<GivenBack> givenBack() {
        return given.toVector().map(entry -> new GivenBack(entry._1(), entry._2()));
    }

    /**
     * The credit notes that count in it.
     *
     * @return their numbers, in the order in which they came
     */
    public Vector<String> creditNotes() {
        return creditNotes;
    }

    /**
     * The ledger after a credit note. What it gave back is not credited again if its days are; the days stay billed.
     *
     * @param creditNote the number of the note; one that counts already changes nothing
     * @param back what it gave back
     * @return the ledger
     */
    public Ledger givingBack(String creditNote, Iterable<GivenBack> back) {
        if (creditNotes.contains(creditNote)) {
            return this;
        }
        LinkedHashMap<PieceShare, BigMoney> sums = given;
        for (GivenBack more : back) {
            sums = sums.put(more.of(), more.amount(), BigMoney::plus);
        }
        return new Ledger(
                standing,
                elsewhere,
                billedThrough,
                added,
                kept,
                sums.filterValues(sum -> !sum.isZero()),
                creditNotes.append(creditNote),
                leftOut,
                billedBy);
    }

    /**
     * The same for a host that read it back and knows by what its last bill was made. A bill then lays out only the
     * periods that something new reaches, as it does by a ledger that was never stored. Who says another account, catalogue
     * or policy than it was bills by what was not so.
     *
     * @param billing the catalogue and policy of the last bill
     * @param known the account as it was known then; a subscription that went on since has its events and more
     * @return the ledger
     */
    public Ledger billedBy(Billing billing, Account known) {
        return new Ledger(
                standing,
                elsewhere,
                billedThrough,
                added,
                kept,
                given,
                creditNotes,
                leftOut,
                billedBy(known.subscriptions().map(held -> billing.accrual(known, this, held))));
    }

    /** The day by which the periods had ended of which it does not hold what was billed, if it does not hold all. */
    Option<LocalDate> leftOut() {
        return leftOut;
    }

    LinkedHashMap<PieceShare, BigMoney> given() {
        return given;
    }

    Option<Addition> added(String id) {
        return added.get(id);
    }

    /** The pieces of periods that end after a day. */
    java.util.List<Piece> standing(LocalDate closed) {
        return standing.after(closed);
    }

    /** A subscription of which something was billed and that an account does not have. */
    Option<SubscriptionId> missing(Account account) {
        return standing.subscriptions()
                .find(id -> account.subscription(id).isEmpty())
                .orElse(() -> elsewhere
                        .map(billed -> billed.piece().key().subscription())
                        .find(id -> account.subscription(id).isEmpty()));
    }

    LocalDate horizon(LocalDate through) {
        return billedThrough.filter(through::isBefore).getOrElse(through);
    }

    /** The last day that others billed, if it is after a day. */
    Option<LocalDate> billedAhead(LocalDate through) {
        return elsewhere
                .map(billed -> billed.piece().days().hull().last())
                .filter(last -> last.isAfter(through))
                .max();
    }

    /** The calculation that the last bill was made by. */
    Option<Accrual> billedBy(SubscriptionId subscription) {
        return billedBy.get(subscription);
    }

    /**
     * The day from which periods are open: what is owed of those that end on it or before is what stands billed. What
     * others billed is open from its first day until all of it is closed.
     */
    LocalDate closed(Vector<Accrual> accruals, LocalDate through) {
        if (billedThrough.isEmpty()) {
            return LocalDate.MIN;
        }
        LocalDate closed = LocalDate.MAX;
        for (Accrual now : accruals) {
            closed = earlier(closed, closed(now, billedThrough.get(), horizon(through)));
        }
        LocalDate all = accruals.isEmpty() ? LocalDate.MIN : closed;
        return elsewhere
                .map(billed -> billed.piece().days().hull())
                .filter(days -> days.until().isAfter(all))
                .map(DateRange::from)
                .fold(all, Ledger::earlier);
    }

    private LocalDate closed(Accrual now, LocalDate billed, LocalDate through) {
        return billedBy.get(now.subscription().id())
                .map(then -> now.closedSince(then, billed, through))
                .getOrElse(LocalDate.MIN);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The ledger after a run that leaves billed what stands after a difference. */
    Ledger after(
            Difference difference, Vector<Accrual> accruals, Vector<Addition> more, Money left, LocalDate through) {
        return new Ledger(
                standing.after(difference.closed(), difference.standing()),
                difference.elsewhere(),
                Option.some(horizon(through)),
                more.foldLeft(added, (all, addition) -> all.put(addition.id(), addition)),
                Option.some(left).filter(Money::isPositive),
                difference.given(),
                creditNotes,
                leftOut,
                billedBy(accruals));
    }

    /** What the run was made by; what is known already is shared. */
    private Map<SubscriptionId, Accrual> billedBy(Vector<Accrual> accruals) {
        Map<SubscriptionId, Accrual> all = billedBy;
        for (Accrual accrual : accruals) {
            SubscriptionId id = accrual.subscription().id();
            all = all.get(id).contains(accrual) ? all : all.put(id, accrual);
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger that
                && standing().equals(that.standing())
                && elsewhere.equals(that.elsewhere)
                && billedThrough.equals(that.billedThrough)
                && added.equals(that.added)
                && kept.equals(that.kept)
                && given.equals(that.given)
                && creditNotes.equals(that.creditNotes)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standing(), elsewhere, billedThrough, added, kept, given, creditNotes, leftOut);
    }

    @Override
    public String toString() {
        return "Ledger through " + billedThrough.map(LocalDate::toString).getOrElse("nothing") + ", "
                + standing().size() + " pieces";
    }
}
