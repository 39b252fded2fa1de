package dev.holdfast.billing.held;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One charge of a holding, over all the days on which it is held.
 *
 * @param id the charge
 * @param parts the days of it by days, each part under one catalogue version, never empty
 */
public record HeldCharge(ChargeId id, Vector<Part> parts) {

    /**
     * Days on which nothing changes in what is held nor in the version that the charge stands in.
     *
     * @param held all days on which nothing changes in what is held
     * @param days those of them under the version
     * @param version the version
     * @param offer what is held, as the version has it
     * @param charge the charge as the version has it
     * @param schedule its service periods
     * @param offerSince the first day on which the holding is the offer that it is; of what is due once, the day from
     *     which its seniority is counted anew
     * @param life all stretches of the holding, ascending
     * @param moved the day from which what takes effect on an edge counts, where that is another day
     */
    public record Part(
            Stretches.Stretch held,
            DateRange days,
            CatalogVersion version,
            Offer offer,
            Charge charge,
            Schedule schedule,
            LocalDate offerSince,
            Vector<Stretches.Stretch> life,
            TreeMap<LocalDate, LocalDate> moved) {

        public Holding holding() {
            return held.holding();
        }

        Part in(Schedule other) {
            return new Part(held, days, version, offer, charge, other, offerSince, life, moved);
        }

        /** The day from which what takes effect on a day counts. */
        public LocalDate counted(LocalDate date) {
            return moved.getOrElse(date, date);
        }

        /** The day of it from which its periods end after another day, as far as any does. */
        LocalDate openFrom(LocalDate closed) {
            if (!closed.isAfter(days.from())) {
                return days.from();
            }
            return closed.isBefore(days.until()) ? closed : days.last();
        }

        /** Where it stands, for a refusal. */
        public String place() {
            return "offer " + offer.id() + ", charge " + charge.id();
        }
    }

    /** A charge that is due once, on one day, whose seniority may be counted anew from another. */
    public static Part once(Fee fee, LocalDate anew, Payer payer, Context context) {
        DateRange day = DateRange.day(fee.on());
        Stretches.Stretch held = new Stretches.Stretch(day, fee.holding(), fee.state(), true);
        return new Part(
                held,
                day,
                fee.holding().versionOn(fee.on(), fee.state(), context),
                fee.holding().offerOn(fee.on(), fee.state(), context),
                fee.charge(),
                payer.schedule(Span.MONTH, payer.start(fee.holding(), fee.state())),
                anew,
                Vector.of(held),
                TreeMap.empty());
    }

    /** The charges of a holding, in the order in which its versions name them. */
    public static Vector<HeldCharge> of(
            Vector<Stretches.Stretch> life, Payer payer, Context context, BillingPolicy policy) {
        Vector<LocalDate> offerSince = offerSince(life);
        List<HeldCharge> charges = new ArrayList<>();
        for (ChargeId id : ids(life, context)) {
            HeldCharge charge = policy.countsDaysAsHeld()
                    ? new Layout(id, life, offerSince, payer, context, TreeMap.empty()).asHeld()
                    : counted(id, life, offerSince, payer, context, policy);
            if (charge.parts().nonEmpty()) {
                charges.add(charge);
            }
        }
        return Vector.ofAll(charges);
    }

    private static Set<ChargeId> ids(Vector<Stretches.Stretch> life, Context context) {
        Set<ChargeId> ids = new LinkedHashSet<>();
        for (Stretches.Stretch stretch : life) {
            for (Offer offer : new Revisions(stretch.holding(), stretch.state(), context).offers()) {
                offer.charges().forEach(charge -> ids.add(charge.id()));
            }
        }
        return ids;
    }

    private static HeldCharge counted(
            ChargeId id,
            Vector<Stretches.Stretch> life,
            Vector<LocalDate> offerSince,
            Payer payer,
            Context context,
            BillingPolicy policy) {
        Vector<Course.Leg> legs = new Course(id, life, payer, context, policy).legs();
        return new Layout(id, life, offerSince, payer, context, Course.moved(legs)).asCounted(legs);
    }

