package dev.holdfast.billing.quote;

import dev.holdfast.billing.accrual.Accrual;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Makes quotes: decides what is asked, and asks the one calculation what would be owed and billed.
 *
 * @param inquiry what is asked
 * @param billing catalogue and policy
 */
record Quoting(Inquiry inquiry, Billing billing) {

    Either<QuoteRefused, Quote> quote() {
        Subscription before = before(inquiry);
        return new Deciding(inquiry.madeOn(), billing.context(inquiry.account()))
                .all(before, inquiry.requests())
                .<QuoteRefused>mapLeft(QuoteRefused.NotLegal::new)
                .flatMap(decided -> quoted(before, decided).<QuoteRefused>mapLeft(QuoteRefused.NotBillable::new));
    }

    static Subscription before(Inquiry inquiry) {
        return inquiry.account()
                .subscription(inquiry.subscription())
                .getOrElse(() -> Subscription.none(inquiry.subscription().value()));
    }

    private Either<NotCalculated, Quote> quoted(Subscription before, Vector<Deciding.Decided> decided) {
        Vector<Transition> changes = decided.map(Deciding.Decided::transition);
        Subscription after = changes.last().after();
        Vector<LocalDate> days = effective(decided);
        LocalDate last = days.last();
        LocalDate counted = last.isAfter(inquiry.madeOn()) ? last : inquiry.madeOn();
        LocalDate until = ServicePeriods.after(counted, Span.months(inquiry.months()));
        Account account = inquiry.account().with(after);
        Vector<LocalDate> billDays = billDays(until);
        return bills(account, inquiry.ledger(), billDays, billing).flatMap(bills -> {
            Accrual changed = billing.accrual(account, bills.ledger(), after);
            return new Course(
                            billing.accrual(inquiry.account(), inquiry.ledger(), before),
                            changed,
                            after,
                            DateRange.of(days.head(), until))
                    .steps()
                    .flatMap(prices -> leaving(changed, after, counted, until)
                            .map(leaving -> new Quote.Builder()
                                    .inquiry(inquiry.withRequests(decided.map(Deciding.Decided::request)))
                                    .state(QuoteState.IN_PROGRESS)
                                    .decided(decided)
                                    .before(before)
                                    .after(after)
                                    .effectiveOn(last)
                                    .countedFrom(counted)
                                    .services(ServiceDifference.between(
                                            before.services(last, billing.context(inquiry.account())),
                                            after.services(last, billing.context(inquiry.account()))))
                                    .commitments(commitments(before, after, last))
                                    .version(version(last))
                                    .prices(prices)
                                    .billDays(billDays)
                                    .invoices(bills.invoices())
                                    .fees(bills.invoices()
                                            .flatMap(Invoice::lines)
                                            .filter(this::isOnce))
                                    .leaving(leaving)
                                    .assumptions(assumptions(after, last, changes))
                                    .build()));
        });
    }

    /** The days on which something takes effect, in order. */
    private Vector<LocalDate> effective(Vector<Deciding.Decided> decided) {
        Vector<LocalDate> days = decided.map(Deciding.Decided::transition)
                .flatMap(Transition::events)
                .map(Recorded::effectiveOn)
                .appendAll(decided.flatMap(one -> one.request().effectiveOn()));
        return days.isEmpty() ? Vector.of(inquiry.madeOn()) : days.sorted();
    }

    /** The bills that are still to be made, from the day of the quote on. */
    private Vector<LocalDate> billDays(LocalDate until) {
        var cycle = inquiry.account().terms().cycle();
        LocalDate first = inquiry.ledger()
                .billedThrough()
                .filter(billed -> !billed.isBefore(inquiry.madeOn()))
                .map(cycle::billDayAfter)
                .getOrElse(() -> cycle.nextBillDay(inquiry.madeOn()));
        return Iterator.iterate(first, cycle::billDayAfter)
                .takeWhile(day -> day.isBefore(until))
                .toVector();
    }

    /** The bills of some days, one after the other, as the bill of the last of them. */
    static Either<NotCalculated, BillResult> bills(
            Account account, Ledger ledger, Vector<LocalDate> days, Billing billing) {
        List<Invoice> invoices = new ArrayList<>();
        Ledger billed = ledger;
        for (LocalDate day : days) {
            var bill = billing.bill(account, billed, day);
            if (bill.isLeft()) {
                return Either.left(bill.getLeft());
            }
            bill.get().invoices().forEach(invoices::add);
            billed = bill.get().ledger();
        }
        return Either.right(new BillResult(Vector.ofAll(invoices), billed));
    }

    private Vector<Commitment> commitments(Subscription before, Subscription after, LocalDate on) {
        Vector<Commitment> known = before.stateOn(on).commitments();
        return after.stateOn(on).commitments().reject(known::contains);
    }

    private LocalDate version(LocalDate on) {
        return inquiry.requests()
                .flatMap(request -> request.soldUnder())
                .lastOption()
                .orElse(() -> billing.catalog().asOf(on).map(version -> version.from()))
                .getOrElse(() -> billing.catalog().versions().head()._1());
    }

    /** What a host adds, or the catalogue charges neither by period nor by use, is charged once. */
    private boolean isOnce(InvoiceLine line) {
        return line.accrued().forAll(this::isOnce);
    }

    private boolean isOnce(AccruedLine line) {
        return billing.catalog()
                .offer(line.version(), line.of().level().offer())
                .flatMap(offer -> offer.charge(line.of().charge()))
                .forAll(charge ->
                        charge instanceof OneOff || !(charge instanceof Recurring || charge instanceof UsageCharge));
    }

    /** What leaving costs at each month of the commitments. */
    private Either<NotCalculated, Vector<Leaving>> leaving(
            Accrual accrual, Subscription after, LocalDate from, LocalDate until) {
        LocalDate free = after.stateOn(from)
                .commitments()
                .map(commitment -> commitment.term().until())
                .max()
                .getOrElse(from);
        LocalDate end = free.isBefore(until) ? free : until;
        Vector<LocalDate> months = DateRange.between(from, end)
                .toVector()
                .flatMap(days -> new ServicePeriods(Span.MONTH, from, from.getDayOfMonth())
                        .overlapping(days)
                        .map(DateRange::from));
        return Either.sequenceRight(months.map(day -> costOfLeaving(accrual, day)))
                .map(costs -> costs.toVector());
    }

    private Either<NotCalculated, Leaving> costOfLeaving(Accrual accrual, LocalDate day) {
        CurrencyUnit currency = inquiry.account().terms().currency();
        return accrual.costOfLeaving(Option.none(), day)
                .map(pieces -> new Leaving(day, Money.total(currency, pieces.map(Piece::amount))));
    }

    private Vector<Assumption> assumptions(Subscription after, LocalDate on, Vector<Transition> changes) {
        boolean hasUse = after.stateOn(on)
                .offers(on, billing.context(inquiry.account()))
                .flatMap(Offer::charges)
                .exists(UsageCharge.class::isInstance);
        boolean hasFacts = !inquiry.account().facts().equals(Facts.NONE);
        return Vector.of(Assumption.values()).filter(assumption -> switch (assumption) {
            case USE_COMES_ON_TOP -> hasUse;
            case FACTS_AS_STATED -> hasFacts;
            case UNUSED_UNITS_END -> changes.exists(this::leavesUnused);
            case NOTHING_ELSE_HAPPENS, TARIFF_AND_TAX_AS_KNOWN -> true;
        });
    }

    private boolean leavesUnused(Transition change) {
        return billing.unused(inquiry.account(), change).exists(Vector::nonEmpty);
    }
}
