package dev.holdfast.billing.promise;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The bills of a promise, line by line against those that would be sent. A promise may stop before the last of them.
 *
 * @param said the bills of the promise
 * @param actual the bills that would be sent
 */
record Bills(Vector<Said.Bill> said, Vector<Said.Bill> actual) {

    Vector<Finding> findings() {
        if (actual.startsWith(said)) {
            return Vector.empty();
        }
        LocalDate last = said.map(Said.Bill::day).max().getOrElse(LocalDate.MIN);
        return said.map(Said.Bill::day)
                .appendAll(actual.map(Said.Bill::day).filter(day -> !day.isAfter(last)))
                .distinct()
                .sorted()
                .flatMap(this::on);
    }

    private Vector<Finding> on(LocalDate day) {
        Vector<Said.Bill> promised = said.filter(bill -> bill.day().equals(day));
        Option<Said.Bill> sent = actual.find(bill -> bill.day().equals(day));
        if (promised.size() != 1 || sent.isEmpty()) {
            return Vector.of(new Finding.BillMismatch(
                    day,
                    "the total",
                    promised.headOption()
                            .map(bill -> promised.map(Said.Bill::gross).mkString(" and ")),
                    sent.map(bill -> bill.gross().toString())));
        }
        return lines(promised.head(), sent.get());
    }

    private static Vector<Finding> lines(Said.Bill promised, Said.Bill sent) {
        if (promised.equals(sent)) {
            return Vector.empty();
        }
        Vector<Said.Line> strange = sent.lines().foldLeft(promised.lines(), Vector::remove);
        Vector<Said.Line> missing = promised.lines().foldLeft(sent.lines(), Vector::remove);
        Vector<Finding> found = strange.map(line -> mismatch(
                promised,
                "a line",
                Option.some(words(line)),
                twin(line, missing).map(Bills::words)));
        return found.appendAll(missing.reject(line -> twin(line, strange).isDefined())
                        .map(line -> mismatch(promised, "a line", Option.none(), Option.some(words(line)))))
                .appendAll(amount(promised, "the net", promised.net(), sent.net()))
                .appendAll(amount(promised, "the tax", promised.tax(), sent.tax()))
                .appendAll(amount(promised, "the total", promised.gross(), sent.gross()));
    }

    private static Option<Said.Line> twin(Said.Line line, Vector<Said.Line> others) {
        return others.find(other -> other.name().equals(line.name()))
                .orElse(() -> others.find(other -> other.days().equals(line.days())));
    }

    private static String words(Said.Line line) {
        return line + " (net " + line.net() + ")";
    }

    private static Option<Finding> amount(Said.Bill bill, String what, Money promised, Money sent) {
        return Option.when(
                !promised.isEqual(sent),
                () -> mismatch(bill, what, Option.some(promised.toString()), Option.some(sent.toString())));
    }

    private static Finding mismatch(Said.Bill bill, String what, Option<String> promised, Option<String> sent) {
        return new Finding.BillMismatch(bill.day(), what, promised, sent);
    }
}
