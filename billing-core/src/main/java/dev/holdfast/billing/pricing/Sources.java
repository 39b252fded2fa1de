package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Cuts;
import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Life;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Finds what gives use to one subscription: what is held includes it, one-off charges give it, promotions give it. It is
 * there on the days on which what brings it works and the account pays for it.
 *
 * @param member the subscription
 * @param context the catalogue
 */
record Sources(Member member, Context context) {

    Vector<Source> all() {
        return held().appendAll(merged(bought().appendAll(promised())));
    }

    /** What is held includes; what revisions of the tariff made of one allowance follow each other. */
    private Vector<Source> held() {
        return working(member.lives().get().all())
                .groupBy(stretch ->
                        Tuple.of(stretch.holding().id(), stretch.holding().offer()))
                .values()
                .flatMap(stretches -> merged(stretches.flatMap(this::included))
                        .groupBy(source -> source.entitlement().allowance().id())
                        .values()
                        .flatMap(Sources::followed))
                .toVector();
    }

    private static Vector<Source> followed(Vector<Source> sources) {
        Days all = sources.map(Source::days).foldLeft(Days.NONE, Days::plus);
        return sources.size() == 1
                ? sources
                : sources.sortBy(Source::first)
                        .foldLeft(
                                Vector.<Source>empty(),
                                (chain, next) ->
                                        chain.append(next.revised(new Source.Revised(all, chain.lastOption()))));
    }

    private Vector<Source> included(Stretches.Stretch stretch) {
        return Cuts.of(stretch.days(), new Revisions(stretch.holding(), stretch.state(), context).days())
                .flatMap(days -> stretch.holding()
                        .offerOn(days.from(), stretch.state(), context)
                        .allowances()
                        .map(allowance -> source(stretch, allowance, days)));
    }

    private boolean isCredit(Allowance allowance) {
        String currency = context.terms().currency().getCode();
        return allowance.covers().exists(traffic -> traffic.unit().equals(currency));
    }

    private static Vector<Stretches.Stretch> working(Vector<Life> lives) {
        return lives.flatMap(Life::stretches)
                .filter(stretch -> stretch.paid() && stretch.holding().status() == HoldingStatus.ACTIVE);
    }

    /** The days on which a holding is suspended, as it is some offer if one is said. */
    private Days paused(HoldingId id, Option<OfferId> offer) {
        return member.lives()
                .get()
                .all()
                .filter(life -> life.holding().equals(id))
                .flatMap(Life::stretches)
                .filter(stretch -> stretch.paid()
                        && stretch.holding().status() == HoldingStatus.SUSPENDED
                        && offer.forAll(stretch.holding().offer()::equals))
                .foldLeft(Days.NONE, (days, stretch) -> days.plus(Days.of(stretch.days())));
    }

    private Source source(Stretches.Stretch stretch, Allowance allowance, DateRange days) {
        Holding holding = stretch.holding();
        return new Source(
                new Entitlement(
                        member.subscription(),
                        holding.id(),
                        top(holding, stretch.state()),
                        allowance,
                        Entitlement.Origin.OFFER,
                        isCredit(allowance),
                        Option.some(schedule(allowance, holding, stretch.state()))),
                Vector.empty(),
                Days.of(days),
                paused(holding.id(), Option.some(holding.offer())),
                quantity(allowance, days, holding),
                Option.none());
    }

    private Schedule schedule(Allowance allowance, Holding holding, State state) {
        Payer payer = member.lives().get().payer();
        return payer.schedule(allowance.resets(), payer.start(holding, state));
    }

    /** What an add-on brings is for what it is added to. */
    private static HoldingId top(Holding holding, State state) {
        return holding.place().slot().isDefined()
                ? holding.id()
                : holding.place()
                        .host()
                        .flatMap(state.holdings()::get)
                        .map(host -> top(host, state))
                        .getOrElse(holding.id());
    }

    /** What was bought can be drawn on from its day on, as long as what it was bought with is held. */
    private Vector<Source> bought() {
        return member.bought().get().flatMap(fee -> fee.charge().gives().map(allowance -> bought(fee, allowance)));
    }

    private Source bought(Fee fee, Allowance allowance) {
        HoldingId id = fee.holding().id();
        Days held = working(
                        member.lives().get().all().filter(life -> life.holding().equals(id)))
                .foldLeft(Days.NONE, (days, stretch) -> days.plus(Days.of(stretch.days())));
        return new Source(
                new Entitlement(
                        member.subscription(),
                        id,
                        top(fee.holding(), fee.state()),
                        allowance,
                        Entitlement.Origin.PURCHASE,
                        isCredit(allowance),
                        Option.none()),
                Vector.of(fee.on()),
                held.and(Days.of(DateRange.of(fee.on(), LocalDate.MAX))),
                paused(id, Option.none()).and(Days.of(DateRange.of(fee.on(), LocalDate.MAX))),
                quantity(allowance, DateRange.day(fee.on()), fee.holding()),
                Option.none());
    }

    /** What the promotions on the usage charges give: to each holding that has such charges its own. */
    private Vector<Source> promised() {
        return member.usageCharges()
                .flatMap(HeldCharge::parts)
                .filter(part -> part.charge() instanceof UsageCharge)
                .flatMap(part -> {
                    Running running = Running.on(part, context, Together.NONE);
                    return Cuts.of(part.days(), running.breaks())
                            .flatMap(days ->
                                    extra(running, days.from()).map(allowance -> promised(part, allowance, days)));
                });
    }

    private Source promised(HeldCharge.Part part, Allowance allowance, DateRange days) {
        return new Source(
                new Entitlement(
                        member.subscription(),
                        part.holding().id(),
                        part.holding().id(),
                        allowance,
                        Entitlement.Origin.PROMOTION,
                        isCredit(allowance),
                        Option.some(
                                schedule(allowance, part.holding(), part.held().state()))),
                Vector.empty(),
                Days.of(days),
                Days.NONE,
                quantity(allowance, days, part.holding()),
                Option.none());
    }

    private static Vector<Source.Held> quantity(Allowance allowance, DateRange days, Holding holding) {
        return allowance.perQuantity() ? Vector.of(new Source.Held(days, holding.quantity())) : Vector.empty();
    }

    private static Vector<Allowance> extra(Running running, LocalDate date) {
        return running.on(date)
                .flatMap(given -> given.promotion().benefit() instanceof Benefit.ExtraAllowance more
                        ? Option.some(more.allowance())
                        : Option.none());
    }

    /** What is the same but for its days gives as one. */
    private static Vector<Source> merged(Vector<Source> sources) {
        LinkedHashMap<Entitlement, Source> all = LinkedHashMap.empty();
        for (Source source : sources) {
            Entitlement key = source.entitlement();
            all = all.put(key, all.get(key).map(before -> before.plus(source)).getOrElse(source));
        }
        return all.values().filter(source -> !source.days().isEmpty()).toVector();
    }
}
