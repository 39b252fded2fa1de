package dev.holdfast.interchange.play;

import dev.holdfast.billing.promise.Customer;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.quote.QuoteRefused;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.interchange.question.Answer;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What came of a step. */
public sealed interface Result {

    /**
     * The word by which it is told and expected.
     *
     * @return the word
     */
    String word();

    /**
     * Tells whether it is something that nobody wants unless he says so.
     *
     * @return true if it is a refusal
     */
    default boolean isRefusal() {
        return false;
    }

    /**
     * A command was carried out.
     *
     * @param account who pays
     * @param subscription what it was done to
     * @param transition what it did
     * @param unused what is left of units that could be drawn on later, and ends with it
     */
    record Accepted(AccountId account, SubscriptionId subscription, Transition transition, Vector<UnitsLeft> unused)
            implements Result {
        @Override
        public String word() {
            return "accepted";
        }
    }

    /**
     * A command was refused.
     *
     * @param account who pays
     * @param subscription what it would have been done to
     * @param rejections all reasons
     */
    record Rejected(AccountId account, SubscriptionId subscription, Rejections rejections) implements Result {
        @Override
        public String word() {
            return "rejected";
        }

        @Override
        public boolean isRefusal() {
            return true;
        }
    }

    /**
     * Bills were made, or were not calculated.
     *
     * @param bills the bill runs, one for each account and day
     */
    record Billed(Vector<BillRun> bills) implements Result {
        @Override
        public String word() {
            return "billed";
        }

        /**
         * How many invoices they are; one for which nothing was due, or that was not calculated, counts too.
         *
         * @return the number
         */
        public int papers() {
            return bills.map(BillRun::papers).sum().intValue();
        }

        @Override
        public boolean isRefusal() {
            return bills.exists(bill -> bill.made().isLeft());
        }
    }

    /**
     * A quote was made, or refused.
     *
     * @param catalog the catalogue that it was made with
     * @param customer the customer, as a quote tells of him
     * @param quote the quote, or why there is none
     */
    record Quoted(CatalogId catalog, Customer customer, Either<QuoteRefused, Quote> quote) implements Result {
        @Override
        public String word() {
            return quote.isRight() ? "quoted" : "refused";
        }

        @Override
        public boolean isRefusal() {
            return quote.isLeft();
        }

        /**
         * The stable codes of why there is no quote.
         *
         * @return the codes of the rejections, or of the refusal; empty if there is a quote
         */
        public Vector<String> codes() {
            return quote.fold(
                    refused -> refused instanceof QuoteRefused.NotLegal notLegal
                            ? notLegal.rejections()
                                    .codes()
                                    .map(Object::toString)
                                    .toVector()
                            : Vector.of(refused.code()),
                    made -> Vector.<String>empty());
        }

        /**
         * Why there is no quote, in words.
         *
         * @return the sentences; empty if there is a quote
         */
        public Vector<String> sentences() {
            return quote.fold(QuoteRefused::sentences, made -> Vector.<String>empty());
        }
    }

    /**
     * Something was done to a bill.
     *
     * @param account who pays
     * @param number the number of the bill among all bills
     * @param bill the bill after it
     * @param note the credit note that was given, or none
     */
    record Handled(AccountId account, int number, Bill bill, Option<CreditNote> note) implements Result {
        @Override
        public String word() {
            return note.isDefined() ? "credited" : bill.status().spelling();
        }
    }

    /**
     * Something was refused.
     *
     * @param codes the stable codes of the reasons
     * @param sentences the reasons, and what to do instead
     */
    record Refused(Vector<String> codes, Vector<String> sentences) implements Result {
        @Override
        public String word() {
            return "refused";
        }

        @Override
        public boolean isRefusal() {
            return true;
        }
    }

    /** Something was taken note of. */
    record Noted() implements Result {
        @Override
        public String word() {
            return "noted";
        }
    }

    /**
     * A question was answered, or has no answer.
     *
     * @param answer the answer
     */
    record Answered(Answer answer) implements Result {
        @Override
        public String word() {
            return answer.isKnown() ? "answered" : "no-answer";
        }

        @Override
        public boolean isRefusal() {
            return !answer.isKnown();
        }
    }

    /**
     * The step makes no sense where it stands.
     *
     * @param reason why
     */
    record Impossible(String reason) implements Result {
        @Override
        public String word() {
            return "impossible";
        }

        @Override
        public boolean isRefusal() {
            return true;
        }
    }
}
