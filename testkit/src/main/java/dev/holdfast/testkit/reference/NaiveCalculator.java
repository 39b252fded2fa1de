package dev.holdfast.testkit.reference;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * What is owed, computed day by day with exact fractions, in the plainest way and as slowly as that is.
 *
 * <p>It shares no calculation with the library: for each day it looks at what is held, finds the price of that day, and
 * counts the days of each service period that have the same price. The amount of some days of a period is the price times
 * those days, divided by the days of the whole period, rounded half up once. It covers activation fees, recurring
 * charges by the days of their period and instalments, with quantities, prices by seniority, promotions, slot prices,
 * revisions at once and at the next period, and tax rates.
 */
public final class NaiveCalculator {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final Function<LocalDate, State> held;
    private final Catalog catalog;
    private final Facts facts;
    private final int cycleDay;
    private final NaivePolicy policy;
    private final Map<HoldingId, List<NaiveCourse.Stretch>> stretches = new LinkedHashMap<>();
    private final List<DayOfCharge> days = new ArrayList<>();
    private final Map<HoldingId, NavigableSet<LocalDate>> changes = new LinkedHashMap<>();
    private final List<Whole> wholes = new ArrayList<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();

    private NaiveCalculator(
            Function<LocalDate, State> held, Catalog catalog, Facts facts, int cycleDay, NaivePolicy policy) {
        this.held = held;
        this.catalog = catalog;
        this.facts = facts;
        this.cycleDay = cycleDay;
        this.policy = policy;
    }

    /**
     * Looks at every day of a stretch of time.
     *
     * @param held what is held on each day
     * @param from the first day on which anything is held, or an earlier one
     * @param until the day before which to stop; nothing changes from it on
     * @param catalog the catalogue
     * @param facts what the host knows of the customer
     * @param cycleDay the account's cycle day, 1 to 31
     * @return the calculator
     */
    public static NaiveCalculator of(
            Function<LocalDate, State> held,
            LocalDate from,
            LocalDate until,
            Catalog catalog,
            Facts facts,
            int cycleDay) {
        return of(held, from, until, catalog, facts, cycleDay, NaivePolicy.DEFAULT);
    }

