package dev.holdfast.billing.promise;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.TotalAdjustment;
import dev.holdfast.billing.quote.Assumption;
import dev.holdfast.billing.quote.Leaving;
import dev.holdfast.billing.quote.NeededConsent;
import dev.holdfast.billing.quote.PriceStep;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.time.DateRange;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.Money;

/**
 * What is promised. Of everything it may say nothing; what it says of, it says completely: no fees are none, and are
 * not the same as nothing said of fees.
 */
@Value.Immutable
public abstract sealed class Said implements WithSaid permits ImmutableSaid {

    /** Nothing is said. */
    public static final Said NOTHING = builder().build();

    Said() {}

    /**
     * How much more per month.
     *
     * @return the amount and for how long, or none
     */
    @Value.Default
    public Option<More> more() {
        return Option.none();
    }

    /**
     * The prices per month over time.
     *
     * @return the steps by day, or none
     */
    @Value.Default
    public Option<Vector<PriceStep>> prices() {
        return Option.none();
    }

    /**
     * What becomes of services.
     *
     * @return the services, or none
     */
    @Value.Default
    public Option<Services> services() {
        return Option.none();
    }

    /**
     * The consents that are said to be needed.
     *
     * @return the consents, or none
     */
    @Value.Default
    public Option<Vector<NeededConsent>> consents() {
        return Option.none();
    }

    /**
     * The commitments that begin or go on.
     *
     * @return the commitments, or none
     */
    @Value.Default
    public Option<Vector<Bound>> commitments() {
        return Option.none();
    }

    /**
     * What is charged once.
     *
     * @return the fees, or none
     */
    @Value.Default
    public Option<Vector<Fee>> fees() {
        return Option.none();
    }

    /**
     * The bills.
     *
     * @return the bills, from the first, or none
     */
    @Value.Default
    public Option<Vector<Bill>> bills() {
        return Option.none();
    }

    /**
     * What leaving costs.
     *
     * @return the costs by day, or none
     */
    @Value.Default
    public Option<Vector<Leaving>> leaving() {
        return Option.none();
    }

    /**
     * What is billed over months.
     *
     * @return the totals by number of months; those that are not there are not said
     */
    @Value.Default
    public TreeMap<Integer, Money> totals() {
        return TreeMap.empty();
    }

    /**
     * What is taken for granted.
     *
     * @return the assumptions, or none
     */
    @Value.Default
    public Option<Vector<Assumption>> assumptions() {
        return Option.none();
    }

    /**
     * So much more per month.
     *
     * @param perMonth the amount, below zero for less
     * @param months for how many months from the day on which everything has taken effect, at least 1
     */
    public record More(Money perMonth, int months) {
        public More {
            requireNonNull(perMonth, "perMonth");
            if (months < 1) {
                throw new IllegalArgumentException("months must be at least 1, was " + months);
            }
        }
    }

    /**
     * Services by what becomes of them, each by its name, or by name and place as in {@code TV at 1/tv}.
     *
     * @param kept those that go on undiminished
     * @param gained those that are new
     * @param reduced those that go on with less
     * @param lost those that are gone
     */
    public record Services(Vector<String> kept, Vector<String> gained, Vector<String> reduced, Vector<String> lost) {
        public Services {
            requireNonNull(kept, "kept");
            requireNonNull(gained, "gained");
            requireNonNull(reduced, "reduced");
            requireNonNull(lost, "lost");
        }
    }

    /**
     * A commitment.
     *
     * @param on the holding that is bound
     * @param until the day after its last, exclusive
     */
    public record Bound(HoldingId on, LocalDate until) {
        public Bound {
            requireNonNull(on, "on");
            requireNonNull(until, "until");
        }
    }

    /**
     * Something that is charged once; a reduction of it is one with an amount below zero.
     *
     * @param name what the customer reads
     * @param amount the amount, in the basis of its price
     */
    public record Fee(String name, BigMoney amount) {
        public Fee {
            requireNonNull(name, "name");
            amount = plain(amount);
        }
    }

    /**
     * Everything that is billed on a day.
     *
     * @param day the bill day
     * @param lines its lines, and what comes off or on the whole
     * @param net the total without tax
     * @param tax the tax
     * @param gross the total with tax
     */
    public record Bill(LocalDate day, Vector<Line> lines, Money net, Money tax, Money gross) {
        public Bill {
            requireNonNull(day, "day");
            requireNonNull(lines, "lines");
            requireNonNull(net, "net");
            requireNonNull(tax, "tax");
            requireNonNull(gross, "gross");
        }

