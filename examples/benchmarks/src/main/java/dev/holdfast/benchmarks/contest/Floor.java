package dev.holdfast.benchmarks.contest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The leanest loop that finds the period, sums the lines, computes VAT once and builds the invoice. It knows monthly plans
 * in advance, and a change of plan in the period that was billed last; nobody could embed it.
 */
public final class Floor implements Contender<Floor.Prices, Floor.Billed> {

    private static final BigDecimal VAT = new BigDecimal("0.21");

    /** The prices of a customer, each from its day on. */
    public record Prices(List<Price> all) {

        LocalDate start() {
            return all.get(0).from();
        }

        Price on(LocalDate day) {
            int last = all.size() - 1;
            while (all.get(last).from().isAfter(day)) {
                last--;
            }
            return all.get(last);
        }
    }

    /** A price per month from a day on. */
    record Price(LocalDate from, Money amount) {}

    /** How many periods were billed, the last of them at which price. */
    public record Billed(int periods, @Nullable Price price) {}

    /** Some days at a price. */
    record Line(LocalDate from, LocalDate until, Money amount) {}

    /** The invoice. */
    record Invoice(List<Line> lines, Money net, Money tax, Money gross, Billed after) implements Bill<Billed> {

        static Invoice of(List<Line> lines, Billed after) {
            Money net = lines.get(0).amount();
            for (int line = 1; line < lines.size(); line++) {
                net = net.plus(lines.get(line).amount());
            }
            Money tax = net.multipliedBy(VAT, RoundingMode.HALF_UP);
            return new Invoice(lines, net, tax, net.plus(tax), after);
        }

        @Override
        public BigDecimal total() {
            return net.getAmount();
        }
    }

    /** No invoice. */
    record Nothing(Billed after) implements Bill<Billed> {

        @Override
        public BigDecimal total() {
            return BigDecimal.ZERO;
        }
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public Prices prepared(History history) {
        return new Prices(List.copyOf(history.held()
                .map(held -> new Price(
                        held.from(), Money.of(CurrencyUnit.EUR, held.plan().price())))
                .asJava()));
    }

    @Override
    public Billed nothing() {
        return new Billed(0, null);
    }

    @Override
    public Bill<Billed> bill(Prices prices, Billed before, LocalDate through) {
        Price price = prices.on(through);
        LocalDate next = prices.start().plusMonths(before.periods());
        if (!next.isAfter(through)) {
            LocalDate until = prices.start().plusMonths(before.periods() + 1);
            return Invoice.of(List.of(new Line(next, until, price.amount())), new Billed(before.periods() + 1, price));
        }
        return before.price() == null || before.price().equals(price)
                ? new Nothing(before)
                : changed(prices.start(), before.periods(), before.price(), price);
    }

    private static Invoice changed(LocalDate start, int periods, Price before, Price now) {
        LocalDate until = start.plusMonths(periods);
        long days = ChronoUnit.DAYS.between(start.plusMonths(periods - 1), until);
        BigDecimal rest = BigDecimal.valueOf(ChronoUnit.DAYS.between(now.from(), until));
        Money credit = share(before.amount(), rest, days).negated();
        Money charge = share(now.amount(), rest, days);
        return Invoice.of(
                List.of(new Line(now.from(), until, credit), new Line(now.from(), until, charge)),
                new Billed(periods, now));
    }

    private static Money share(Money price, BigDecimal part, long whole) {
        return Money.of(
                CurrencyUnit.EUR,
                price.getAmount().multiply(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }
}