    /** Lays a charge over the stretches of a holding. */
    private record Layout(
            ChargeId id,
            Vector<Stretches.Stretch> life,
            Vector<LocalDate> offerSince,
            Payer payer,
            Context context,
            TreeMap<LocalDate, LocalDate> moved) {

        HeldCharge asHeld() {
            List<Part> parts = new ArrayList<>(life.size());
            for (int index = 0; index < life.size(); index++) {
                parts.addAll(held(life.get(index), offerSince.get(index)));
            }
            return new HeldCharge(id, Vector.ofAll(parts));
        }

        private List<Part> held(Stretches.Stretch stretch, LocalDate since) {
            return parts(stretch, start(stretch, payer), since, TreeMap.empty());
        }

        /** What is charged by the days, on the days that count; all else on the days on which it is held. */
        HeldCharge asCounted(Vector<Course.Leg> legs) {
            return new HeldCharge(
                    id,
                    life.zip(offerSince)
                            .flatMap(each -> Vector.ofAll(held(each._1(), each._2()))
                                    .reject(part -> Course.isDivided(part.charge()))
                                    .appendAll(legs.filter(leg -> leg.real()
                                                    .days()
                                                    .equals(each._1().days()))
                                            .flatMap(leg -> leg.counted()
                                                    .toVector()
                                                    .flatMap(days -> parts(days, leg.anchor(), each._2(), moved)))
                                            .filter(part -> Course.isDivided(part.charge())))));
        }

        private List<Part> parts(
                Stretches.Stretch stretch, LocalDate anchor, LocalDate since, TreeMap<LocalDate, LocalDate> counted) {
            Holding holding = stretch.holding();
            Revisions revisions = new Revisions(holding, stretch.state(), context);
            Function<CatalogVersion, Schedule> schedule = version ->
                    schedule(version.offer(holding.offer()).flatMap(offer -> offer.charge(id)), stretch, anchor);
            List<Part> parts = new ArrayList<>(1);
            for (DateRange days : Cuts.of(stretch.days(), revisions.days(schedule))) {
                Revisions.Terms terms = revisions.termsOn(days.from(), schedule);
                Offer offer = terms.version().offer(terms.offer()).get();
                for (Charge charge : offer.charge(id)) {
                    parts.add(new Part(
                            stretch,
                            days,
                            terms.version(),
                            offer,
                            charge,
                            schedule(Option.some(charge), stretch, anchor),
                            since,
                            life,
                            counted));
                }
            }
            return parts;
        }

        private Schedule schedule(Option<Charge> charge, Stretches.Stretch stretch, LocalDate anchor) {
            return payer.schedule(
                    charge.map(HeldCharge::cadence).getOrElse(Span.MONTH),
                    charge.exists(Course::isDivided) ? anchor : start(stretch, payer));
        }
    }

    private static LocalDate start(Stretches.Stretch stretch, Payer payer) {
        return payer.start(stretch.holding(), stretch.state());
    }

    /** The length of its service periods; what is due once has those of a monthly charge. */
    public static Span cadence(Charge charge) {
        if (charge instanceof UsageCharge usage) {
            return usage.cadence();
        }
        return charge instanceof Recurring recurring ? recurring.cadence() : Span.MONTH;
    }

    private static Vector<LocalDate> offerSince(Vector<Stretches.Stretch> life) {
        Vector<LocalDate> since = Vector.empty();
        for (Stretches.Stretch stretch : life) {
            boolean goesOn = since.nonEmpty()
                    && life.get(since.size() - 1)
                            .holding()
                            .offer()
                            .equals(stretch.holding().offer());
            LocalDate first =
                    since.isEmpty() ? stretch.holding().since() : stretch.days().from();
            since = since.append(goesOn ? since.last() : first);
        }
        return since;
    }
}
