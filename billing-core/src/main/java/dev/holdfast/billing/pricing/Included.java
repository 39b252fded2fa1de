package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Cuts;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Life;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.usage.Drawn;
import dev.holdfast.billing.usage.Rating;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Metering;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What of the use of a holding is included.
 *
 * <p>The allowances of the holding itself come first, then those of what hangs on it, and of the promotions that run.
 * Each is drawn on day by day by all use that it covers, whichever charges are for it; what is beyond the last of them is
 * charged. An allowance that may cover some use and cannot be taken off it is refused, and never left aside.
 *
 * @param lives what is ever held
 * @param context the catalogue
 * @param policy how it is billed
 * @param reports what was used, as far as it is known
 */
public record Included(Lives lives, Context context, BillingPolicy policy, Reports reports) {

    /** The rating of a usage charge. */
    static Rating rating(HeldCharge.Part part) {
        UsageCharge usage = (UsageCharge) part.charge();
        return new Rating(usage.terms(), usage.metering(), usage.traffic().unit(), part.place());
    }

    /**
     * The records of a charge in a period, each with what of it is free; none where nothing says more of them than their
     * sum.
     */
    Either<NotCalculated, Option<Vector<Drawn>>> records(HeldCharge charge, ServicePeriod period) {
        HoldingId holding = charge.parts().head().holding().id();
        Vector<HeldCharge> all = usageCharges(holding);
        Vector<Source> sources = sources(holding, all, period)
                .filter(source -> used(all, period)
                        .exists(used -> source.days().contains(used._2().on()) && mayCover(source, used._1())));
        boolean isPlain = sources.isEmpty()
                && used(Vector.of(charge), period)
                        .forAll(used -> !rating(used._1()).isOfRecords());
        return isPlain
                ? Either.right(Option.none())
                : records(all, period)
                        .flatMap(records -> drawn(records, sources, all, period))
                        .map(records ->
                                Option.some(records.filter(one -> one.charge().equals(charge.id()))));
    }

    /** Why what stands until the next report cannot be priced, if something is included of it or priced by records. */
    Option<NotCalculated> ofStanding(HeldCharge.Part part, Rating rating, ServicePeriod period) {
        HoldingId holding = part.holding().id();
        boolean isPlain = !rating.isOfRecords()
                && !sources(holding, usageCharges(holding), period).exists(source -> mayCover(source, part));
        return Option.when(!isPlain, () -> ofTotals(part));
    }

    private static NotCalculated ofTotals(HeldCharge.Part part) {
        return new NotCalculated(
                "an allowance or a price of single records",
                part.place(),
                "its use is not the sum of what is reported; leave the term out, or sum the use up");
    }

    private Vector<HeldCharge> usageCharges(HoldingId holding) {
        return lives.all()
                .filter(life -> life.holding().equals(holding))
                .flatMap(Life::charges)
                .filter(other -> other.parts().head().charge() instanceof UsageCharge);
    }

    private static UsageCharge usage(HeldCharge.Part part) {
        return (UsageCharge) part.charge();
    }

    /** What was used of some charges in a period, in order of days and of the charges, each with the terms of its day. */
    private Vector<Tuple2<HeldCharge.Part, Report.Used>> used(Vector<HeldCharge> charges, ServicePeriod period) {
        return charges.flatMap(charge -> reports.used(
                                charge.parts().head().holding().id(), charge.id(), Days.of(period.days()))
                        .flatMap(used -> charge.parts()
                                .find(part -> part.days().contains(used.on()) && part.charge() instanceof UsageCharge)
                                .map(part -> Tuple.of(part, used))))
                .sortBy(used -> used._2().on());
    }

    private Either<NotCalculated, Vector<Drawn>> records(Vector<HeldCharge> all, ServicePeriod period) {
        return NotCalculated.all(all.map(charge -> NotCalculated.all(
                                used(Vector.of(charge), period).map(used -> counted(used._1(), used._2())))
                        .map(records -> freed(charge, records))))
                .map(records -> records.sortBy(Drawn::on));
    }

