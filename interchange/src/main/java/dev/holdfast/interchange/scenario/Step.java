package dev.holdfast.interchange.scenario;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One thing that is done or asked.
 *
 * @param name what later steps call it, or none
 * @param on the day it takes effect or is about; none where the deed says its days itself
 * @param whom whom it is about
 * @param asking how it is asked for, if it is a command
 * @param deed what is done or asked
 * @param expect what should come of it, or none
 */
public record Step(
        Option<String> name, Option<LocalDate> on, Whom whom, Asking asking, Deed deed, Option<Expected> expect) {

    public Step {
        requireNonNull(name, "name");
        requireNonNull(on, "on");
        requireNonNull(whom, "whom");
        requireNonNull(asking, "asking");
        requireNonNull(deed, "deed");
        requireNonNull(expect, "expect");
        if (on.isEmpty() && deed.needsDay()) {
            throw new IllegalArgumentException("it is not said on which day this is; add 'on'");
        }
        if (!asking.equals(Asking.PLAINLY) && !deed.isCommand()) {
            throw new IllegalArgumentException(
                    "only a command has a moment at which it is 'recorded', a requester, consents and"
                            + " what else a request says; of all else the place among the steps says when it became known");
        }
    }

    /**
     * When it is asked for.
     *
     * @return the moment that is said, else the start of its day in UTC; none if neither is said
     */
    public Option<Instant> moment() {
        return asking.recorded().orElse(() -> on.map(Step::start));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /**
     * A deed on a day, and nothing else said.
     *
     * @param on the day
     * @param deed what is done
     * @return the step
     */
    public static Step of(LocalDate on, Deed deed) {
        return new Step(Option.none(), Option.some(on), Whom.UNSAID, Asking.PLAINLY, deed, Option.none());
    }

    /**
     * The same about somebody.
     *
     * @param other whom it is about
     * @return the step
     */
    public Step about(Whom other) {
        return new Step(name, on, other, asking, deed, expect);
    }

    /**
     * Whom a step is about, as far as it is said.
     *
     * @param account the account; none for the only one, or for that of the subscription
     * @param subscription the subscription; none for the only one
     * @param holding what is used, what something happened to or what did not work; none for the first thing that was bought
     */
    public record Whom(Option<AccountId> account, Option<SubscriptionId> subscription, Option<HoldingId> holding) {

        /** Nothing said. */
        public static final Whom UNSAID = new Whom(Option.none(), Option.none(), Option.none());

        /**
         * An account.
         *
         * @param account the account
         * @return the account, and nothing else said
         */
        public static Whom of(AccountId account) {
            return new Whom(Option.some(account), Option.none(), Option.none());
        }

        /**
         * The same with a subscription.
         *
         * @param id the subscription
         * @return the account and the subscription
         */
        public Whom with(SubscriptionId id) {
            return new Whom(account, Option.some(id), holding);
        }

        /**
         * The same with a holding.
         *
         * @param id the holding
         * @return the account, the subscription and the holding
         */
        public Whom with(HoldingId id) {
            return new Whom(account, subscription, Option.some(id));
        }
    }
}
