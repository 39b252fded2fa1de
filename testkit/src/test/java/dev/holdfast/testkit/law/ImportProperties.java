package dev.holdfast.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.BillsElsewhere;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.Corner;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.testkit.arbitrary.Life;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What we billed ourselves, stated as the bills of somebody else. */
class ImportProperties extends GeneratedLives {

    @Property(tries = 100)
    void what_we_billed_ourselves_is_imported_and_nothing_is_billed(@ForAll("lives") Life life) {
        Billing billing = Billing.of(life.catalog());
        BillRun run = life.billed(billing::bill);
        BillResult billed = run.results().get().last();
        LocalDate through = billed.ledger().billedThrough().get();

        Ledger ledger = imported(life, run, billed.ledger(), through);

        assertThat(billing.bill(run.bills().last().known(), ledger, through)
                        .get()
                        .invoices())
                .isEmpty();
    }

    /** The days are cut otherwise than our periods are, and the months after them are billed by our own. */
    @Property(tries = 100)
    void later_bills_of_what_was_imported_are_those_of_what_we_billed(
            @ForAll("lives") Life life, @ForAll @IntRange(min = 1, max = 70) int later) {
        Billing billing = Billing.of(life.catalog());
        BillRun run = life.billed(billing::bill);
        BillResult billed = run.results().get().last();
        LocalDate through = billed.ledger().billedThrough().get();
        Ledger ledger = imported(life, run, billed.ledger(), through);

        Vector<Invoice> ours = billing.bill(run.bills().last().known(), billed.ledger(), through.plusDays(later))
                .get()
                .invoices();
        Vector<Invoice> theirs = billing.bill(run.bills().last().known(), ledger, through.plusDays(later))
                .get()
                .invoices();

        // nothing changes any more, so there is nothing to credit, whatever it was billed by
        assertThat(theirs.map(Invoice::gross)).isEqualTo(ours.map(Invoice::gross));
        assertThat(theirs.map(Invoice::lines)).isEqualTo(ours.map(Invoice::lines));
    }

    private static Ledger imported(Life life, BillRun run, Ledger ours, LocalDate through) {
        return Ledger.imported(
                        run.bills().last().known(),
                        life.catalog(),
                        new BillsElsewhere(
                                through,
                                ours.standing().zipWithIndex().flatMap(piece -> lines(piece._1(), piece._2())),
                                Vector.empty()))
                .get();
    }

    private static Vector<BillsElsewhere.Line> lines(Piece piece, int number) {
        Vector<BillsElsewhere.Line> lines = Vector.empty();
        Days covered = Days.NONE;
        for (DateRange days : piece.days().ranges()) {
            Days next = covered.plus(Days.of(days));
            lines = lines.append(new BillsElsewhere.Line(
                    number + "-" + lines.size(),
                    piece.key().subscription(),
                    piece.key().holding(),
                    piece.key().charge(),
                    days,
                    piece.key().level().name(),
                    piece.key().level().reducedPrice(),
                    amount(piece, next).minus(amount(piece, covered)),
                    piece.key().level().basis(),
                    piece.key().level().shares().map(TaxedShare::taxedAs).head()));
            covered = next;
        }
        return lines;
    }

    private static Money amount(Piece piece, Days days) {
        BigMoney price = piece.key().level().reducedPrice();
        return Money.of(
                price.getCurrencyUnit(),
                new Corner(
                                1,
                                price,
                                BigDecimal.ONE,
                                piece.ratio(days),
                                piece.ruler().rounding(),
                                2)
                        .amount());
    }
}