    private static Either<NotCalculated, Vector<Drawn>> counted(HeldCharge.Part part, Report.Used used) {
        Rating rating = rating(part);
        return rating.metering().aggregation() == Metering.Aggregation.SUM
                ? rating.counted(used)
                : Either.left(ofTotals(part));
    }

    private static Vector<Drawn> freed(HeldCharge charge, Vector<Drawn> records) {
        return charge.parts()
                .filter(part -> part.charge() instanceof UsageCharge)
                .foldLeft(records, (all, part) -> {
                    Tuple2<Vector<Drawn>, Vector<Drawn>> split =
                            all.partition(record -> part.days().contains(record.on()));
                    return rating(part).freed(split._1()).appendAll(split._2());
                });
    }

    private Either<NotCalculated, Vector<Drawn>> drawn(
            Vector<Drawn> records, Vector<Source> sources, Vector<HeldCharge> all, ServicePeriod period) {
        Either<NotCalculated, Vector<Drawn>> left = Either.right(records);
        for (Source source : sources) {
            left = left.flatMap(some -> drawn(some, source, all, period));
        }
        return left;
    }

    private Either<NotCalculated, Vector<Drawn>> drawn(
            Vector<Drawn> records, Source source, Vector<HeldCharge> all, ServicePeriod period) {
        Vector<Drawn> meant = records.filter(record -> record.rest().signum() > 0
                && source.days().contains(record.on())
                && part(record, all).exists(part -> mayCover(source, part)));
        Vector<Span> lengths = meant.flatMap(record -> part(record, all))
                .map(part -> HeldCharge.cadence(part.charge()))
                .distinct();
        Option<String> fault = Option.when(
                        lengths.size() > 1, "the use that it covers is counted in periods of different lengths")
                .orElse(() -> lengths.headOption().flatMap(source::fault))
                .orElse(() -> Option.when(
                        meant.exists(record -> part(record, all)
                                .exists(part -> usage(part).charged() == UsageCharge.Charged.PAST_SUB_LIMITS)),
                        "only use past its sub-limits is charged, and what of it is past them is not known"))
                .orElse(() -> Option.when(
                        meant.exists(record -> draw(record, source, all).isEmpty()),
                        "it is in other units or for other traffic than the use, and so does not tell what of it is"
                                + " included"));
        return meant.isEmpty()
                ? Either.right(records)
                : fault.map(Either::<String, Vector<Drawn>>left)
                        .getOrElse(() ->
                                source.drawnBy(records, record -> draw(record, source, all), period.nominal(), policy))
                        .mapLeft(reason -> new NotCalculated(
                                "allowance " + source.allowance().id(),
                                "holding " + source.of(),
                                reason + "; leave it out, or bill the use elsewhere"));
    }

    private static Option<BigDecimal> draw(Drawn record, Source source, Vector<HeldCharge> all) {
        return part(record, all)
                .filter(part -> mayCover(source, part))
                .flatMap(part -> source.draw(usage(part).traffic()));
    }

    /** Whether an allowance may include what a charge is for: of one for all use it includes nothing. */
    private static boolean mayCover(Source source, HeldCharge.Part part) {
        return usage(part).charged() != UsageCharge.Charged.ALL_USE
                && source.mayCover(usage(part).traffic());
    }

    private static Option<HeldCharge.Part> part(Drawn record, Vector<HeldCharge> all) {
        return all.filter(charge -> charge.id().equals(record.charge()))
                .flatMap(HeldCharge::parts)
                .find(part -> part.days().contains(record.on()) && part.charge() instanceof UsageCharge);
    }

