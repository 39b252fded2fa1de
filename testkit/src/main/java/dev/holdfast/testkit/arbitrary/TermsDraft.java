package dev.holdfast.testkit.arbitrary;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogProblem;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.PackagePrice;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Throws the dice for terms that the reference does not know: fees for what happens, use and what is included of it,
 * amounts off several charges together, promotions in whole periods, and rules that cost something.
 */
final class TermsDraft {

    /** The charge for use, of which there is one for each offer that has any. */
    static final String CALLS = "calls";

    /** What a host reports, and a fee is for. */
    static final Occasion VISIT = Occasion.event("visit");

    private static final Traffic VOICE = Traffic.of("voice", "minute");
    private static final Vector<Span> PERIODS =
            Vector.of(Span.MONTH, Span.MONTH, Span.months(3), new Span(1, Span.Unit.WEEK), Span.years(1));

    private final Dice dice;

    TermsDraft(Dice dice) {
        this.dice = dice;
    }

    Catalog in(Catalog catalog) {
        Vector<Charge> fees = fees();
        Vector<Charge> use = dice.below(2) == 0 ? Vector.empty() : Vector.of(use());
        Vector<Allowance> included = use.isEmpty() || dice.below(2) == 0 ? Vector.empty() : Vector.of(included());
        int which = dice.below(3);
        boolean onlyIfUsed = use.nonEmpty() && dice.onceIn(4);
        Vector<Rule> rules = rules(use.nonEmpty() && which > 0);
        int promotions = dice.below(5);
        return Catalog.of(
                        catalog.id().value(),
                        catalog.versions()
                                .values()
                                .toVector()
                                .map(version -> version.withOffers(version.offers()
                                                .zipWithIndex()
                                                .map(offer -> offer._2() % 3 < which
                                                        ? offer._1()
                                                        : with(offer._1(), fees.appendAll(use), included, onlyIfUsed)))
                                        .withRules(version.rules().appendAll(rules))
                                        .withPromotions(
                                                version.promotions().map(promotion -> other(promotion, promotions)))))
                .fold(TermsDraft::refused, done -> done);
    }

    private static Catalog refused(Seq<CatalogProblem> problems) {
        throw new IllegalStateException("a generated catalogue has problems: " + problems);
    }

    private static Offer with(Offer offer, Vector<Charge> more, Vector<Allowance> included, boolean onlyIfUsed) {
        Vector<Charge> charges = offer.charges()
                .map(charge -> onlyIfUsed
                                && charge instanceof Recurring rent
                                && rent.id().value().equals("rent")
                        ? rent.withOnlyIfUsed(true)
                        : charge)
                .appendAll(more);
        return offer.match(new Offer.Cases<Offer>() {
            @Override
            public Offer product(Product product) {
                return product.withCharges(charges).withAllowances(included);
            }

            @Override
            public Offer pack(Pack pack) {
                return pack.withCharges(charges).withAllowances(included);
            }

            @Override
            public Offer addOn(AddOn addOn) {
                return addOn.charges().isEmpty()
                        ? addOn
                        : addOn.withCharges(charges).withAllowances(included);
            }
        });
    }

    private Vector<Charge> fees() {
        Vector<OneOff> all = Vector.of(
                fee("change", Occasion.of(Occasion.Kind.CHANGE)),
                fee("end", Occasion.of(Occasion.Kind.TERMINATION)),
                fee("paper", Occasion.of(Occasion.Kind.BILL)),
                fee("visit", VISIT));
        return all.<Charge>map(fee -> fee).filter(fee -> dice.onceIn(3));
    }

    private OneOff fee(String id, Occasion on) {
        return OneOff.builder().id(ChargeId.of(id)).price(price()).on(on).build();
    }

    private Charge use() {
        Metering.Aggregation aggregation =
                dice.below(2) == 0 ? Metering.Aggregation.SUM : dice.oneOf(Vector.of(Metering.Aggregation.values()));
        return UsageCharge.builder()
                .id(ChargeId.of(CALLS))
                .price(model())
                .traffic(VOICE)
                .cadence(dice.oneOf(PERIODS))
                .metering(new Metering(aggregation, Option.none()))
                .build();
    }

