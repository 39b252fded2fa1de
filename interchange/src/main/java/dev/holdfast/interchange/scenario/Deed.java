package dev.holdfast.interchange.scenario;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.invoice.StatedAddition;
import dev.holdfast.interchange.question.MeteredText;
import dev.holdfast.interchange.question.Question;
import dev.holdfast.interchange.receivable.Handling;
import dev.holdfast.interchange.receivable.StatedBills;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** What a step does or asks. */
public sealed interface Deed {

    /**
     * Branches over the sorts of deed.
     *
     * @param cases a function for each
     * @param <R> the type of the result
     * @return what the matching function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * Tells whether it means nothing without a day.
     *
     * @return true if it does
     */
    default boolean needsDay() {
        return true;
    }

    /**
     * Tells whether it is a command that somebody asks for.
     *
     * @return true if it is
     */
    default boolean isCommand() {
        return false;
    }

    /**
     * What it reports.
     *
     * @param subscription the subscription that it is about
     * @param holding the holding that it is about
     * @param on the day
     * @return the reports; empty where it reports nothing
     */
    default Vector<Report> reports(SubscriptionId subscription, HoldingId holding, LocalDate on) {
        return Vector.empty();
    }

    /**
     * Something that a host reports.
     *
     * @param report the report
     * @return the deed that reports it
     */
    static Deed of(Report report) {
        if (report instanceof Report.Used used) {
            return new Used(Vector.of(Tuple.of(used.charge(), new MeteredText.Reading(used.metered(), false))));
        }
        if (report instanceof Report.TakenBack back) {
            return new Used(
                    Vector.of(Tuple.of(back.charge(), new MeteredText.Reading(Metered.of(back.quantity()), true))));
        }
        if (report instanceof Report.Happened happened) {
            return new Happened(happened.occasion());
        }
        return report instanceof Report.Outage outage
                ? new Outage(outage.days().until(), outage.reason())
                : new LeftElsewhere(((Report.LeftElsewhere) report).cost());
    }

    /**
     * A function for each sort of deed.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * A command.
         *
         * @param deed the command
         * @return the result
         */
        R commanded(Commanded deed);

        /**
         * An undo of what a step did.
         *
         * @param deed the undo
         * @return the result
         */
        R undone(Undone deed);

        /**
         * Use.
         *
         * @param deed what was used
         * @return the result
         */
        R used(Used deed);

        /**
         * Something that happened.
         *
         * @param deed what happened
         * @return the result
         */
        R happened(Happened deed);

        /**
         * What leaving somebody else had cost.
         *
         * @param deed what was shown
         * @return the result
         */
        R leftElsewhere(LeftElsewhere deed);

        /**
         * Days on which something did not work.
         *
         * @param deed until when, and why
         * @return the result
         */
        R outage(Outage deed);

        /**
         * Something that a host adds to a bill.
         *
         * @param deed what is added
         * @return the result
         */
        R added(Added deed);

        /**
         * Bills.
         *
         * @param deed their days
         * @return the result
         */
        R billed(Billed deed);

        /**
         * What is done to a bill.
         *
         * @param deed what is done
         * @return the result
         */
        R handled(Handled deed);

        /**
         * What somebody else billed.
         *
         * @param deed what was billed
         * @return the result
         */
        R billedElsewhere(BilledElsewhere deed);

        /**
         * A quote.
         *
         * @param deed what it is of
         * @return the result
         */
        R quoted(Quoted deed);

        /**
         * Other facts.
         *
         * @param deed the facts
         * @return the result
         */
        R known(Known deed);

        /**
         * Another policy.
         *
         * @param deed the policy
         * @return the result
         */
        R ruled(Ruled deed);

