package dev.holdfast.billing.promise;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * Checks promises that were made elsewhere: what they are about is quoted again, by the one calculation, and everything
 * they say is held against it.
 *
 * <p>A check needs nothing but a catalogue, so that a reseller can make it without asking anybody. Nothing that stands in
 * a promise makes it throw. Immutable and thread-safe.
 */
public final class Check {

    private final Billing billing;
    private final Option<LocalDate> day;
    private final Option<Tuple2<Account, Ledger>> known;

    private Check(Billing billing, Option<LocalDate> day, Option<Tuple2<Account, Ledger>> known) {
        this.billing = requireNonNull(billing, "billing");
        this.day = day;
        this.known = known;
    }

    /**
     * A check by a catalogue.
     *
     * @param billing the catalogue, and the policy by which the seller bills
     * @return the check
     */
    public static Check by(Billing billing) {
        return new Check(billing, Option.none(), Option.none());
    }

    /**
     * The same on a day: whether a promise still holds, and is of the version in force, is a question of the day.
     *
     * @param date the day
     * @return the check
     */
    public Check on(LocalDate date) {
        return new Check(billing, Option.some(date), known);
    }

    /**
     * The same for whoever knows what the customer holds, and need not believe it.
     *
     * @param account the account as it is
     * @param ledger what it has been billed
     * @return the check
     */
    public Check knowing(Account account, Ledger ledger) {
        return new Check(billing, day, Option.some(Tuple.of(account, ledger)));
    }

    /**
     * Checks a promise by word of mouth.
     *
     * @param promise the promise
     * @return what came of it
     */
    public Checked of(Promise promise) {
        return of(promise, Seal.NONE);
    }

    /**
     * Checks a promise with its seal.
     *
     * @param promise the promise
     * @param seal what protects its content
     * @return what came of it
     */
    public Checked of(Promise promise, Seal seal) {
        Vector<Finding> outside = seal(seal).appendAll(validity(promise));
        Vector<Finding> foreign = foreign(promise);
        if (foreign.nonEmpty()) {
            return checked(promise, seal, outside.appendAll(foreign), Option.none());
        }
        Versions versions = new Versions(billing.catalog(), day);
        Either<Vector<Finding>, Holdings> holdings = Holdings.of(promise, billing, known);
        Promise pinned = versions.pinned(promise);
        Requoting requoted = holdings.map(held -> Requoting.of(pinned, held, billing, promise.quotedOn(day)))
                .getOrElse(Requoting.NOTHING);
        Vector<Finding> inside = requoted.findings()
                .appendAll(requoted.quote()
                        .toVector()
                        .flatMap(quote -> new Terms(promise, quote)
                                .findings()
                                .appendAll(new Amounts(promise, quote).findings())));
        Vector<Finding> found = outside.appendAll(
                        versions.findings(promise, requoted.quote().map(Quote::effectiveOn)))
                .appendAll(holdings.fold(wrong -> wrong, held -> held.findings(trusted(seal))))
                .appendAll(inside)
                .appendAll(Arithmetic.of(promise, requoted.quote().map(Quote::countedFrom)));
        return checked(promise, seal, found, requoted.quote());
    }

    private static boolean trusted(Seal seal) {
        return seal.signature() == Seal.Signature.GOOD;
    }

    private static Vector<Finding> seal(Seal seal) {
        Vector<Finding> fingerprint = seal.stated()
                .filter(stated -> !stated.equals(seal.actual()))
                .map(stated -> (Finding) new Finding.FingerprintWrong(stated, seal.actual()))
                .toVector();
        return seal.signature() == Seal.Signature.WRONG
                ? fingerprint.append(new Finding.SignatureWrong())
                : fingerprint;
    }

    private Vector<Finding> validity(Promise promise) {
        return promise.validUntil()
                .flatMap(until -> day.filter(today -> today.isAfter(until))
                        .map(today -> (Finding) new Finding.QuoteExpired(until, today)))
                .toVector();
    }

    private Vector<Finding> foreign(Promise promise) {
        CatalogId own = billing.catalog().id();
        CurrencyUnit currency = promise.customer().terms().currency();
        return promise.catalog()
                .filter(named -> !named.equals(own))
                .map(named -> (Finding) new Finding.OtherCatalog(named, own))
                .toVector()
                .appendAll(Option.when(
                        !currency.equals(billing.catalog().currency()),
                        () -> new Finding.OtherCurrency(
                                currency, billing.catalog().currency())));
    }

    /** The day that lies some months after another. */
    static LocalDate after(LocalDate day, int months) {
        return ServicePeriods.after(day, Span.months(months));
    }

    private Checked checked(Promise promise, Seal seal, Vector<Finding> found, Option<Quote> actual) {
        TreeMap<Subject, Checked.WhyNot> unverified = Vector.of(Subject.values())
                .foldLeft(
                        TreeMap.empty(),
                        (all, subject) -> whyNot(subject, promise, seal, actual)
                                .map(why -> all.put(subject, why))
                                .getOrElse(all));
        TreeSet<Subject> wrong = TreeSet.ofAll(found.filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.code().subject()));
        return new Checked(
                found.distinct().sortBy(Finding::severity),
                TreeSet.of(Subject.values()).removeAll(unverified.keySet()).removeAll(wrong),
                unverified.removeAll(wrong),
                actual);
    }

    private Option<Checked.WhyNot> whyNot(Subject subject, Promise promise, Seal seal, Option<Quote> actual) {
        Said said = promise.said();
        boolean isCalculated = actual.isDefined();
        return switch (subject) {
            case FINGERPRINT -> unlessSaid(seal.stated().isDefined());
            case SIGNATURE ->
                seal.signature() == Seal.Signature.NO_KEY
                        ? Option.some(Checked.WhyNot.NO_KEY)
                        : unlessSaid(seal.signature() != Seal.Signature.NONE);
            case ARITHMETIC -> unlessSaid(said.bills().isDefined());
            case VALIDITY -> unlessSaid(promise.validUntil().isDefined() && day.isDefined());
            case VERSION ->
                unlessSaid(promise.catalog().isDefined() || promise.version().isDefined());
            case HOLDINGS -> Option.when(known.isEmpty() && !trusted(seal), Checked.WhyNot.ON_TRUST);
            case CHANGE, SERVICES, COMMITMENTS, FEES -> unlessReached(isCalculated);
            case LEAVING ->
                unlessReached(isCalculated)
                        .orElse(() -> unlessSaid(said.leaving().isDefined()));
            case PROMOTIONS ->
                unlessReached(isCalculated)
                        .orElse(() -> unlessSaid(!promise.promotions().isEmpty()));
            case PRICES ->
                unlessReached(isCalculated)
                        .orElse(() -> unlessSaid(
                                said.more().isDefined() || said.prices().isDefined()));
            case BILLS ->
                unlessReached(isCalculated).orElse(() -> unlessSaid(said.bills().isDefined()));
            case TOTALS ->
                unlessReached(isCalculated)
                        .orElse(() -> unlessSaid(!said.totals().isEmpty()));
            case ASSUMPTIONS ->
                unlessReached(isCalculated)
                        .orElse(() -> unlessSaid(said.assumptions().isDefined()));
        };
    }

    private static Option<Checked.WhyNot> unlessSaid(boolean isSaid) {
        return Option.when(!isSaid, Checked.WhyNot.NOT_SAID);
    }

    private static Option<Checked.WhyNot> unlessReached(boolean isReached) {
        return Option.when(!isReached, Checked.WhyNot.NOT_REACHED);
    }
}
