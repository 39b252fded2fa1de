package dev.holdfast.interchange.question;

import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.invoice.Exact;
import dev.holdfast.interchange.text.Statement;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What the bills of some months come to per month, if nothing else happens.
 *
 * @param months how many months
 */
record Average(int months) implements Question {

    static final Codec<Average> CODEC = ObjectCodec.of(
            "average",
            "What the account's bills of some months from the day 'on' come to per month, if nothing else happens: fees,"
                    + " promotions and all. The answer is with tax.",
            "{months: 12}",
            keys -> {
                var months = keys.required("months", Scalars.COUNT, Average::months, "how many months");
                keys.bare(months);
                return given -> new Average(given.get(months));
            });

    Average {
        if (months < 1 || months > 1200) {
            throw new IllegalArgumentException("months must be 1 to 1200, was " + months);
        }
    }

    @Override
    public Answer in(Setting setting) {
        if (setting.on().isEmpty()) {
            return Answer.none("an average is asked from a day 'on'");
        }
        LocalDate first = setting.on().get();
        LocalDate end = ServicePeriods.after(first, Span.months(months));
        Vector<LocalDate> days = Iterator.iterate(
                        setting.account().terms().cycle().nextBillDay(first),
                        setting.account().terms().cycle()::billDayAfter)
                .takeWhile(day -> day.isBefore(end))
                .toVector();
        Either<NotCalculated, Sum> sum = Either.right(
                new Sum(setting.ledger(), Money.zero(setting.catalog().currency())));
        for (LocalDate day : days) {
            sum = sum.flatMap(before -> setting.billing()
                    .bill(setting.account(), before.ledger(), day)
                    .map(before::plus));
        }
        return sum.fold(missing -> Answer.none(missing.sentence()), total -> answer(total.gross(), setting));
    }

    private Answer answer(Money total, Setting setting) {
        Exact exact = Exact.of(total.getAmount()).per(BigDecimal.valueOf(months));
        return Answer.of(exact.rounded(setting.decimals(), setting.policy().rounding()))
                .exactly(exact)
                .with(Statement.EMPTY.with("total", total.getAmount()));
    }

    private record Sum(Ledger ledger, Money gross) {
        Sum plus(BillResult result) {
            return new Sum(
                    result.ledger(), result.invoices().map(Invoice::gross).fold(gross, Money::plus));
        }
    }
}