        static Vector<Bill> of(Quote quote) {
            Map<LocalDate, Vector<Invoice>> byDay = new LinkedHashMap<>();
            quote.invoices()
                    .forEach(invoice -> byDay.merge(invoice.billedThrough(), Vector.of(invoice), Vector::appendAll));
            List<Bill> bills = new ArrayList<>(byDay.size());
            byDay.forEach((day, invoices) -> bills.add(of(day, invoices)));
            return Vector.ofAll(bills);
        }

        private void amounts(List<BigMoneyProvider> all) {
            for (Line line : lines) {
                all.add(line.amount());
                all.add(line.net());
            }
            all.addAll(List.of(net, tax, gross));
        }

        private static Bill of(LocalDate day, Vector<Invoice> invoices) {
            return new Bill(
                    day,
                    invoices.flatMap(invoice -> invoice.lines()
                            .map(Line::of)
                            .appendAll(invoice.adjustments().map(Line::of))),
                    Money.total(invoices.map(Invoice::net)),
                    Money.total(invoices.map(Invoice::tax)),
                    Money.total(invoices.map(Invoice::gross)));
        }
    }

    /**
     * A line of a bill.
     *
     * @param name what the customer reads
     * @param days the days that are charged or credited
     * @param amount the amount, in the basis of its price
     * @param net the amount without tax
     */
    public record Line(String name, DateRange days, BigMoney amount, BigMoney net) {
        public Line {
            requireNonNull(name, "name");
            requireNonNull(days, "days");
            amount = plain(amount);
            net = plain(net);
        }

        static Line of(InvoiceLine line) {
            return new Line(line.name(), line.days(), line.amount(), line.net());
        }

        static Line of(TotalAdjustment adjustment) {
            return new Line(
                    adjustment.applied().reason(),
                    DateRange.day(adjustment.of().on()),
                    adjustment.applied().signed(),
                    adjustment.signedNet());
        }

        @Override
        public String toString() {
            return name + " " + days + ": " + amount;
        }
    }

    /** Every amount in it. */
    final List<BigMoneyProvider> amounts() {
        List<BigMoneyProvider> all = new ArrayList<>();
        more().forEach(more -> all.add(more.perMonth()));
        prices().getOrElse(Vector.empty()).forEach(step -> all.addAll(List.of(step.before(), step.after())));
        fees().getOrElse(Vector.empty()).forEach(fee -> all.add(fee.amount()));
        bills().getOrElse(Vector.empty()).forEach(bill -> bill.amounts(all));
        leaving().getOrElse(Vector.empty()).forEach(leaving -> all.add(leaving.costs()));
        totals().values().forEach(all::add);
        return all;
    }

    /** Lines may be finer than the currency; so that 5 and 5.00 are one amount. */
    private static BigMoney plain(BigMoney amount) {
        int decimals = amount.getCurrencyUnit().getDecimalPlaces();
        if (amount.getScale() <= decimals) {
            return amount.withScale(decimals);
        }
        BigDecimal stripped = amount.getAmount().stripTrailingZeros();
        return amount.withScale(Math.max(decimals, stripped.scale()));
    }

    /** Everything that a quote says. */
    static Said of(Quote quote) {
        int months = quote.inquiry().months();
        return builder()
                .prices(Option.some(quote.prices()))
                .services(Option.some(new Services(
                        quote.services().kept().map(Object::toString),
                        quote.services().gained().map(Object::toString),
                        quote.services().reduced().map(Object::toString),
                        quote.services().lost().map(Object::toString))))
                .consents(Option.some(quote.consentsNeeded()))
                .commitments(Option.some(quote.commitments()
                        .map(commitment ->
                                new Bound(commitment.on(), commitment.term().until()))))
                .fees(Option.some(quote.fees().map(line -> new Fee(line.name(), line.amount()))))
                .bills(Option.some(Bill.of(quote)))
                .leaving(Option.some(quote.leaving()))
                .totals(Vector.of(12, 24, months)
                        .filter(count -> count <= months)
                        .foldLeft(TreeMap.<Integer, Money>empty(), (all, count) -> all.put(count, quote.total(count))))
                .assumptions(Option.some(quote.assumptions()))
                .build();
    }

    /**
     * A builder; nothing is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what is said. */
    public static final class Builder extends ImmutableSaid.Builder {
        Builder() {}
    }
}
