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
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
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

    private final Catalog catalog;
    private final Facts facts;
    private final int cycleDay;
    private final List<DayOfCharge> days = new ArrayList<>();
    private final Map<HoldingId, NavigableSet<LocalDate>> changes = new LinkedHashMap<>();
    private final List<Whole> wholes = new ArrayList<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();

    private NaiveCalculator(Catalog catalog, Facts facts, int cycleDay) {
        this.catalog = catalog;
        this.facts = facts;
        this.cycleDay = cycleDay;
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
        NaiveCalculator calculator = new NaiveCalculator(catalog, facts, cycleDay);
        State before = State.EMPTY;
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            State state = held.apply(day);
            calculator.compare(before, state, day);
            calculator.endPlans(state, day);
            for (Holding holding : state.holdings().values()) {
                if (holding.status() == HoldingStatus.ACTIVE || holding.status() == HoldingStatus.SUSPENDED) {
                    calculator.look(holding, state, day);
                }
            }
            before = state;
        }
        return calculator;
    }

    /** Notes the day for every holding whose price may depend on something that is not as it was the day before. */
    private void compare(State before, State after, LocalDate day) {
        for (HoldingId id : before.holdings().keySet().addAll(after.holdings().keySet())) {
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
        Vector<Object> held = state.holdings().values().toVector().map(Holding::offer);
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
     * @param left each promotion with what it leaves, in stacking order
     * @param last the price after all promotions
     * @param taxes each tax category with its share and rate
     */
    public record Price(String offer, BigDecimal list, Vector<String> left, BigDecimal last, Vector<String> taxes) {

        Price unreduced() {
            return new Price(offer, list, Vector.empty(), list, taxes);
        }
    }

    private record Whole(Item item, LocalDate due) {}

    /** Instalments that run: since when, how many periods have begun, and what the rest would cost today. */
    private static final class Plan {
        private final LocalDate since;
        private final Recurring charge;
        private final Holding holding;
        private int begun;
        private Price price;

        Plan(LocalDate since, Recurring charge, Holding holding, Price price) {
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

    private record DayOfCharge(Item item, LocalDate day, Due due, boolean recurs) {}

    /**
     * Strikes out the days on which something did not work: what recurs is not owed of them.
     *
     * @param holding what did not work
     * @param from the first such day
     * @param until the day on which it works again
     * @return this calculator
     */
    public NaiveCalculator striking(HoldingId holding, LocalDate from, LocalDate until) {
        days.removeIf(day -> day.recurs()
                && day.item().holding().equals(holding)
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
        Map<Item, Integer> count = new LinkedHashMap<>();
        for (DayOfCharge day : days) {
            if (isOwed(day, through)) {
                count.merge(day.item(), 1, Integer::sum);
            }
        }
        Map<Item, BigDecimal> amounts = new LinkedHashMap<>();
        for (Whole whole : wholes) {
            BigDecimal amount = Rational.of(whole.item().price().last())
                    .roundedHalfUp(catalog.currency().getDecimalPlaces());
            if (!whole.due().isAfter(through) && amount.signum() != 0) {
                amounts.put(whole.item(), amount);
            }
        }
        count.forEach((item, number) -> {
            BigDecimal amount = Rational.of(item.price().last())
                    .times(number)
                    .dividedBy(ChronoUnit.DAYS.between(item.from(), item.until()))
                    .roundedHalfUp(catalog.currency().getDecimalPlaces());
            if (amount.signum() != 0) {
                amounts.put(item, amount);
            }
        });
        return amounts;
    }

    /**
     * In advance: once its period has begun, unless a change that is known comes before the day. In arrears: once the
     * days of its period up to the next change are over.
     */
    private boolean isOwed(DayOfCharge day, LocalDate through) {
        LocalDate from = day.item().from();
        LocalDate until = day.item().until();
        return day.due() == Due.IN_ADVANCE
                ? !from.isAfter(through) && changeAfter(day.item(), through).isAfter(day.day())
                : !earlier(until, changeAfter(day.item(), day.day())).isAfter(through);
    }

    private LocalDate changeAfter(Item item, LocalDate day) {
        NavigableSet<LocalDate> own = changes.getOrDefault(item.holding(), new TreeSet<>());
        LocalDate next = own.higher(day);
        return next == null ? FAR : next;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void look(Holding holding, State state, LocalDate day) {
        for (ChargeId id : charges(holding)) {
            CatalogVersion version = version(holding, state, day, some -> cadence(some, holding, id));
            Offer offer = version.offer(holding.offer()).get();
            Option<Charge> charge = offer.charges().find(some -> some.id().equals(id));
            if (charge.isDefined() && charge.get() instanceof OneOff oneOff) {
                boolean due = oneOff.on().kind() == Occasion.Kind.ACTIVATION
                        && holding.since().equals(day);
                if (due) {
                    Price price =
                            price(holding, offer, oneOff, version, state, day, base(oneOff.price(), holding, day));
                    days.add(new DayOfCharge(
                            new Item(holding.id(), id, day, day.plusDays(1), price), day, Due.IN_ADVANCE, false));
                }
            } else if (charge.isDefined() && charge.get() instanceof Recurring recurring) {
                recurring(holding, offer, recurring, version, state, day);
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
            Holding holding, State state, LocalDate day, Function<CatalogVersion, Span> cadence) {
        CatalogVersion current = catalog.version(holding.version()).get();
        for (CatalogVersion next : catalog.versions().values()) {
            boolean isLater = next.from().isAfter(holding.version())
                    && next.offer(holding.offer()).isDefined();
            for (Revision revision : isLater ? next.revisions() : Vector.<Revision>empty()) {
                Reach reach = revision.reach();
                LocalDate reached = reach.from();
                while (reach.when() == Reach.When.NEXT_PERIOD
                        && !isBoundary(reached, cadence.apply(current), holding.since())) {
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
        return version(holding, state, day, some -> Span.MONTH)
                .offer(holding.offer())
                .get();
    }

    private void recurring(
            Holding holding, Offer offer, Recurring charge, CatalogVersion version, State state, LocalDate day) {
        Option<SlotPricing> slot = slotPricing(holding, state, day);
        boolean isIncluded = slot.exists(pricing -> pricing.kind() == SlotPricing.Kind.INCLUDED);
        PriceModel model = slot.filter(pricing -> pricing.kind() == SlotPricing.Kind.SPECIAL)
                .map(pricing -> pricing.positions()
                        .get(Math.min(rank(holding, state), pricing.positions().size() - 1)))
                .getOrElse(charge::price);
        BigDecimal base = isIncluded ? BigDecimal.ZERO : base(model, holding, day);
        Price price = price(holding, offer, charge, version, state, day, base);
        if (charge.instalments().isDefined()) {
            instalment(holding, charge, price, day);
            return;
        }
        if (isIncluded || holding.status() != HoldingStatus.ACTIVE) {
            return;
        }
        LocalDate from = day;
        while (!isBoundary(from, charge.cadence(), holding.since())) {
            from = from.minusDays(1);
        }
        LocalDate until = day.plusDays(1);
        while (!isBoundary(until, charge.cadence(), holding.since())) {
            until = until.plusDays(1);
        }
        days.add(new DayOfCharge(new Item(holding.id(), charge.id(), from, until, price), day, charge.due(), true));
    }

    /** One more instalment on the day that is so many periods after the first, or on the last day of its period. */
    private void instalment(Holding holding, Recurring charge, Price price, LocalDate day) {
        Plan plan =
                plans.computeIfAbsent(holding.id() + " " + charge.id(), key -> new Plan(day, charge, holding, price));
        plan.price = price;
        boolean inAdvance = plan.charge.due() == Due.IN_ADVANCE;
        for (int number = 0; plan.begun < plan.charge.instalments().get() && number < 400; number++) {
            LocalDate due = plan.boundary(inAdvance ? number : number + 1);
            if (due.equals(inAdvance ? day : day.plusDays(1))) {
                wholes.add(new Whole(plan.item(number, price), due));
                plan.begun++;
            }
        }
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
                wholes.add(new Whole(plan.item(plan.begun, plan.price.unreduced()), day));
                plan.begun++;
            }
        }
    }

    private boolean isHeld(ChargeId id, Holding holding, State state, LocalDate day) {
        return version(holding, state, day, some -> cadence(some, holding, id))
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
    private boolean isBoundary(LocalDate day, Recurring charge, Holding holding, LocalDate today) {
        if (charge.instalments().isEmpty()) {
            return isBoundary(day, charge.cadence(), holding.since());
        }
        Plan plan = plans.get(holding.id() + " " + charge.id());
        LocalDate since = plan == null ? today : plan.since;
        return day.getDayOfMonth()
                == Math.min(since.getDayOfMonth(), YearMonth.from(day).lengthOfMonth());
    }

    /** A day on which a service period begins: the cycle day of the right month, or its last day if it is shorter. */
    private boolean isBoundary(LocalDate day, Span cadence, LocalDate since) {
        if (!cadence.isMonthBased()) {
            return ChronoUnit.DAYS.between(since, day) % cadence.inDays() == 0;
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(since), YearMonth.from(day));
        return months % cadence.inMonths() == 0
                && day.getDayOfMonth() == Math.min(cycleDay, YearMonth.from(day).lengthOfMonth());
    }

    private Price price(
            Holding holding,
            Offer offer,
            Charge charge,
            CatalogVersion version,
            State state,
            LocalDate day,
            BigDecimal base) {
        BigMoney left = BigMoney.of(catalog.currency(), base);
        Vector<String> steps = Vector.empty();
        for (Promotion promotion : promotions(holding, offer, charge, state, day)) {
            BigMoney after = promotion.benefit().appliedTo(left);
            if (!after.isEqual(left)) {
                steps = steps.append(promotion.id() + " "
                        + after.getAmount().stripTrailingZeros().toPlainString());
            }
            left = after;
        }
        Vector<String> taxes = version.taxationOf(charge)
                .shares()
                .map(share -> share.category() + " "
                        + share.weight().stripTrailingZeros().toPlainString() + " "
                        + rate(version, share.category(), day));
        return new Price(
                offer.id() + " " + charge.name() + " " + version.basisOf(charge, facts.segment()),
                base.stripTrailingZeros(),
                steps,
                left.getAmount().stripTrailingZeros(),
                taxes);
    }

    private String rate(CatalogVersion version, String category, LocalDate day) {
        TaxCategory found = catalog.asOf(day)
                .flatMap(newest -> newest.taxCategory(category))
                .orElse(() -> version.taxCategory(category))
                .get();
        return found.rateOn(day, facts.region()).get().stripTrailingZeros().toPlainString();
    }

    private Vector<Promotion> promotions(Holding holding, Offer offer, Charge charge, State state, LocalDate day) {
        Vector<Promotion> running = Vector.empty();
        for (AppliedPromotion applied : state.promotions()) {
            Promotion promotion = catalog.version(applied.version())
                    .get()
                    .promotion(applied.promotion())
                    .get();
            boolean runs = isReached(holding, applied, state)
                    && promotion.scope().means(offer, charge)
                    && promotion
                            .whileHeld()
                            .forAll(condition -> state.holdings()
                                    .values()
                                    .exists(other -> condition.means(offer(other, state, day))))
                    && !day.isBefore(applied.from())
                    && day.isBefore(end(promotion, applied, charge, holding, day));
            boolean isNew = running.forAll(other -> !other.id().equals(promotion.id()));
            running = runs && isNew ? running.append(promotion) : running;
        }
        return running.sortBy(promotion -> promotion.id().value()).sortBy(Promotion::order);
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

    private LocalDate end(
            Promotion promotion, AppliedPromotion applied, Charge charge, Holding holding, LocalDate day) {
        Lasting lasting = promotion.lasting();
        if (lasting instanceof Lasting.Until until) {
            return until.end();
        }
        if (lasting instanceof Lasting.For length) {
            Span span = length.span();
            return span.isMonthBased()
                    ? applied.from().plusMonths(span.inMonths())
                    : applied.from().plusDays(span.inDays());
        }
        if (lasting instanceof Lasting.Periods periods && charge instanceof Recurring recurring) {
            LocalDate end = applied.from();
            for (int count = 0; count < periods.count(); count++) {
                end = end.plusDays(1);
                while (!isBoundary(end, recurring, holding, day)) {
                    end = end.plusDays(1);
                }
            }
            return end;
        }
        return FAR;
    }
}
