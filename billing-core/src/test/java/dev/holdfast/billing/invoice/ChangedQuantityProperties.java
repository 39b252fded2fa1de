package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.ChangedQuantity;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.PerUnit;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Charged as the difference, each change of the quantity costs what the change costs for the rest of its month, rounded once. */
class ChangedQuantityProperties {

    private static final BillingPolicy BY_DIFFERENCE =
            BillingPolicy.builder().changedQuantity(ChangedQuantity.DIFFERENCE).build();

    @Property(tries = 200, seed = "42")
    void each_change_costs_its_difference_however_often_it_is_billed(
            @ForAll("changes") Map<Integer, Integer> changes,
            @ForAll @IntRange(min = 1, max = 3000) int cents,
            @ForAll @IntRange(min = 1, max = 40) int every) {
        BigDecimal price = BigDecimal.valueOf(cents, 2);
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.product("seats")
                        .withCharges(Vector.of(
                                Recurring.monthly("seat", new PerUnit(BigMoney.of(CurrencyUnit.EUR, price)))))));
        Subscription seats = desk.sells(Subscribe.to("seats").on(JULY_2013));
        BigDecimal expected = BigDecimal.ZERO;
        int held = 1;
        for (var change : TreeMap.ofAll(changes)) {
            if (change._2() != held) {
                LocalDate day = JULY_2013.plusDays(change._1());
                seats = desk.accepts(
                        seats, new ChangeQuantity(HoldingId.of("1"), BigDecimal.valueOf(change._2())).on(day));
                expected = expected.add(rest(price, change._2() - held, day));
                held = change._2();
            }
        }
        LocalDate end = LocalDate.of(2013, 8, 31);
        expected = expected.add(price).add(price.multiply(BigDecimal.valueOf(onTheFirst(changes))));

        Billing billing = desk.billing().by(BY_DIFFERENCE);
        Ledger ledger = Ledger.EMPTY;
        BigDecimal billed = BigDecimal.ZERO;
        for (LocalDate day = JULY_2013; day.isBefore(end); day = day.plusDays(every)) {
            BillResult bill = billing.bill(desk.account(seats), ledger, day).get();
            ledger = bill.ledger();
            billed = billed.add(sum(bill));
        }
        BillResult last = billing.bill(desk.account(seats), ledger, end).get();

        assertThat(billed.add(sum(last))).isEqualByComparingTo(expected);
        assertThat(sum(billing.bill(desk.account(seats), Ledger.EMPTY, end).get()))
                .isEqualByComparingTo(expected);
    }

    /** How many are held when August begins. */
    private static int onTheFirst(Map<Integer, Integer> changes) {
        return TreeMap.ofAll(changes)
                .filterKeys(day -> day <= 31)
                .values()
                .lastOption()
                .getOrElse(1);
    }

    private static BigDecimal rest(BigDecimal price, int more, LocalDate day) {
        if (day.getDayOfMonth() == 1) {
            return BigDecimal.ZERO;
        }
        BigDecimal days = BigDecimal.valueOf(day.lengthOfMonth() - day.getDayOfMonth() + 1L);
        return price.multiply(BigDecimal.valueOf(more))
                .multiply(days)
                .divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.amount().getAmount())
                .fold(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> changes() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 61),
                        Arbitraries.integers().between(1, 9))
                .ofMaxSize(6);
    }
}
