package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.Course;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.SlotTerms;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.pricing.Together;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/** The catalogue terms that the calculation does not cover: where one applies, nothing is billed, and it is named. */
final class Coverage implements Charge.Cases<Option<String>> {

    private static final String NOT_YET = "it is not covered yet; leave the term out, or bill it elsewhere";

    private final Context context;
    private final Holding holding;
    private final Offer offer;
    private final State state;

    Coverage(Context context, Holding holding, Offer offer, State state) {
        this.context = context;
        this.holding = holding;
        this.offer = offer;
        this.state = state;
    }

    /** The first term that applies to the holding on a day and is not covered. */
    Option<NotCalculated> gap(LocalDate date) {
        CatalogVersion version = holding.versionOn(date, state, context);
        return inCharges()
                .orElse(() -> inRules(version))
                .orElse(this::inPromotions)
                .orElse(() -> specialPrice(date))
                .orElse(() -> committedPrice(version).headOption());
    }

    private Option<NotCalculated> inCharges() {
        for (Charge charge : offer.charges()) {
            Option<String> term = charge.match(this);
            if (term.isDefined()) {
                return Option.some(gap(term.get(), "charge " + charge.id()));
            }
        }
        return Option.none();
    }

    private Option<NotCalculated> inRules(CatalogVersion version) {
        for (Rule rule : version.rules()) {
            Option<String> term = rule.on().means(offer) ? uncovered(rule) : Option.none();
            if (term.isDefined()) {
                return Option.some(gap(term.get(), "a rule of version " + version.from()));
            }
        }
        return Option.none();
    }

    private Option<NotCalculated> inPromotions() {
        for (Promotion promotion : promotions()) {
            Option<String> term = uncovered(promotion);
            if (term.isDefined()) {
                return Option.some(gap(term.get(), "promotion " + promotion.id()));
            }
        }
        return Option.none();
    }

    @Override
    public Option<String> oneOff(OneOff charge) {
        return Option.when(
                charge.gives().nonEmpty() && charge.on().kind() == Occasion.Kind.BILL,
                "use that is given with each bill");
    }

    @Override
    public Option<String> recurring(Recurring charge) {
        return charge.seniorityReset() == SeniorityReset.CHARGED
                        && charge.price().reads(Metered.SENIORITY)
                ? Option.some("seniority that each charge starts again, of a recurring charge")
                : Option.none();
    }

    /** What single records cost is refused where it is reported. */
    @Override
    public Option<String> usage(UsageCharge charge) {
        return Option.none();
    }

    /** An amount belongs to one period of a rule as a whole: it must not be for more than one. */
    private Option<String> uncovered(Rule rule) {
        return rule instanceof Rule.Spend spend
                        && offer.charges()
                                .exists(charge -> spend.on().means(offer, charge)
                                        && cadence(charge).exists(period -> days(period) > days(spend.per())))
                ? Option.some("minimum and maximum spend in less than the period of a charge")
                : Option.none();
    }

    private static Option<Span> cadence(Charge charge) {
        return Option.when(charge instanceof UsageCharge || Course.isDivided(charge), () -> HeldCharge.cadence(charge));
    }

    private static long days(Span span) {
        return span.isMonthBased() ? 30L * span.inMonths() : span.inDays();
    }

    /** A commitment gives one price per month: without exactly one charge for months it says nothing of whose price that is. */
    private Vector<NotCalculated> committedPrice(CatalogVersion version) {
        return version.rules(Rule.Commitment.class)
                .filter(rule -> rule.monthly().isDefined() && rule.on().means(offer))
                .filter(rule -> {
                    Vector<Recurring> meant = offer.charges()
                            .flatMap(charge -> charge instanceof Recurring recurring
                                            && rule.on().means(offer, charge)
                                    ? Option.some(recurring)
                                    : Option.<Recurring>none());
                    return meant.size() != 1 || !meant.head().cadence().isMonthBased();
                })
                .map(rule -> gap("the price of a commitment", "which needs exactly one charge per month or year"));
    }

    /** Whether it says by name that it is on a charge that has no part in what comes off together. */
    private boolean namesUnshared(Promotion promotion) {
        return promotion.scope().charges().nonEmpty()
                && offer.charges()
                        .exists(charge ->
                                !Together.shares(charge) && promotion.scope().means(offer, charge));
    }

    private Option<String> uncovered(Promotion promotion) {
        if (promotion.isOfAllTogether() && namesUnshared(promotion)) {
            return Option.some("an amount off all together for charges in instalments");
        }
        boolean pausesForCondition = promotion.pausable()
                && promotions()
                        .exists(other -> other.exclusiveGroup().exists(promotion.exclusiveGroup()::contains)
                                && other.whileHeld().isDefined());
        return pausesForCondition ? Option.some("a promotion that is paused by one with a condition") : Option.none();
    }

    /** A slot states one price: without exactly one recurring charge it says nothing of whose price that is. */
    private Option<NotCalculated> specialPrice(LocalDate date) {
        boolean isOne = offer.charges().count(charge -> charge instanceof Recurring) == 1;
        return new SlotTerms(holding, state, context)
                .on(date)
                .filter(pricing -> pricing.kind() == SlotPricing.Kind.SPECIAL && !isOne)
                .map(pricing -> gap("a special price of a slot", "which needs exactly one recurring charge"));
    }

    private Vector<Promotion> promotions() {
        return state.promotions()
                .filter(applied -> applied.on().equals(holding.id()))
                .flatMap(this::promotion);
    }

    private Option<Promotion> promotion(AppliedPromotion applied) {
        return context.catalog().version(applied.version()).flatMap(version -> version.promotion(applied.promotion()));
    }

    private NotCalculated gap(String term, String where) {
        return new NotCalculated(term, "offer " + offer.id() + ", " + where, NOT_YET);
    }
}
