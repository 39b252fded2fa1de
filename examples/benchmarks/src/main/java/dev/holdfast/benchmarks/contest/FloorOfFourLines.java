package dev.holdfast.benchmarks.contest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The leanest loop that makes an invoice of four monthly lines with VAT inside their prices. */
public final class FloorOfFourLines {

    private static final BigDecimal WITH_VAT = new BigDecimal("1.21");

    private final LocalDate start;
    private final List<Money> prices;

    /** Charges some prices from a day on; a promotion has one below zero. */
    public FloorOfFourLines(LocalDate start, String... prices) {
        this.start = start;
        this.prices = List.of(prices).stream().map(Money::parse).toList();
    }

    /** One line. */
    public record Line(LocalDate from, LocalDate until, Money amount) {}

    /** An invoice. */
    public record Invoice(List<Line> lines, Money net, Money tax, Money gross) {}

    /** The invoice of one month. */
    public Invoice bill(int month) {
        LocalDate from = start.plusMonths(month);
        LocalDate until = start.plusMonths(month + 1L);
        Line[] lines = new Line[prices.size()];
        Money gross = Money.zero(CurrencyUnit.EUR);
        for (int line = 0; line < lines.length; line++) {
            Money amount = prices.get(line);
            lines[line] = new Line(from, until, amount);
            gross = gross.plus(amount);
        }
        Money net = gross.dividedBy(WITH_VAT, RoundingMode.HALF_UP);
        return new Invoice(List.of(lines), net, gross.minus(net), gross);
    }
}
