package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.AddedLine;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.UsageCharge;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The bills that followed a quote, held against it.
 *
 * @param quote the quote that was accepted
 * @param account the account as it is known now, with all that happened since
 * @param bills the bills of the account since the quote was made, in order
 * @param catalog the catalogue that they were made with
 */
public record Followed(Quote quote, Account account, Vector<Invoice> bills, Catalog catalog) {

    public Followed {
        requireNonNull(quote, "quote");
        requireNonNull(account, "account");
        requireNonNull(bills, "bills");
        requireNonNull(catalog, "catalog");
    }

    /** What a line charges; its net may differ by a cent where other lines share the tax. */
    private record Said(InvoiceLine.Kind kind, Object of, Object days, Object reduction, Object share, Object amount) {
        static Said of(InvoiceLine line) {
            return line instanceof AccruedLine accrued
                    ? new Said(
                            line.kind(), accrued.of(), line.days(), accrued.reduction(), accrued.share(), line.amount())
                    : new Said(
                            line.kind(), line.name(), line.days(), line.subscription(), line.taxedAs(), line.amount());
        }
    }

    /**
     * Every line in which the bills are not as they were quoted, through the last bill that was made.
     *
     * @return the differences with their causes; empty if the bills are the quote
     */
    public Vector<Deviation> deviations() {
        LocalDate last = bills.map(Invoice::billedThrough).max().getOrElse(LocalDate.MIN);
        return quote.billDays()
                .appendAll(bills.map(Invoice::billedThrough))
                .distinct()
                .sorted()
                .filter(day -> !day.isAfter(last))
                .flatMap(this::deviations);
    }

    private Vector<Deviation> deviations(LocalDate day) {
        Vector<InvoiceLine> quoted = lines(quote.invoices(), day);
        Vector<InvoiceLine> billed = lines(bills, day);
        Vector<InvoiceLine> strange = without(billed, quoted);
        Vector<Deviation> found = Vector.empty();
        for (InvoiceLine line : without(quoted, billed)) {
            Option<InvoiceLine> twin = twin(line, strange);
            strange = strange.removeAll(twin);
            found = found.append(new Deviation(day, Option.some(line), twin, cause(line, twin, bills, day)));
        }
        return found.appendAll(strange.map(line -> new Deviation(
                day, Option.none(), Option.some(line), cause(line, Option.none(), quote.invoices(), day))));
    }

    private static Vector<InvoiceLine> lines(Vector<Invoice> invoices, LocalDate day) {
        return invoices.filter(invoice -> invoice.billedThrough().equals(day)).flatMap(Followed::lines);
    }

    /** The lines before any are netted, and what the host added. */
    private static Vector<InvoiceLine> lines(Invoice invoice) {
        return Vector.<InvoiceLine>narrow(invoice.accrued())
                .appendAll(invoice.lines().filter(line -> line.accrued().isEmpty()));
    }

    private static Vector<InvoiceLine> without(Vector<InvoiceLine> lines, Vector<InvoiceLine> others) {
        Vector<Said> left = others.map(Said::of);
        Vector<InvoiceLine> rest = Vector.empty();
        for (InvoiceLine line : lines) {
            Said said = Said.of(line);
            rest = left.contains(said) ? rest : rest.append(line);
            left = left.remove(said);
        }
        return rest;
    }

    /** The line for the same holding, charge, period and reduction on the other side; of what was added, for the same. */
    private static Option<InvoiceLine> twin(InvoiceLine line, Vector<InvoiceLine> others) {
        return others.find(other -> line instanceof AccruedLine one
                ? other instanceof AccruedLine two && areTwins(one, two)
                : other instanceof AddedLine && other.name().equals(line.name()));
    }

    private static boolean areTwins(AccruedLine line, AccruedLine other) {
        return other.kind() == line.kind()
                && other.of().subscription().equals(line.of().subscription())
                && other.of().holding().equals(line.of().holding())
                && other.of().charge().equals(line.of().charge())
                && other.of().period().equals(line.of().period())
                && other.reduction()
                        .map(PriceLevel.Reduced::promotion)
                        .equals(line.reduction().map(PriceLevel.Reduced::promotion));
    }

    private Deviation.Cause cause(
            InvoiceLine line, Option<InvoiceLine> twin, Vector<Invoice> elsewhere, LocalDate day) {
        return line instanceof AccruedLine accrued
                ? accrued(accrued, twin.map(AccruedLine.class::cast), elsewhere, day)
                : Deviation.Cause.ADDED;
    }

    private Deviation.Cause accrued(
            AccruedLine line, Option<AccruedLine> twin, Vector<Invoice> elsewhere, LocalDate day) {
        Option<Charge> charge = catalog.offer(line.version(), line.of().level().offer())
                .flatMap(offer -> offer.charge(line.of().charge()));
        if (charge.exists(UsageCharge.class::isInstance)) {
            return Deviation.Cause.USE;
        }
        if (charge.exists(Followed::isReported)) {
            return Deviation.Cause.REPORTED;
        }
        return later(line)
                .map(this::when)
                .orElse(() ->
                        twin.filter(other -> isTaxedOtherwise(line, other)).map(other -> Deviation.Cause.TAX))
                .orElse(() -> twin.filter(other -> !other.version().equals(line.version()))
                        .map(other -> Deviation.Cause.TARIFF))
                .orElse(() -> Option.when(isElsewhere(line, elsewhere, day), Deviation.Cause.OTHER_BILL))
                .getOrElse(Deviation.Cause.UNEXPLAINED);
    }

    private static boolean isReported(Charge charge) {
        return charge instanceof OneOff once
                && (once.on().kind() == Occasion.Kind.EVENT
                        || once.on().kind() == Occasion.Kind.INSTALLATION
                        || once.on().kind() == Occasion.Kind.PAYMENT);
    }

    /** What was recorded after the quote and reaches the days of a line. */
    private Option<Recorded> later(AccruedLine line) {
        int known = quoted(line).map(Subscription::version).getOrElse(0);
        return account.subscription(line.of().subscription())
                .toVector()
                .flatMap(Subscription::history)
                .filter(recorded -> recorded.sequence() > known)
                .filter(recorded -> recorded.effectiveOn().isBefore(line.days().until()))
                .headOption();
    }

    private Option<Subscription> quoted(AccruedLine line) {
        return line.of().subscription().equals(quote.after().id())
                ? Option.some(quote.after())
                : quote.inquiry().account().subscription(line.of().subscription());
    }

    private Deviation.Cause when(Recorded recorded) {
        LocalDate known = recorded.recordedAt().atZone(account.terms().zone()).toLocalDate();
        return recorded.effectiveOn().isBefore(known) ? Deviation.Cause.BACK_DATED : Deviation.Cause.LATER_CHANGE;
    }

    private static boolean isTaxedOtherwise(AccruedLine line, AccruedLine other) {
        return !line.of().level().shares().equals(other.of().level().shares())
                || !line.share().equals(other.share());
    }

    private static boolean isElsewhere(InvoiceLine line, Vector<Invoice> invoices, LocalDate day) {
        return invoices.reject(invoice -> invoice.billedThrough().equals(day))
                .flatMap(Followed::lines)
                .map(Said::of)
                .contains(Said.of(line));
    }
}
