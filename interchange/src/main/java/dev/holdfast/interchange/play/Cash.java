package dev.holdfast.interchange.play;

import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.BillRefusal;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.interchange.receivable.Handling;
import dev.holdfast.interchange.receivable.Till;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Does to a bill what a cash desk would: sends it, takes money for it, credits it. */
record Cash(World world, AccountId account, Option<LocalDate> on, String usual) {

    Tuple2<World, Result> handled(Handling handling) {
        Books books = world.books().get(account).get();
        return books.papers()
                .meant(handling.bill())
                .fold(
                        reason -> Tuple.of(world, new Result.Impossible(reason)),
                        paper -> handled(handling, books, paper));
    }

    private Tuple2<World, Result> handled(Handling handling, Books books, Paper paper) {
        Till till = new Till(
                on,
                usual,
                books.papers().balance(world.catalog().currency()),
                books.papers().creditNotes());
        Either<BillRefusal, Bill> after = handling.to(paper.bill(), till);
        if (after.isLeft()) {
            BillRefusal refusal = after.getLeft();
            return Tuple.of(world, new Result.Refused(Vector.of(refusal.code()), Vector.of(refusal.sentence())));
        }
        Paper changed = paper.as(after.get());
        Option<CreditNote> note = Option.when(
                changed.bill().creditNotes().size() > paper.bill().creditNotes().size(),
                () -> changed.bill().creditNotes().last());
        return Tuple.of(
                world.with(account, kept -> kept.keeping(changed, note)),
                new Result.Handled(account, changed.number(), changed.bill(), note));
    }

    /** A bill that is found right and sent on the day on which it was made. */
    static Bill sent(Bill made, String number) {
        LocalDate day = made.invoice().billedThrough();
        return made.validate()
                .flatMap(right -> right.send(Issue.of(number, day, day)))
                .getOrElseThrow(refusal -> new IllegalArgumentException(refusal.sentence()));
    }
}
