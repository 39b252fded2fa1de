package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.usage.Drawn;
import dev.holdfast.billing.usage.Rating;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Metering;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What of all that was used is included, from the beginning on: an allowance that is given for a longer time than a bill is
 * for, or that can be drawn on later, knows what was drawn before. An allowance that may include some use and does not tell
 * what of it is refused, and never left aside.
 */
public final class Included {

    private final Member member;
    private final BillingPolicy policy;
    private final Function<HeldCharge.Part, Leveling> leveling;
    private final Lazy<Vector<Source>> sources;
    private final Lazy<Vector<Drawing.Entry>> entries;
    private final Lazy<Map<Key, Vector<Drawing.Entry>>> drawn;

    /** A usage charge of a holding. */
    private record Key(SubscriptionId subscription, HoldingId holding, ChargeId charge) {

        static Key of(Drawing.Entry entry) {
            return new Key(
                    entry.use().subscription(),
                    entry.use().holding(),
                    entry.use().charge().id());
        }
    }

    /**
     * What is included of what was used.
     *
     * @param member the subscription
     * @param others those of its account that may share what is included
     * @param context the catalogue
     * @param policy how it is billed
     * @param leveling what a charge costs
     */
    public Included(
            Member member,
            Lazy<Vector<Member>> others,
            Context context,
            BillingPolicy policy,
            Function<HeldCharge.Part, Leveling> leveling) {
        this.member = member;
        this.policy = policy;
        this.leveling = leveling;
        Lazy<Vector<Member>> all = Lazy.of(() -> others.get().append(member).sortBy(Member::subscription));
        this.sources = Lazy.of(() -> all.get().flatMap(one -> new Sources(one, context).all()));
        this.entries = Lazy.of(() -> entries(all.get()));
        this.drawn = Lazy.of(() ->
                Drawing.of(entries.get(), new Balances(sources.get(), policy)).groupBy(Key::of));
    }

    /** What is left of everything at the end of a day, which no use that is known is after. */
    public Either<NotCalculated, Vector<UnitsLeft>> left(LocalDate date) {
        Balances balances = new Balances(sources.get(), policy);
        return NotCalculated.all(Drawing.of(entries.get(), balances)
                        .map(entry -> entry.record().map(Vector::of)))
                .map(drawn -> balances.left(date));
    }

    /** The allowances of which a part of a period has not all. */
    public Vector<Allowance> divided() {
        return sources.get()
                .map(source -> source.entitlement().allowance())
                .filter(allowance -> allowance.inPartialPeriod() != Allowance.InPartialPeriod.FULL);
    }

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
        boolean isPlain = uses(member, charge).forAll(use -> isPlain(use, period));
        return isPlain
                ? Either.right(Option.none())
                : NotCalculated.all(drawn.get()
                                .getOrElse(key(charge), Vector.empty())
                                .filter(entry -> period.days().contains(entry.on()))
                                .map(entry -> entry.record().map(Vector::of)))
                        .map(Option::some);
    }

    private Key key(HeldCharge charge) {
        return new Key(member.subscription(), charge.parts().head().holding().id(), charge.id());
    }

    private boolean isPlain(ChargedUse use, ServicePeriod period) {
        Vector<Report.Used> used = use.part()
                .days()
                .intersection(period.days())
                .toVector()
                .flatMap(days -> used(member, use, Days.of(days)));
        return used.isEmpty()
                || (!rating(use.part()).isOfRecords()
                        && used.forAll(report -> !sources.get()
                                .exists(source -> source.days().contains(report.on()) && use.mayDrawOn(source))));
    }

    /** Why what stands until the next report cannot be priced, if something is included of it or priced by records. */
    Option<NotCalculated> ofStanding(HeldCharge.Part part, Rating rating, ServicePeriod period) {
        ChargedUse use = use(member, part);
        boolean isPlain = !rating.isOfRecords()
                && !sources.get()
                        .exists(source ->
                                !source.days().and(Days.of(period.days())).isEmpty() && use.mayDrawOn(source));
        return Option.when(!isPlain, () -> ofTotals(part));
    }

    private static NotCalculated ofTotals(HeldCharge.Part part) {
        return new NotCalculated(
                "an allowance or a price of single records",
                part.place(),
                "its use is not the sum of what is reported; leave the term out, or sum the use up");
    }

    /** A usage charge under each of its terms. */
    private Vector<ChargedUse> uses(Member member, HeldCharge charge) {
        return charge.parts()
                .filter(part -> part.charge() instanceof UsageCharge)
                .map(part -> use(member, part));
    }

    private ChargedUse use(Member member, HeldCharge.Part part) {
        return new ChargedUse(
                member.subscription(), member.hosts(part.holding().id()), part, Lazy.of(() -> leveling.apply(part)));
    }

    private static Vector<Report.Used> used(Member member, ChargedUse use, Days days) {
        return member.reports().get().used(use.holding(), use.charge().id(), days);
    }

    /** All that was used, by days. */
    private Vector<Drawing.Entry> entries(Vector<Member> all) {
        Vector<Drawing.Entry> counted = all.flatMap(one -> one.usageCharges()
                .flatMap(charge -> uses(one, charge)
                        .flatMap(use ->
                                counted(use, used(one, use, Days.of(use.part().days()))))));
        return counted.sortBy(Drawing.Entry::on);
    }

    /** The records of some reports, by days, less what is free each day. */
    private static Vector<Drawing.Entry> counted(ChargedUse use, Vector<Report.Used> used) {
        Rating rating = rating(use.part());
        Vector<Tuple2<Report.Used, Either<NotCalculated, Vector<Drawn>>>> counted =
                used.map(report -> Tuple.of(report, counted(rating, use.part(), report)));
        return rating.freed(counted.flatMap(each -> each._2().getOrElse(Vector.empty())))
                .map(record -> new Drawing.Entry(use, record.on(), Either.right(record)))
                .appendAll(counted.filter(each -> each._2().isLeft())
                        .map(each -> new Drawing.Entry(
                                use, each._1().on(), Either.left(each._2().getLeft()))));
    }

    private static Either<NotCalculated, Vector<Drawn>> counted(Rating rating, HeldCharge.Part part, Report.Used used) {
        return rating.metering().aggregation() == Metering.Aggregation.SUM
                ? rating.counted(used)
                : Either.left(ofTotals(part));
    }
}