        /**
         * A question.
         *
         * @param deed the question
         * @return the result
         */
        R asked(Asked deed);
    }

    /**
     * A command to a subscription.
     *
     * @param command the command
     * @param quantity how many of what it begins to hold; none for one
     */
    record Commanded(Command command, Option<BigDecimal> quantity) implements Deed {
        public Commanded {
            requireNonNull(command, "command");
            requireNonNull(quantity, "quantity");
            boolean begins = command instanceof Command.Subscribe || command instanceof Command.Add;
            if (quantity.isDefined() && !begins) {
                throw new IllegalArgumentException("only what begins to be held begins in a quantity");
            }
        }

        @Override
        public boolean isCommand() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commanded(this);
        }
    }

    /**
     * An undo.
     *
     * @param step the name of the step whose change is taken back; none if its number is said
     * @param sequence the number of the change in the history; none if its step is said
     * @param asIfNever whether it is taken back as if it had never been, rather than from the step's day on
     */
    record Undone(Option<String> step, Option<Integer> sequence, boolean asIfNever) implements Deed {
        public Undone {
            if (step.isDefined() == sequence.isDefined()) {
                throw new IllegalArgumentException("an undo names either the step or the number of the change");
            }
        }

        /** As if never, it takes effect on the day of the change that it takes back. */
        @Override
        public boolean needsDay() {
            return !asIfNever;
        }

        @Override
        public boolean isCommand() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undone(this);
        }
    }

    /**
     * What was used.
     *
     * @param metered what was measured, by usage charge
     */
    record Used(Vector<Tuple2<ChargeId, MeteredText.Reading>> metered) implements Deed {
        @Override
        public Vector<Report> reports(SubscriptionId subscription, HoldingId holding, LocalDate on) {
            return metered.map(used -> used._2().takenBack()
                    ? new Report.TakenBack(
                            subscription,
                            holding,
                            used._1(),
                            on,
                            used._2().metered().quantity())
                    : new Report.Used(
                            subscription, holding, used._1(), on, used._2().metered()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.used(this);
        }
    }

    /**
     * Something that happened and that a one-off charge may be due for.
     *
     * @param occasion what happened
     */
    record Happened(Occasion occasion) implements Deed {
        @Override
        public Vector<Report> reports(SubscriptionId subscription, HoldingId holding, LocalDate on) {
            return Vector.of(new Report.Happened(subscription, holding, occasion, on));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.happened(this);
        }
    }

    /**
     * It was shown what leaving somebody else had cost.
     *
     * @param cost what it had cost
     */
    record LeftElsewhere(Money cost) implements Deed {
        @Override
        public Vector<Report> reports(SubscriptionId subscription, HoldingId holding, LocalDate on) {
            return Vector.of(new Report.LeftElsewhere(subscription, holding, cost, on));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.leftElsewhere(this);
        }
    }

    /**
     * Something did not work, from the day of the step on.
     *
     * @param until the first day on which it works again
     * @param reason why it did not
     */
    record Outage(LocalDate until, String reason) implements Deed {
        public Outage {
            requireNonNull(until, "until");
            requireNonNull(reason, "reason");
        }

        @Override
        public Vector<Report> reports(SubscriptionId subscription, HoldingId holding, LocalDate on) {
            return Vector.of(new Report.Outage(subscription, holding, DateRange.of(on, until), reason));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.outage(this);
        }
    }

    /**
     * Something that a host adds to the next bill of an account.
     *
     * @param addition what is added
     */
    record Added(StatedAddition addition) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.added(this);
        }
    }

    /**
     * Bills.
     *
     * @param days the days through which bills are made, one after the other; empty if they are the bill days of a time
     * @param time the first and the last day of the time; none if the days are said
     * @param every how far the bills of the time are apart; none for the account's bill days
     * @param sent the invoice number under which they are sent at once; none for bills that are not sent yet
     */
    record Billed(
            Vector<LocalDate> days, Option<Tuple2<LocalDate, LocalDate>> time, Option<Span> every, Option<String> sent)
            implements Deed {
        private static final int MOST_YEARS = 100;

        public Billed {
            if (time.exists(some -> some._2().isAfter(some._1().plusYears(MOST_YEARS)))) {
                throw new IllegalArgumentException("bills from " + time.get()._1() + " through "
                        + time.get()._2() + " are those of more than " + MOST_YEARS + " years; bill a shorter time");
            }
        }

        /**
         * Bills through some days, which are not sent yet.
         *
         * @param days the days, at least one
         * @return the bills
         */
        public static Billed through(Vector<LocalDate> days) {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("no day is listed");
            }
            return new Billed(days, Option.none(), Option.none(), Option.none());
        }

        /**
         * The same, sent at once.
         *
         * @param number the number of the first bill; the others are told apart by what follows it
         * @return the bills
         */
        public Billed sent(String number) {
            return new Billed(days, time, every, Option.some(number));
        }

        @Override
        public boolean needsDay() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.billed(this);
        }
    }

    /**
     * What is done to a bill after it was made.
     *
     * @param handling what is done
     */
    record Handled(Handling handling) implements Deed {
        @Override
        public boolean needsDay() {
            return handling.needsDay();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.handled(this);
        }
    }

    /**
     * What somebody else billed before we do, through the day of the step.
     *
     * @param bills what was billed
     */
    record BilledElsewhere(StatedBills bills) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.billedElsewhere(this);
        }
    }

    /**
     * A quote, which changes nothing.
     *
     * @param asks what is asked for, in order, never empty
     * @param reference what it is called, or none
     * @param validUntil the last day on which it can be accepted; none for a month after the step's day
     * @param months how many months it looks ahead, 1 to 120; none for 24
     */
    record Quoted(Vector<Request> asks, Option<String> reference, Option<LocalDate> validUntil, Option<Integer> months)
            implements Deed {
        private static final int MOST_MONTHS = 120;

        public Quoted {
            requireNonNull(reference, "reference");
            requireNonNull(validUntil, "validUntil");
            if (asks.isEmpty()) {
                throw new IllegalArgumentException("a quote needs at least one change");
            }
            if (months.exists(count -> count < 1 || count > MOST_MONTHS)) {
                throw new IllegalArgumentException("a quote looks 1 to " + MOST_MONTHS + " months ahead");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quoted(this);
        }
    }

    /**
     * What the host knows of the customer from then on.
     *
     * @param facts the facts, which replace those before
     */
    record Known(Facts facts) implements Deed {
        @Override
        public boolean needsDay() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.known(this);
        }
    }

    /**
     * How the account is billed from then on.
     *
     * @param policy the policy, which replaces the one before
     */
    record Ruled(BillingPolicy policy) implements Deed {
        @Override
        public boolean needsDay() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ruled(this);
        }
    }

    /**
     * A question.
     *
     * @param question the question
     */
    record Asked(Question question) implements Deed {
        @Override
        public boolean needsDay() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.asked(this);
        }
    }
}