    /** What is there for a holding in a period, in the order in which it is drawn on. */
    private Vector<Source> sources(HoldingId holding, Vector<HeldCharge> all, ServicePeriod period) {
        Vector<Life> own = lives.all().filter(life -> life.holding().equals(holding));
        Vector<Life> others = lives.all().removeAll(own);
        Vector<HoldingId> hosts = hosts(own);
        Vector<Source> brought = own.appendAll(others)
                .flatMap(Life::stretches)
                .filter(stretch -> stretch.paid() && stretch.holding().status() == HoldingStatus.ACTIVE)
                .flatMap(stretch -> stretch.days()
                        .intersection(period.days())
                        .toVector()
                        .flatMap(days ->
                                Cuts.of(days, new Revisions(stretch.holding(), stretch.state(), context).days()))
                        .flatMap(days -> brought(stretch.holding().offerOn(days.from(), stretch.state(), context))
                                .flatMap(found -> reaching(found._1(), stretch.holding(), holding, hosts)
                                        .map(allowance -> new Source(
                                                stretch.holding().id(), allowance, Days.of(days), found._2())))));
        return merged(brought.appendAll(promised(holding, all, period)));
    }

    /** What an offer includes, and what its one-off charges give; each with whether it is given once. */
    private static Vector<Tuple2<Allowance, Boolean>> brought(Offer offer) {
        return offer.allowances()
                .map(allowance -> Tuple.of(allowance, false))
                .appendAll(offer.charges()
                        .flatMap(charge -> charge instanceof OneOff fee ? fee.gives() : Vector.<Allowance>empty())
                        .map(allowance -> Tuple.of(allowance, true)));
    }

    /**
     * An allowance as it is for a holding: its own, that of what hangs on it, or one that it may share; what a pack includes
     * is for all that fills it.
     */
    private static Option<Allowance> reaching(
            Allowance allowance, Holding of, HoldingId holding, Vector<HoldingId> hosts) {
        if (of.id().equals(holding) || of.place().host().contains(holding)) {
            return Option.some(allowance);
        }
        boolean isAbove = hosts.contains(of.id()) || of.place().host().exists(hosts::contains);
        return isAbove
                ? Option.some(allowance.withSharing(Allowance.Sharing.SUBSCRIPTION))
                : Option.when(allowance.sharing() != Allowance.Sharing.HOLDER, allowance);
    }

    /** What a holding hangs on or fills, and what that does. */
    private Vector<HoldingId> hosts(Vector<Life> some) {
        Vector<HoldingId> above = some.flatMap(Life::stretches)
                .flatMap(stretch -> stretch.holding().place().host())
                .distinct();
        return above.isEmpty()
                ? above
                : above.appendAll(hosts(lives.all().filter(life -> above.contains(life.holding()))));
    }

    /** What the promotions on the usage charges give. */
    private Vector<Source> promised(HoldingId holding, Vector<HeldCharge> all, ServicePeriod period) {
        return all.flatMap(HeldCharge::parts)
                .flatMap(part -> part.days()
                        .intersection(period.days())
                        .toVector()
                        .flatMap(days -> {
                            Running running = Running.on(part, context, Together.NONE);
                            return Cuts.of(days, running.breaks())
                                    .flatMap(cut -> extra(running, cut.from())
                                            .map(allowance -> new Source(holding, allowance, Days.of(cut), false)));
                        }));
    }

    private static Vector<Allowance> extra(Running running, LocalDate date) {
        return running.on(date)
                .flatMap(given -> given.promotion().benefit() instanceof Benefit.ExtraAllowance more
                        ? Option.some(more.allowance())
                        : Option.none());
    }

    private static Vector<Source> merged(Vector<Source> sources) {
        LinkedHashMap<Source, Days> days = LinkedHashMap.empty();
        for (Source source : sources) {
            Source key = source.on(Days.NONE);
            days = days.put(key, days.getOrElse(key, Days.NONE).plus(source.days()));
        }
        return days.toVector().map(entry -> entry._1().on(entry._2()));
    }
}