    private PriceModel model() {
        Tiers tiers = Tiers.of(
                new Tier(BigDecimal.ZERO, Option.some(new BigDecimal("50")), money("0.50"), each("0.107")),
                new Tier(new BigDecimal("50"), Option.none(), money("0"), each("0.033")));
        return switch (dice.below(4)) {
            case 0 -> PerUnit.of("EUR 0.123");
            case 1 -> new Graduated(tiers);
            case 2 -> Volume.of(tiers);
            default ->
                new PackagePrice(money("1.99"), new BigDecimal("30"), new BigDecimal("20"), PackagePrice.Started.WHOLE);
        };
    }

    private Allowance included() {
        Allowance minutes = Allowance.of("minutes", VOICE, Level.of(10L * dice.between(1, 10), "minute"));
        return dice.below(2) == 0 ? minutes : minutes.withInPartialPeriod(Allowance.InPartialPeriod.PRORATED);
    }

    private Vector<Rule> rules(boolean hasUse) {
        Selection pack = Selection.of("pack-1");
        Vector<Rule> all = Vector.of(
                new Rule.Commitment(
                        Selection.ALL, Span.months(dice.between(3, 12)), Option.none(), Option.none(), exitFees()),
                new Rule.Change(
                        dice.oneOf(Vector.of(ChangeKind.values())),
                        Selection.ALL,
                        Selection.ALL,
                        Vector.of(Timing.CHOSEN_DATE, Timing.NOW),
                        Option.some(OneOff.of("handling", price()))),
                new Rule.Deposit(dice.below(2) == 0 ? pack : Selection.of("pack-2"), euros(), "direct debit"),
                new Rule.Spend(
                        Selection.ALL.charges("fee"),
                        Option.some(euros().plus(20)),
                        Option.none(),
                        dice.oneOf(Vector.of(Span.MONTH, Span.months(3), Span.years(1)))),
                new Rule.Index(dice.below(2) == 0 ? Selection.ALL : pack, new BigDecimal("3.3")),
                new Rule.ConsentNeeded(pack, dice.below(2) == 0, dice.below(2) == 0));
        Rule more = new Rule.Spend(
                Selection.ALL.charges("fee"),
                Option.none(),
                Option.none(),
                Option.some(new Rule.Spend.Overage(euros(), new BigDecimal("50"))),
                Span.years(1),
                SpendCap.Then.FREE,
                Vector.empty(),
                Option.none());
        Rule atMost = new Rule.Spend(Selection.ALL.charges(CALLS), Option.none(), Option.some(euros()), Span.years(1));
        return (hasUse ? all.append(atMost) : all.append(more)).filter(rule -> dice.onceIn(3));
    }

    private Vector<ExitFee> exitFees() {
        return switch (dice.below(5)) {
            case 0 -> Vector.of(new ExitFee.Degressive(euros(), Money.of(CurrencyUnit.EUR, new BigDecimal("1.50"))));
            case 1 -> Vector.of(new ExitFee.OfTheRest(new BigDecimal("50"), 0));
            case 2 -> Vector.of(new ExitFee.ResidualValue(TreeMap.of(0, euros().plus(50), 3, euros())));
            case 3 -> Vector.of(new ExitFee.UsedAt(new PerUnit(euros().toBigMoney())));
            default -> Vector.empty();
        };
    }

    /** Some are in whole periods, some amounts off all charges together or on some lines; or all of them are such an amount. */
    private static Promotion other(Promotion promotion, int how) {
        if (how == 0) {
            return switch (promotion.order() % 3) {
                case 0 -> promotion.withLines(Option.some(new LineRule(LineRule.By.DEAREST, 1, 2)));
                case 1 ->
                    promotion.withBenefit(new Benefit.AmountOff(money("80.05"), Benefit.AmountOff.Of.UNTIL_USED_UP));
                default ->
                    promotion.withBenefit(new Benefit.AmountOff(money("12.35"), Benefit.AmountOff.Of.ALL_TOGETHER));
            };
        }
        Promotion.InPartialPeriod[] whole = Promotion.InPartialPeriod.values();
        Promotion inPeriods = promotion.withInPartialPeriod(whole[(promotion.order() + how) % whole.length]);
        return how == 1 && promotion.benefit() instanceof Benefit.AmountOff off
                ? inPeriods.withBenefit(new Benefit.AmountOff(off.amount(), Benefit.AmountOff.Of.ALL_TOGETHER))
                : inPeriods;
    }

    private Flat price() {
        return Flat.of("EUR " + euros().getAmount().toPlainString());
    }

    private Money euros() {
        return Money.ofMinor(CurrencyUnit.EUR, dice.between(1, 4999));
    }

    private static BigMoney money(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    private static Rate each(String amount) {
        return new Rate.Each(money(amount));
    }
}
