package dev.holdfast.interchange.play;

import dev.holdfast.billing.receivable.Balance;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.CreditNote;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;

/**
 * The bills of an account, as they stand.
 *
 * @param all the bills, in the order in which they were made
 */
record Papers(Vector<Paper> all) {

    static final Papers NONE = new Papers(Vector.empty());

    Papers with(Vector<Paper> more) {
        return new Papers(all.appendAll(more));
    }

    Papers with(Paper changed) {
        return new Papers(all.map(paper -> paper.number() == changed.number() ? changed : paper));
    }

    Vector<Bill> bills() {
        return all.map(Paper::bill);
    }

    Balance balance(CurrencyUnit currency) {
        return Balance.of(bills(), currency);
    }

    Vector<String> creditNotes() {
        return bills().flatMap(Bill::creditNotes).map(CreditNote::number);
    }

    /** The bill that is meant: by invoice number, by step, by its number among all bills; the last one if none is said. */
    Either<String, Paper> meant(Option<String> said) {
        if (all.isEmpty()) {
            return Either.left("the account has no bill yet");
        }
        if (said.isEmpty()) {
            return Either.right(all.last());
        }
        String name = said.get();
        return Vector.<Predicate<Paper>>of(
                        paper -> paper.isIssuedAs(name),
                        paper -> paper.step().contains(name),
                        paper -> name.equals(Integer.toString(paper.number())))
                .map(all::filter)
                .find(Vector::nonEmpty)
                .getOrElse(Vector.empty())
                .transform(found -> found.size() == 1
                        ? Either.right(found.head())
                        : Either.left(
                                (found.isEmpty() ? "no bill" : "more than one bill") + " of the account is called '"
                                        + name + "'; say one by its number: "
                                        + (found.isEmpty() ? all : found)
                                                .map(paper -> paper.number() + " (through "
                                                        + paper.bill().invoice().billedThrough() + ")")
                                                .mkString(", ")));
    }
}