    /**
     * Looks at every day of a stretch of time, by a policy.
     *
     * @param held what is held on each day
     * @param from the first day on which anything is held, or an earlier one
     * @param until the day before which to stop; nothing changes from it on
     * @param catalog the catalogue
     * @param facts what the host knows of the customer
     * @param cycleDay the account's cycle day, 1 to 31
     * @param policy how it is billed
     * @return the calculator
     */
    public static NaiveCalculator of(
            Function<LocalDate, State> held,
            LocalDate from,
            LocalDate until,
            Catalog catalog,
            Facts facts,
            int cycleDay,
            NaivePolicy policy) {
        NaiveCalculator calculator = new NaiveCalculator(held, catalog, facts, cycleDay, policy);
        State before = State.EMPTY;
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            State state = held.apply(day);
            calculator.compare(before, state, day);
            calculator.endPlans(state, day);
            for (Holding holding : state.holdings().values()) {
                if (holding.status() == HoldingStatus.ACTIVE || holding.status() == HoldingStatus.SUSPENDED) {
                    calculator.look(holding, state, day);
                }
                calculator.stretch(holding, state, day, until);
            }
            before = state;
        }
        calculator.stretches.keySet().forEach(calculator::course);
        return calculator;
    }

    /** Adds a day to the stretch that it goes on with, or begins another one. */
    private void stretch(Holding holding, State state, LocalDate day, LocalDate end) {
        List<NaiveCourse.Stretch> all = stretches.computeIfAbsent(holding.id(), none -> new ArrayList<>());
        LocalDate next = day.plusDays(1);
        boolean goesOn = !all.isEmpty()
                && all.get(all.size() - 1).until().equals(day)
                && !changes.getOrDefault(holding.id(), new TreeSet<>()).contains(day);
        all.add(
                goesOn
                        ? all.remove(all.size() - 1).until(next, next.equals(end))
                        : new NaiveCourse.Stretch(day, next, holding, state, edge(holding, state), next.equals(end)));
    }

    /** What is held and what it stands in, whose change is an edge. */
    private static Vector<Object> edge(Holding holding, State state) {
        Vector<Object> line = Vector.of(rank(holding, state));
        for (Option<Holding> next = Option.some(holding);
                next.isDefined();
                next = next.get().place().host().flatMap(state.holdings()::get)) {
            line = line.append(next.get().offer())
                    .append(next.get().version())
                    .append(next.get().quantity());
        }
        return line;
    }

    /** Charges the days of a holding by each of its recurring charges. */
    private void course(HoldingId id) {
        List<NaiveCourse.Stretch> all = stretches.getOrDefault(id, List.of());
        Vector<ChargeId> ids =
                Vector.ofAll(all).flatMap(stretch -> charges(stretch.holding())).distinct();
        for (ChargeId charge : ids) {
            List<NaiveCourse.Leg> legs = new NaiveCourse(charge, policy, knowledge()).legs(all);
            Map<LocalDate, LocalDate> counted = new LinkedHashMap<>();
            legs.forEach(leg -> counted.put(leg.stretch.from(), leg.from));
            for (NaiveCourse.Leg leg : legs) {
                for (LocalDate day = leg.from; day.isBefore(leg.until); day = day.plusDays(1)) {
                    divided(charge, leg, new At(leg.stretch.holding(), leg.stretch.state(), day, leg.anchor, counted));
                }
            }
        }
    }

    private NaiveCourse.Knowledge knowledge() {
        return new NaiveCourse.Knowledge() {
            @Override
            public boolean isCharged(Holding holding) {
                return holding.status() == HoldingStatus.ACTIVE
                        || holding.suspension().exists(policy.chargedWhileSuspended()::contains);
            }

            @Override
            public Vector<Recurring> recurring(Holding holding, State state, LocalDate day) {
                return offer(holding, state, day)
                        .charges()
                        .flatMap(charge -> charge instanceof Recurring found
                                        && found.instalments().isEmpty()
                                ? Vector.of(found)
                                : Vector.<Recurring>empty());
            }

            @Override
            public boolean isBoundary(LocalDate day, Span cadence, LocalDate anchor) {
                return NaiveCalculator.this.isBoundary(day, cadence, anchor);
            }
        };
    }

    /** What is looked at: a holding on a day, the day from which its periods run, and the days on which edges count. */
    private record At(
            Holding holding, State state, LocalDate day, LocalDate anchor, Map<LocalDate, LocalDate> counted) {
        static At of(Holding holding, State state, LocalDate day) {
            return new At(holding, state, day, holding.since(), Map.of());
        }
    }

    private void divided(ChargeId id, NaiveCourse.Leg leg, At at) {
        CatalogVersion version =
                version(at.holding(), at.state(), at.day(), at.anchor(), some -> cadence(some, at.holding(), id));
        Offer offer = version.offer(at.holding().offer()).get();
        Option<Charge> found = offer.charges().find(some -> some.id().equals(id));
        if (found.isEmpty()
                || !(found.get() instanceof Recurring charge)
                || charge.instalments().isDefined()) {
            return;
        }
        Option<SlotPricing> slot = slotPricing(at.holding(), at.state(), at.day());
        if (slot.exists(pricing -> pricing.kind() == SlotPricing.Kind.INCLUDED)) {
            return;
        }
        LocalDate from = at.day();
        while (!isBoundary(from, charge.cadence(), at.anchor())) {
            from = from.minusDays(1);
        }
        LocalDate until = at.day().plusDays(1);
        while (!isBoundary(until, charge.cadence(), at.anchor())) {
            until = until.plusDays(1);
        }
        LocalDate taxed = switch (policy.taxed()) {
            case EACH_DAY -> at.day();
            case LAST_DAY -> until.minusDays(1);
            case DUE_DAY -> charge.due() == Due.IN_ADVANCE ? from : until;
        };
        Price price = price(at, offer, charge, version, base(model(charge, slot, at), at.holding(), at.day()), taxed);
        days.add(new DayOfCharge(
                new Item(at.holding().id(), charge.id(), from, until, price),
                at.day(),
                charge.due(),
                leg.from,
                leg.until,
                at.holding().since()));
    }

    private static PriceModel model(Recurring charge, Option<SlotPricing> slot, At at) {
        return slot.filter(pricing -> pricing.kind() == SlotPricing.Kind.SPECIAL)
                .map(pricing -> pricing.positions()
                        .get(Math.min(
                                rank(at.holding(), at.state()),
                                pricing.positions().size() - 1)))
                .getOrElse(charge::price);
    }

    /** Notes the day for every holding whose price may depend on something that is not as it was the day before. */
    private void compare(State before, State after, LocalDate day) {
        for (HoldingId id :
                before.holdings().ids().appendAll(after.holdings().ids()).distinct()) {
            if (!dependsOn(id, before).equals(dependsOn(id, after))) {
                changes.computeIfAbsent(id, none -> new TreeSet<>()).add(day);
            }
        }
    }

    /** All that the price of a holding can depend on; nothing if it is not held. */
    private Vector<Object> dependsOn(HoldingId id, State state) {
        Vector<Holding> line = Vector.empty();
        for (Option<Holding> next = state.holdings().get(id);
                next.isDefined();
                next = next.get().place().host().flatMap(state.holdings()::get)) {
            line = line.append(next.get());
        }
        if (line.isEmpty()) {
            return Vector.empty();
        }
        Vector<HoldingId> ids = line.map(Holding::id);
        Vector<Object> promotions =
                state.promotions().filter(given -> ids.contains(given.on())).map(given -> given);
        Vector<Object> held = state.holdings().values().map(Holding::offer);
        return Vector.<Object>ofAll(line)
                .append(rank(line.head(), state))
                .appendAll(isCommitmentAsked(line.head()) ? ids.flatMap(state::commitment) : Vector.empty())
                .appendAll(promotions)
                .appendAll(promotions.isEmpty() ? Vector.empty() : held);
    }

    /** A commitment matters where a revision waits for its renewal, and where seniority counts from it. */
    private boolean isCommitmentAsked(Holding holding) {
        Vector<CatalogVersion> versions = catalog.versions().values().toVector();
        return versions.flatMap(CatalogVersion::revisions)
                        .exists(revision -> revision.reach().when() == Reach.When.AT_RENEWAL)
                || versions.flatMap(version -> version.offer(holding.offer()))
                        .flatMap(Offer::charges)
                        .exists(charge -> charge instanceof Recurring recurring
                                && recurring.seniorityReset() == SeniorityReset.RENEWAL);
    }

    /** How many that fill the same slot stand before it. */
    private static int rank(Holding holding, State state) {
        return state.holdings()
                .values()
                .count(other -> other.place().slot().isDefined()
                        && other.place().host().equals(holding.place().host())
                        && other.place().slot().equals(holding.place().slot())
                        && other.place().position() < holding.place().position());
    }

    /**
     * One price of one charge of a holding in one service period.
     *
     * @param holding the holding
     * @param charge the charge
     * @param from the first day of the nominal service period
     * @param until the day after its last
     * @param price the price of the period, with its tax and what each promotion leaves of it
     */
    public record Item(HoldingId holding, ChargeId charge, LocalDate from, LocalDate until, Price price) {}

    /**
     * A price and what makes it another one.
     *
     * @param offer the offer's id and the charge's name
     * @param list the price before promotions
     * @param promotions each promotion that takes something off, in stacking order
     * @param steps what each of them leaves
     * @param last the price after all promotions
     * @param taxes each tax category with its share and rate
     */
    public record Price(
            String offer,
            BigDecimal list,
            Vector<String> promotions,
            Vector<BigDecimal> steps,
            BigDecimal last,
            Vector<String> taxes) {

        Price unreduced() {
            return new Price(offer, list, Vector.empty(), Vector.empty(), list, taxes);
        }
    }

    private record Whole(Item item, LocalDate due) {}

    /** Instalments that run: since when, how many periods have begun, and what the rest would cost today. */
    private static final class Plan {
        private final LocalDate since;
        private final Recurring charge;
        private final Holding holding;
        private int begun;
        private BiFunction<Integer, Integer, Price> price;

        Plan(LocalDate since, Recurring charge, Holding holding, BiFunction<Integer, Integer, Price> price) {
            this.since = since;
            this.charge = charge;
            this.holding = holding;
            this.price = price;
        }

        LocalDate boundary(int number) {
            return charge.cadence().isMonthBased()
                    ? since.plusMonths((long) number * charge.cadence().inMonths())
                    : since.plusDays((long) number * charge.cadence().inDays());
        }

        Item item(int number, Price at) {
            return new Item(holding.id(), charge.id(), boundary(number), boundary(number + 1), at);
        }
    }

    /** A day that is charged, with the days around it on which nothing changes that counts. */
    private record DayOfCharge(Item item, LocalDate day, Due due, LocalDate from, LocalDate until, LocalDate since) {}

    /**
     * Strikes out the days on which something did not work: what recurs is not owed of them.
     *
     * @param holding what did not work
     * @param from the first such day
     * @param until the day on which it works again
     * @return this calculator
     */
    public NaiveCalculator striking(HoldingId holding, LocalDate from, LocalDate until) {
        days.removeIf(day -> day.item().holding().equals(holding)
                && !day.day().isBefore(from)
                && day.day().isBefore(until));
        return this;
    }

    /**
     * What is owed by a day.
     *
     * @param through the day, inclusive
     * @return the amount of each price, in the price's own basis; amounts of nothing are left out
     */
    public Map<Item, BigDecimal> owed(LocalDate through) {
        Map<Item, SortedSet<LocalDate>> owed = new LinkedHashMap<>();
        for (DayOfCharge day : days) {
            if (isOwed(day, through)) {
                owed.computeIfAbsent(day.item(), none -> new TreeSet<>()).add(day.day());
            }
        }
        Map<Item, BigDecimal> amounts = new LinkedHashMap<>();
        for (Whole whole : wholes) {
            BigDecimal amount = amount(whole.item(), price -> rounded(whole.item(), Rational.of(price)));
            if (!whole.due().isAfter(through) && amount.signum() != 0) {
                amounts.put(whole.item(), amount);
            }
        }
        owed.forEach((item, on) -> {
            boolean shared = item.price().taxes().size() > 1
                    || (policy.reductionRounded() && !item.price().steps().isEmpty());
            BigDecimal amount = amount(
                    item,
                    price ->
                            policy.amount(price, on, item.from(), item.until(), shared, exact -> rounded(item, exact)));
            if (amount.signum() != 0) {
                amounts.put(item, amount);
            }
        });
        return amounts;
    }

    /** The price after all reductions; or, if only one category taxes it, the price less all of them, rounded apart. */
    private BigDecimal amount(Item item, Function<BigDecimal, BigDecimal> rounded) {
        Price price = item.price();
        if (!policy.reductionRounded() || price.taxes().size() > 1) {
            return rounded.apply(price.last());
        }
        return rounded.apply(price.list()).subtract(rounded.apply(price.list().subtract(price.last())));
    }

    /** Half up; what reductions leave of a price that several categories tax is half down, where they are half up. */
    private BigDecimal rounded(Item item, Rational exact) {
        int scale = catalog.currency().getDecimalPlaces();
        return policy.reductionRounded()
                        && item.price().steps().nonEmpty()
                        && item.price().taxes().size() > 1
                ? exact.roundedHalfDown(scale)
                : exact.roundedHalfUp(scale);
    }

    /**
     * In advance: once its period has begun, unless a change that is known comes before the day. In arrears: once the
     * days of its period up to the next change are over.
     */
    private boolean isOwed(DayOfCharge day, LocalDate through) {
        boolean isSeen = !day.since().isAfter(through)
                && (policy.throughChanges() || !day.from().isAfter(through));
        if (day.due() == Due.IN_ADVANCE) {
            return isSeen && !day.item().from().isAfter(through.plusDays(policy.daysAhead()));
        }
        return policy.runningArrears()
                ? isSeen && day.day().isBefore(through)
                : isSeen && !earlier(day.item().until(), day.until()).isAfter(through);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void look(Holding holding, State state, LocalDate day) {
        At at = At.of(holding, state, day);
        for (ChargeId id : charges(holding)) {
            CatalogVersion version = version(holding, state, day, holding.since(), some -> cadence(some, holding, id));
            Offer offer = version.offer(holding.offer()).get();
            Option<Charge> charge = offer.charges().find(some -> some.id().equals(id));
            if (charge.isDefined() && charge.get() instanceof OneOff oneOff) {
                boolean due = oneOff.on().kind() == Occasion.Kind.ACTIVATION
                        && holding.since().equals(day);
                if (due) {
                    Price price = price(at, offer, oneOff, version, base(oneOff.price(), holding, day), day);
                    wholes.add(new Whole(new Item(holding.id(), id, day, day.plusDays(1), price), day));
                }
            } else if (charge.isDefined()
                    && charge.get() instanceof Recurring recurring
                    && recurring.instalments().isDefined()) {
                Option<SlotPricing> slot = slotPricing(holding, state, day);
                boolean isIncluded = slot.exists(pricing -> pricing.kind() == SlotPricing.Kind.INCLUDED);
                BigDecimal base = isIncluded ? BigDecimal.ZERO : base(model(recurring, slot, at), holding, day);
                instalment(
                        holding,
                        recurring,
                        (number, count) -> price(
                                at, offer, recurring, version, base, day, all -> share(recurring, all, number, count)),
                        day);
            }
        }
    }

    /** All charges that the offer has in any version. */
    private Vector<ChargeId> charges(Holding holding) {
        return catalog.versions()
                .values()
                .toVector()
                .flatMap(version -> version.offer(holding.offer()))
                .flatMap(Offer::charges)
                .map(Charge::id)
                .distinct();
    }

    private static Span cadence(CatalogVersion version, Holding holding, ChargeId id) {
        return version.offer(holding.offer())
                .flatMap(offer -> offer.charges().find(charge -> charge.id().equals(id)))
                .map(charge -> charge instanceof Recurring recurring ? recurring.cadence() : Span.MONTH)
                .getOrElse(Span.MONTH);
    }

    /** The version of a day: a later one in place of the one before, if a revision in it has reached the holding. */
    private CatalogVersion version(
            Holding holding, State state, LocalDate day, LocalDate anchor, Function<CatalogVersion, Span> cadence) {
        CatalogVersion current = catalog.version(holding.version()).get();
        for (CatalogVersion next : catalog.versions().values()) {
            boolean isLater = next.from().isAfter(holding.version())
                    && next.offer(holding.offer()).isDefined();
            for (Revision revision : isLater ? next.revisions() : Vector.<Revision>empty()) {
                Reach reach = revision.reach();
                LocalDate reached = reach.from();
                while (reach.when() == Reach.When.NEXT_PERIOD && !isBoundary(reached, cadence.apply(current), anchor)) {
                    reached = reached.plusDays(1);
                }
                boolean isReached = !reached.isAfter(day)
                        && reach.contracts().contains(state.begun().get())
                        && current.offer(holding.offer()).exists(revision.on()::means);
                current = isReached ? next : current;
            }
        }
        return current;
    }

    private Offer offer(Holding holding, State state, LocalDate day) {
        return version(holding, state, day, holding.since(), some -> Span.MONTH)
                .offer(holding.offer())
                .get();
    }

    /** One more instalment on the day that is so many periods after the first, or on the last day of its period. */
    private void instalment(
            Holding holding, Recurring charge, BiFunction<Integer, Integer, Price> price, LocalDate day) {
        Plan plan =
                plans.computeIfAbsent(holding.id() + " " + charge.id(), key -> new Plan(day, charge, holding, price));
        plan.price = price;
        boolean inAdvance = plan.charge.due() == Due.IN_ADVANCE;
        for (int number = 0; plan.begun < plan.charge.instalments().get() && number < 400; number++) {
            LocalDate due = plan.boundary(inAdvance ? number : number + 1);
            if (due.equals(inAdvance ? day : day.plusDays(1))) {
                wholes.add(new Whole(
                        plan.item(
                                number,
                                price.apply(
                                        plan.begun, plan.charge.instalments().get())),
                        due));
                plan.begun++;
            }
        }
    }

    /** What one of the instalments costs, from 0; the last costs what is left of the price of all. */
    private BigDecimal share(Recurring charge, BigDecimal price, int number, int parts) {
        if (charge.priceOf() == Recurring.PriceOf.EACH) {
            return price;
        }
        BigDecimal count = BigDecimal.valueOf(parts);
        BigDecimal others = count.subtract(BigDecimal.ONE);
        BigDecimal each = price.divide(count, 2, policy.rounding());
        if (each.multiply(others).compareTo(price) > 0) {
            each = price.divide(count, 2, RoundingMode.DOWN);
        }
        return number < others.intValue() ? each : price.subtract(each.multiply(others));
    }

    /** What is in instalments and held no longer: what is not due by now is due now, once, or is not due. */
    private void endPlans(State state, LocalDate day) {
        for (Plan plan : plans.values()) {
            boolean goesOn = state.holdings()
                    .get(plan.holding.id())
                    .exists(holding -> isHeld(plan.charge.id(), holding, state, day));
            while (!goesOn
                    && plan.charge.restDueAtEnd()
                    && plan.begun < plan.charge.instalments().get()) {
                wholes.add(new Whole(
                        plan.item(
                                plan.begun,
                                plan.price
                                        .apply(
                                                plan.begun,
                                                plan.charge.instalments().get())
                                        .unreduced()),
                        day));
                plan.begun++;
            }
        }
    }

    private boolean isHeld(ChargeId id, Holding holding, State state, LocalDate day) {
        return version(holding, state, day, holding.since(), some -> cadence(some, holding, id))
                .offer(holding.offer())
                .get()
                .charges()
                .exists(charge -> charge.id().equals(id)
                        && charge instanceof Recurring recurring
                        && recurring.instalments().isDefined());
    }

    private static BigDecimal base(PriceModel model, Holding holding, LocalDate day) {
        int months = 0;
        while (!holding.since().plusMonths(months + 1L).isAfter(day)) {
            months++;
        }
        return model.price(Metered.of(holding.quantity()).with(Metered.SENIORITY, BigDecimal.valueOf(months)))
                .get()
                .amount()
                .getAmount();
    }

    private Option<SlotPricing> slotPricing(Holding holding, State state, LocalDate day) {
        if (holding.place().slot().isEmpty() || holding.place().host().isEmpty()) {
            return Option.none();
        }
        Holding host = state.holdings().get(holding.place().host().get()).get();
        return offer(host, state, day) instanceof Pack pack
                ? pack.slot(holding.place().slot().get()).map(slot -> slot.pricingOf(holding.offer()))
                : Option.none();
    }

    /** Instalments have periods of their own, from the first. */
    private boolean isBoundary(LocalDate day, Recurring charge, At at) {
        if (charge.instalments().isEmpty()) {
            return isBoundary(day, charge.cadence(), at.anchor());
        }
        Plan plan = plans.get(at.holding().id() + " " + charge.id());
        LocalDate since = plan == null ? at.day() : plan.since;
        return day.getDayOfMonth()
                == Math.min(since.getDayOfMonth(), YearMonth.from(day).lengthOfMonth());
    }

    /** A day on which a service period begins: the cycle day of the right month, or its last day if it is shorter. */
    private boolean isBoundary(LocalDate day, Span cadence, LocalDate since) {
        if (!cadence.isMonthBased()) {
            return Math.floorMod(ChronoUnit.DAYS.between(since, day), cadence.inDays()) == 0;
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(since), YearMonth.from(day));
        return months % cadence.inMonths() == 0
                && day.getDayOfMonth() == Math.min(cycleDay, YearMonth.from(day).lengthOfMonth());
    }

    private Price price(At at, Offer offer, Charge charge, CatalogVersion version, BigDecimal base, LocalDate taxed) {
        return price(at, offer, charge, version, base, taxed, UnaryOperator.identity());
    }

    /** The price of a part: percentages come off the price of all before it is parted, amounts off each part. */
    private Price price(
            At at,
            Offer offer,
            Charge charge,
            CatalogVersion version,
            BigDecimal all,
            LocalDate taxed,
            UnaryOperator<BigDecimal> part) {
        Vector<Promotion> promotions = promotions(at, offer, charge);
        boolean isPartedLast =
                promotions.forAll(promotion -> promotion.benefit().amounts().isEmpty());
        UnaryOperator<BigDecimal> later = isPartedLast ? part : UnaryOperator.identity();
        BigDecimal base = isPartedLast ? all : part.apply(all);
        BigMoney list = BigMoney.of(catalog.currency(), base);
        BigMoney left = list;
        Vector<String> names = Vector.empty();
        Vector<BigDecimal> steps = Vector.empty();
        for (Promotion promotion : promotions) {
            BigMoney after = policy.onPrice()
                    ? left.minus(list.minus(promotion.benefit().appliedTo(list)))
                    : promotion.benefit().appliedTo(left);
            after = after.isNegative() ? BigMoney.zero(catalog.currency()) : after;
            if (!after.isEqual(left)) {
                names = names.append(promotion.id().value());
                steps = steps.append(later.apply(after.getAmount()).stripTrailingZeros());
            }
            left = after;
        }
        Vector<String> taxes = version.taxationOf(charge)
                .shares()
                .map(share -> share.category() + " "
                        + share.weight().stripTrailingZeros().toPlainString() + " "
                        + rate(version, share.category(), taxed));
        return new Price(
                offer.id() + " " + charge.name() + " " + version.basisOf(charge, facts.segment()),
                later.apply(base).stripTrailingZeros(),
                names,
                steps,
                later.apply(left.getAmount()).stripTrailingZeros(),
                taxes);
    }

    private String rate(CatalogVersion version, String category, LocalDate day) {
        TaxCategory found = catalog.asOf(day)
                .flatMap(newest -> newest.taxCategory(category))
                .orElse(() -> version.taxCategory(category))
                .get();
        return found.rateOn(day, facts.region()).get().stripTrailingZeros().toPlainString();
    }

    private Vector<Promotion> promotions(At at, Offer offer, Charge charge) {
        State state = at.state();
        LocalDate day = at.day();
        Vector<Promotion> running = Vector.empty();
        for (AppliedPromotion applied : state.promotions()) {
            Promotion promotion = catalog.version(applied.version())
                    .get()
                    .promotion(applied.promotion())
                    .get();
            LocalDate from = at.counted().getOrDefault(applied.from(), applied.from());
            boolean runs = isReached(at.holding(), applied, state)
                    && promotion.scope().means(offer, charge)
                    && promotion
                            .whileHeld()
                            .forAll(condition -> state.holdings()
                                    .values()
                                    .exists(other -> condition.means(offer(other, state, day))))
                    && !day.isBefore(from)
                    && day.isBefore(end(promotion, applied, charge, at, from));
            boolean isNew = running.forAll(other -> !other.id().equals(promotion.id()));
            running = runs && isNew ? running.append(promotion) : running;
        }
        Vector<Promotion> all =
                running.sortBy(promotion -> promotion.id().value()).sortBy(Promotion::order);
        return all.filter(promotion -> promotion.exclusiveGroup().isEmpty()
                || all.find(other -> other.exclusiveGroup().equals(promotion.exclusiveGroup()))
                        .contains(promotion));
    }

    /** Whether one of the same group that stands before it runs on a day. */
    private boolean isPaused(Promotion promotion, Charge charge, At at, LocalDate day) {
        if (!promotion.pausable() || promotion.exclusiveGroup().isEmpty()) {
            return false;
        }
        State then = held.apply(day);
        Option<Holding> holding = then.holdings().get(at.holding().id());
        for (AppliedPromotion applied : holding.isEmpty() ? Vector.<AppliedPromotion>empty() : then.promotions()) {
            Promotion other = catalog.version(applied.version())
                    .get()
                    .promotion(applied.promotion())
                    .get();
            LocalDate from = at.counted().getOrDefault(applied.from(), applied.from());
            boolean isBefore = other.order() < promotion.order()
                    || (other.order() == promotion.order()
                            && other.id().value().compareTo(promotion.id().value()) < 0);
            if (isBefore
                    && other.exclusiveGroup().equals(promotion.exclusiveGroup())
                    && isReached(holding.get(), applied, then)
                    && other.scope().means(offer(at.holding(), at.state(), at.day()), charge)
                    && !day.isBefore(from)
                    && day.isBefore(end(other, applied, charge, at, from))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReached(Holding holding, AppliedPromotion applied, State state) {
        Option<Holding> at = Option.some(holding);
        while (at.isDefined()) {
            if (at.get().id().equals(applied.on())) {
                return true;
            }
            at = at.get().place().host().flatMap(host -> state.holdings().get(host));
        }
        return false;
    }

    private LocalDate end(Promotion promotion, AppliedPromotion applied, Charge charge, At at, LocalDate from) {
        Lasting lasting = promotion.lasting();
        if (lasting instanceof Lasting.Until until) {
            return until.end();
        }
        if (lasting instanceof Lasting.For length) {
            Span span = length.span();
            LocalDate end = span.isMonthBased()
                    ? applied.from().plusMonths(span.inMonths())
                    : applied.from().plusDays(span.inDays());
            for (LocalDate passed = from; passed.isBefore(end); passed = passed.plusDays(1)) {
                end = isPaused(promotion, charge, at, passed) ? end.plusDays(1) : end;
            }
            return end;
        }
        if (lasting instanceof Lasting.Periods periods && charge instanceof Recurring recurring) {
            LocalDate end = from;
            int count = 0;
            while (count < periods.count()) {
                count += isPaused(promotion, charge, at, end) ? 0 : 1;
                end = end.plusDays(1);
                while (!isBoundary(end, recurring, at)) {
                    end = end.plusDays(1);
                }
            }
            return end;
        }
        return FAR;
    }
}
