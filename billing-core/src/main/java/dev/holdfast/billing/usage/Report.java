package dev.holdfast.billing.usage;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.price.Metered;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;

/**
 * What the host reports of a holding and no command says: what was used of it, and what happened to it.
 *
 * <p>Reports are facts about days. They may come late and in any order; what is owed is calculated from all of them.
 */
public sealed interface Report {

    /**
     * The subscription that it is about.
     *
     * @return the subscription
     */
    SubscriptionId subscription();

    /**
     * The holding that it is about.
     *
     * @return the holding
     */
    HoldingId holding();

    /**
     * The day of the use or of what happened, in the account's zone.
     *
     * @return the day; of what lasted the first one
     */
    LocalDate on();

    /** A report of use, for a usage charge. */
    sealed interface OfUse extends Report {

        /**
         * The usage charge that it counts for.
         *
         * @return the charge
         */
        ChargeId charge();

        /**
         * The same of another day.
         *
         * @param other the day
         * @return the report
         */
        OfUse on(LocalDate other);
    }

    /**
     * A quantity that was used, already aggregated from records, or the amounts of single records. Several reports in
     * one period are put together as the charge's metering says.
     *
     * <p>A day on which a holding ends, or has the charge no longer, was still used until that moment: a report of that day
     * belongs to what ended, and counts with the last day before it, unless the holding has a usage charge of that name
     * on the day too. What is reported of any later day, or of one before the first, is refused by name.
     *
     * @param subscription the subscription
     * @param holding the holding
     * @param charge the usage charge that it counts for
     * @param on the day
     * @param metered what was used on it, in the unit of the charge's traffic
     */
    record Used(SubscriptionId subscription, HoldingId holding, ChargeId charge, LocalDate on, Metered metered)
            implements OfUse {
        public Used {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(charge, "charge");
            requireNonNull(on, "on");
            requireNonNull(metered, "metered");
        }

        @Override
        public Used on(LocalDate other) {
            return new Used(subscription, holding, charge, other, metered);
        }
    }

    /**
     * Use that was reported and is taken back. It comes off what was reported before it in the same service period, the
     * latest first, then off what comes after it; what is more than the period used comes to nothing. Only use that is added up
     * can be taken back.
     *
     * @param subscription the subscription
     * @param holding the holding
     * @param charge the usage charge that it counted for
     * @param on the day
     * @param quantity how much, in the unit of the charge's traffic, above 0
     */
    record TakenBack(SubscriptionId subscription, HoldingId holding, ChargeId charge, LocalDate on, BigDecimal quantity)
            implements OfUse {
        public TakenBack {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(charge, "charge");
            requireNonNull(on, "on");
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("quantity must be above 0, was " + quantity.toPlainString());
            }
        }

        @Override
        public TakenBack on(LocalDate other) {
            return new TakenBack(subscription, holding, charge, other, quantity);
        }
    }

    /**
     * Something that happened once and that a one-off charge may be due for, or a deposit given back: an installation, a
     * technician's visit, a payment by a method that costs, a decoder returned. What is reported twice happened twice.
     *
     * @param subscription the subscription
     * @param holding the holding, which may have ended
     * @param occasion what happened: an installation, an event or a payment; the other occasions are known from the
     *     history and the bill days
     * @param on the day
     */
    record Happened(SubscriptionId subscription, HoldingId holding, Occasion occasion, LocalDate on) implements Report {
        public Happened {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(occasion, "occasion");
            requireNonNull(on, "on");
            if (!REPORTED.contains(occasion.kind())) {
                throw new IllegalArgumentException("what is reported must be one of "
                        + REPORTED.mkString(", ").toLowerCase(Locale.ROOT) + ", was "
                        + occasion.kind().name().toLowerCase(Locale.ROOT)
                        + ", which is known from the history and the bill days; take it out");
            }
        }

        private static final Vector<Occasion.Kind> REPORTED =
                Vector.of(Occasion.Kind.INSTALLATION, Occasion.Kind.EVENT, Occasion.Kind.PAYMENT);

        /**
         * Tells whether this is what a charge is for: an occasion without detail is any of its kind.
         *
         * @param charged what the charge is for
         * @return true if it is due for this
         */
        public boolean isA(Occasion charged) {
            return charged.kind() == occasion.kind()
                    && charged.detail().forAll(detail -> occasion.detail().contains(detail));
        }
    }

    /**
     * It was shown what leaving somebody else for a holding had cost.
     *
     * @param subscription the subscription
     * @param holding the holding, whose commitment has a rule that gives it back
     * @param cost what it had cost, above zero
     * @param on the day on which it was shown
     */
    record LeftElsewhere(SubscriptionId subscription, HoldingId holding, Money cost, LocalDate on) implements Report {
        public LeftElsewhere {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(cost, "cost");
            requireNonNull(on, "on");
            if (!cost.isPositive()) {
                throw new IllegalArgumentException("cost must be above zero, was " + cost);
            }
        }
    }

    /**
     * It was held and did not work. Its days are not owed, in all that recurs by days on this holding: what was billed of
     * them is credited. A day that is reported twice did not work once. What the holding is in or what hangs on it, and
     * use, instalments and what is due once, is owed as before.
     *
     * <p>A holding that costs nothing of its own, since it is included in a pack, has nothing to credit: the report is
     * refused, and says what else to do.
     *
     * @param subscription the subscription
     * @param holding the holding
     * @param days the days on which it did not work
     * @param reason why, as the host knows it
     */
    record Outage(SubscriptionId subscription, HoldingId holding, DateRange days, String reason) implements Report {
        public Outage {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(days, "days");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an outage needs a reason");
            }
        }

        @Override
        public LocalDate on() {
            return days.from();
        }
    }
}
