package dev.holdfast.billing.held;

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What was reported of one subscription.
 *
 * @param all the reports, in the order in which they came
 */
public record Reports(Vector<Report> all) {

    /** Nothing was reported. */
    public static final Reports NONE = new Reports(Vector.empty());

    /** Those by a day. */
    public Reports by(LocalDate last) {
        return all.isEmpty()
                ? this
                : new Reports(all.filter(report -> !report.on().isAfter(last)));
    }

    /** Those from a day on. */
    public Reports from(LocalDate first) {
        return all.isEmpty()
                ? this
                : new Reports(all.filter(report -> !report.on().isBefore(first)));
    }

    /**
     * Use on the days on which it counts, less what was taken back: what is reported of the day on which a holding ends, or
     * has a charge no longer, was used before that, and counts on the last day on which it had it.
     */
    public Reports counted(Vector<Life> lives) {
        if (ofUse().isEmpty()) {
            return this;
        }
        Reports counted =
                new Reports(all.map(report -> report instanceof Report.OfUse use ? counted(use, lives) : report));
        return counted.takenBack()
                .sortBy(Report::on)
                .foldLeft(counted, (left, back) -> TakingBack.of(back, parts(back, lives), left));
    }

    private static Report.OfUse counted(Report.OfUse use, Vector<Life> lives) {
        Vector<HeldCharge.Part> parts = parts(use, lives);
        boolean hasEnded = parts.forAll(part -> !part.days().contains(use.on()))
                && parts.exists(part -> part.days().until().equals(use.on()));
        return hasEnded ? use.on(use.on().minusDays(1)) : use;
    }

    /** The charge that use is reported for, under each of its terms; none where another account pays for the day. */
    private static Vector<HeldCharge.Part> parts(Report.OfUse use, Vector<Life> lives) {
        return lives.filter(life -> life.holding().equals(use.holding())
                        && life.on(use.on()).forAll(Stretches.Stretch::paid))
                .flatMap(Life::charges)
                .filter(charge -> charge.id().equals(use.charge()))
                .flatMap(HeldCharge::parts)
                .filter(part ->
                        part.charge() instanceof UsageCharge && part.held().paid());
    }

    /** The first day on which what is included or charged may be another by these reports. */
    public Option<LocalDate> firstDay(Vector<Life> lives, long longestPeriod) {
        return new Reports(all.reject(Report.TakenBack.class::isInstance))
                .counted(lives)
                .all()
                .map(Report::on)
                .appendAll(takenBack().map(back -> back.on().minusDays(longestPeriod)))
                .min();
    }

    /** What was used for a charge of a holding on some days, by days; of one day in the order in which it came. */
    public Vector<Report.Used> used(HoldingId holding, ChargeId charge, Days days) {
        return used().filter(used ->
                        used.holding().equals(holding) && used.charge().equals(charge) && days.contains(used.on()))
                .sortBy(Report.Used::on);
    }

    /** Tells whether anything was used of a holding on some days. */
    boolean isUsed(HoldingId holding, DateRange days) {
        return used().exists(used -> used.holding().equals(holding)
                && days.contains(used.on())
                && (used.metered().quantity().signum() > 0
                        || used.metered().records().nonEmpty()));
    }

    /** The days on which a holding did not work. */
    public Days outages(HoldingId holding) {
        return all.isEmpty() ? Days.NONE : outagesOf(holding);
    }

    private Days outagesOf(HoldingId holding) {
        return outages()
                .filter(outage -> outage.holding().equals(holding))
                .foldLeft(Days.NONE, (days, outage) -> days.plus(Days.of(outage.days())));
    }

    public Vector<Report.Outage> outages() {
        return all.filter(Report.Outage.class::isInstance).map(Report.Outage.class::cast);
    }

    private Vector<Report.Used> used() {
        return all.filter(Report.Used.class::isInstance).map(Report.Used.class::cast);
    }

    private Vector<Report.OfUse> ofUse() {
        return all.filter(Report.OfUse.class::isInstance).map(Report.OfUse.class::cast);
    }

    private Vector<Report.TakenBack> takenBack() {
        return all.filter(Report.TakenBack.class::isInstance).map(Report.TakenBack.class::cast);
    }

    /** The first report that is about nothing that is held and paid here on its day: it would be lost. */
    public Option<NotCalculated> astray(Vector<Life> lives) {
        return ofUse().flatMap(report -> fault(report, lives)
                        .map(reason -> new NotCalculated(
                                "a report of " + report.on(),
                                "subscription " + report.subscription() + ", holding " + report.holding() + ", charge "
                                        + report.charge(),
                                reason)))
                .headOption();
    }

    private static Option<String> fault(Report.OfUse used, Vector<Life> lives) {
        Option<Life> life = lives.find(some -> some.holding().equals(used.holding()));
        Option<Stretches.Stretch> held = life.flatMap(some -> some.on(used.on()))
                .filter(stretch -> stretch.holding().status() != HoldingStatus.PENDING_ACTIVE);
        if (life.isEmpty()) {
            return Option.some("there is no such holding; name one of the subscription");
        }
        if (held.isEmpty()) {
            return Option.some("it is not held that day; report it of a day on which it is held");
        }
        if (!held.get().paid()) {
            return Option.some("another account pays for it that day; report it there");
        }
        boolean isCharged = life.get()
                .charges()
                .filter(charge -> charge.id().equals(used.charge()))
                .flatMap(HeldCharge::parts)
                .exists(part -> part.days().contains(used.on()) && part.charge() instanceof UsageCharge);
        if (!isCharged) {
            return Option.some("it has no usage charge of that name that day; name one that it has");
        }
        return Option.when(
                used instanceof Report.TakenBack,
                "only use that is added up can be taken back; report what was used as it is now");
    }
}
