package dev.holdfast.interchange.receivable;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.BillRefusal;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.billing.receivable.Payment;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Something that is done to a bill after it was made, as a file states it. */
public sealed interface Handling {

    /**
     * The bill that it is done to.
     *
     * @return the name of the step that made it, its invoice number, or its number among all bills; none for the last one
     *     of the account
     */
    Option<String> bill();

    /**
     * Does it.
     *
     * @param bill the bill
     * @param till where it is done
     * @return the bill after it, or why it cannot be
     * @throws IllegalArgumentException if what is left away cannot be known there
     */
    Either<BillRefusal, Bill> to(Bill bill, Till till);

    /**
     * Tells whether it means nothing without a day.
     *
     * @return true if it does
     */
    default boolean needsDay() {
        return true;
    }

    /**
     * It is found right.
     *
     * @param bill the bill
     */
    record Validated(Option<String> bill) implements Handling {
        @Override
        public Either<BillRefusal, Bill> to(Bill before, Till till) {
            return before.validate();
        }

        @Override
        public boolean needsDay() {
            return false;
        }
    }

    /**
     * It is kept from being sent.
     *
     * @param bill the bill
     * @param reason why
     */
    record Held(Option<String> bill, String reason) implements Handling {
        public Held {
            requireNonNull(reason, "reason");
        }

        @Override
        public Either<BillRefusal, Bill> to(Bill before, Till till) {
            return before.hold(reason);
        }

        @Override
        public boolean needsDay() {
            return false;
        }
    }

    /**
     * It may go on.
     *
     * @param bill the bill
     */
    record Released(Option<String> bill) implements Handling {
        @Override
        public Either<BillRefusal, Bill> to(Bill before, Till till) {
            return before.release();
        }

        @Override
        public boolean needsDay() {
            return false;
        }
    }

    /**
     * It gets its number and goes to the customer.
     *
     * @param bill the bill
     * @param number its number, if it is said
     * @param due the day by which it is to be paid, if that is not the day on which it is sent
     * @param taxPoint the day on which the tax falls due, if that is not the day on which it is sent
     */
    record Sent(Option<String> bill, Option<String> number, Option<LocalDate> due, Option<LocalDate> taxPoint)
            implements Handling {
        public Sent {
            requireNonNull(number, "number");
            requireNonNull(due, "due");
            requireNonNull(taxPoint, "taxPoint");
        }

        @Override
        public Either<BillRefusal, Bill> to(Bill before, Till till) {
            return before.send(
                    new Issue(number.getOrElse(till.usual()), till.on(), due.getOrElse(till.on()), taxPoint));
        }
    }

    /**
     * The customer pays.
     *
     * @param bill the bill
     * @param amount how much; none for all that is due
     * @param id the name of the payment, if it is said
     */
    record Paid(Option<String> bill, Option<Money> amount, Option<String> id) implements Handling {
        public Paid {
            requireNonNull(amount, "amount");
            requireNonNull(id, "id");
        }

        @Override
        public Either<BillRefusal, Bill> to(Bill before, Till till) {
            return before.pay(new Payment(id.getOrElse(till.usual()), till.on(), amount.getOrElse(before::due)));
        }
    }

    /**
     * The customer is paid back.
     *
     * @param bill the bill
     * @param amount how much; none for all that is overpaid
     * @param id the name of the refund, if it is said
     */
    record Refunded(Option<String> bill, Option<Money> amount, Option<String> id) implements Handling {
        public Refunded {
            requireNonNull(amount, "amount");
            requireNonNull(id, "id");
        }

        @Override
        public Either<BillRefusal, Bill> to(Bill before, Till till) {
            return before.refund(
                    new Payment(id.getOrElse(till.usual()), till.on(), amount.getOrElse(before::overpaid)),
                    till.balance());
        }
    }

    /**
     * Some or all of it is credited.
     *
     * @param bill the bill
     * @param reason why
     * @param number the number of the credit note, if it is said
     * @param parts what of which part; empty for the whole bill
     * @param amount how much of the whole bill; none for all that is left, or where parts are named
     */
    record Credited(
            Option<String> bill,
            String reason,
            Option<String> number,
            Vector<StatedPart> parts,
            Option<BigMoney> amount)
            implements Handling {
        public Credited {
            requireNonNull(reason, "reason");
            requireNonNull(number, "number");
            requireNonNull(parts, "parts");
            requireNonNull(amount, "amount");
            if (reason.matches("-?[0-9]+([.][0-9]+)?")) {
                throw new IllegalArgumentException("a credit note needs a reason, and " + reason
                        + " is none; write credit: {reason: late, amount: " + reason + "}, or allowance: {amount: "
                        + reason
                        + ", reason: late} on the next bill");
            }
        }

        @Override
        public Either<BillRefusal, Bill> to(Bill before, Till till) {
            String name = number.getOrElse(till.usual());
            return till.isTaken(name)
                    ? Either.left(new BillRefusal.NumberTaken(name))
                    : before.credit(StatedPart.credit(reason, parts, amount, before.invoice()), name, till.on());
        }
    }
}
