package dev.holdfast.testkit.arbitrary;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogProblem;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.tax.TaxShare;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Throws the dice for one catalogue. */
final class CatalogDraft {

    static final LocalDate START = LocalDate.of(2023, 1, 1);

    /** An add-on without charges and services, which goes with everything. */
    static final String NOTE = "note";

    private static final Vector<ServiceKind> KINDS =
            Vector.of(ServiceKind.INTERNET, ServiceKind.TV, ServiceKind.FIXED_LINE, ServiceKind.MOBILE_LINE);

    private static final Vector<String> ODD_PRICES = Vector.of(
            "10.00", "57.95", "0.01", "1999.99", "62.95", "74.95", "33.33", "0.05", "9.99", "6.00", "100.00", "0.07");

    private static final Vector<Span> CADENCES = Vector.of(
            Span.MONTH, Span.months(3), new Span(1, Span.Unit.WEEK), Span.years(1), Span.days(10), Span.months(2));

    private final Dice dice;
    private final Vector<ServiceKind> kinds;

    CatalogDraft(Dice dice) {
        this.dice = dice;
        this.kinds = KINDS.take(dice.between(2, 4));
    }

    Catalog catalog() {
        CatalogVersion first = first();
        Vector<CatalogVersion> versions = dice.below(2) == 0
                ? Vector.of(first)
                : Vector.of(first, new RevisionDraft(dice, this::price).after(first));
        return Catalog.of("generated", versions).fold(CatalogDraft::refused, catalog -> catalog);
    }

    private static Catalog refused(Seq<CatalogProblem> problems) {
        throw new IllegalStateException("a generated catalogue has problems: " + problems);
    }

    private CatalogVersion first() {
        Vector<Offer> products = kinds.flatMap(this::products);
        Vector<Offer> packs = Vector.rangeClosed(1, dice.between(2, 6)).map(number -> pack(number, products));
        Vector<Offer> held = packs.appendAll(products);
        Vector<Offer> addOns = Vector.rangeClosed(1, dice.below(4)).map(number -> addOn(number, held));
        Vector<Offer> offers = held.appendAll(addOns).append(note());
        return CatalogVersion.builder()
                .from(START)
                .currency(CurrencyUnit.EUR)
                .basis(dice.oneOf(Vector.of(PriceBasis.TAX_INCLUSIVE, PriceBasis.TAX_EXCLUSIVE)))
                .taxation(Taxation.of("standard"))
                .taxCategories(taxCategories())
                .offers(offers)
                .promotions(new PromotionDraft(dice, kinds, offers, this::price).promotions())
                .rules(rules(offers))
                .build();
    }

    private Vector<TaxCategory> taxCategories() {
        TaxRate before = TaxRate.from(LocalDate.of(2000, 1, 1), "21");
        TaxRate after =
                TaxRate.from(LocalDate.of(2024, 3, 1).plusDays(dice.below(200)), dice.below(2) == 0 ? "20" : "5.5");
        TaxCategory standard =
                dice.onceIn(4) ? TaxCategory.taxed("standard", before, after) : TaxCategory.taxed("standard", before);
        return Vector.of(standard, TaxCategory.taxed("reduced", TaxRate.from(LocalDate.of(2000, 1, 1), "6")));
    }

    private Vector<Rule> rules(Vector<Offer> offers) {
        Rule commitment = new Rule.Commitment(
                Selection.of("pack-1"), Span.years(1), Option.none(), Option.none(), Vector.empty());
        // what an add-on hangs on is required, and may not be excluded as well
        Vector<Offer> hosts = offers.reject(AddOn.class::isInstance);
        Rule excludes = new Rule.Excludes(
                Selection.of(dice.oneOf(hosts).id().value()),
                Selection.of(dice.oneOf(hosts).id().value()));
        Rule atMost = new Rule.AtMost(Selection.of(dice.oneOf(kinds)), dice.between(2, 3));
        return Vector.of(commitment, excludes, atMost).filter(rule -> dice.onceIn(4));
    }

    private Vector<Offer> products(ServiceKind kind) {
        return Vector.rangeClosed(1, dice.between(1, 3))
                .map(number -> Product.builder()
                        .id(kind + "-" + number)
                        .onlyInPack(dice.onceIn(5))
                        .services(Vector.of(service(kind)))
                        .charges(charges())
                        .build());
    }

    private Service service(ServiceKind kind) {
        Service plain = Service.of(kind, kind.value());
        return switch (dice.below(4)) {
            case 0 -> plain;
            case 1 -> plain.with("size", Level.unlimited("unit"));
            default -> plain.with("size", Level.of(dice.between(1, 4) * 50L, "unit"));
        };
    }

    Vector<Charge> charges() {
        Vector<Charge> charges = Vector.of(Recurring.builder()
                .id(ChargeId.of("fee"))
                .price(model())
                .due(due())
                .build());
        charges = dice.onceIn(3)
                ? charges.append(Recurring.builder()
                        .id(ChargeId.of("rent"))
                        .price(price())
                        .cadence(dice.oneOf(CADENCES))
                        .due(due())
                        .build())
                : charges;
        charges = dice.onceIn(3) ? charges.append(OneOff.of("activation", price())) : charges;
        return dice.onceIn(6) ? charges.append(instalments()) : charges;
    }

    private Charge instalments() {
        return Recurring.builder()
                .id(ChargeId.of("device"))
                .price(price())
                .due(due())
                .instalments(Option.some(dice.between(1, 12)))
                .restDueAtEnd(dice.below(2) == 1)
                .priceOf(dice.below(2) == 1 ? Recurring.PriceOf.ALL : Recurring.PriceOf.EACH)
                .build();
    }

    /** Mostly one price; sometimes one for each, or another one after some months. */
    PriceModel model() {
        return switch (dice.below(6)) {
            case 4 -> new PerUnit(price().amount());
            case 5 -> bySeniority();
            default -> price();
        };
    }

    private Volume bySeniority() {
        BigMoney none = BigMoney.zero(CurrencyUnit.EUR);
        BigDecimal months = BigDecimal.valueOf(dice.between(0, 4));
        Tier first = new Tier(BigDecimal.ZERO, Option.some(months), price().amount(), new Rate.Each(none));
        Tier then = new Tier(months, Option.none(), price().amount(), new Rate.Each(none));
        return new Volume(
                months.signum() == 0
                        ? Tiers.of(new Tier(BigDecimal.ZERO, Option.none(), price().amount(), new Rate.Each(none)))
                        : Tiers.of(first, then),
                Option.some(Metered.SENIORITY));
    }

    private Due due() {
        return dice.onceIn(4) ? Due.IN_ARREARS : Due.IN_ADVANCE;
    }

    Flat price() {
        return dice.below(3) == 0
                ? new Flat(BigMoney.ofScale(CurrencyUnit.EUR, dice.between(1, 12000), 2))
                : Flat.of("EUR " + dice.oneOf(ODD_PRICES));
    }

    private Offer pack(int number, Vector<Offer> products) {
        Vector<Charge> charges = charges();
        Vector<Charge> taxed = dice.onceIn(5)
                ? charges.map(charge -> charge instanceof Recurring recurring
                        ? recurring.withTaxation(Option.some(new Taxation(Vector.of(
                                new TaxShare("standard", new BigDecimal("0.7")),
                                new TaxShare("reduced", new BigDecimal("0.3"))))))
                        : charge)
                : charges;
        return Pack.builder()
                .id("pack-" + number)
                .charges(taxed)
                .slots(dice.someOf(kinds).map(kind -> slot(kind, products)))
                .build();
    }

    private Slot slot(ServiceKind kind, Vector<Offer> products) {
        Vector<OfferId> allowed = dice.someOf(products.filter(
                        product -> product.services().head().kind().equals(kind)))
                .map(Offer::id);
        int min = dice.onceIn(3) ? 0 : 1;
        int most = dice.between(1, 2);
        int filled = Math.max(min, dice.between(0, most));
        return Slot.builder()
                .name(kind.value())
                .kind(kind)
                .min(min)
                .max(most)
                .allowed(allowed)
                .defaults(Vector.fill(filled, allowed::head))
                .pricing(pricing(products.filter(product -> allowed.contains(product.id()))))
                .build();
    }

    /** A special price says of one recurring charge what it costs: it is made up only where there is just one. */
    private SlotPricing pricing(Vector<Offer> fillings) {
        boolean mayBeSpecial =
                fillings.forAll(offer -> offer.charges().count(charge -> charge instanceof Recurring) == 1);
        return switch (dice.below(mayBeSpecial ? 4 : 3)) {
            case 0, 1 -> SlotPricing.INCLUDED;
            case 2 -> SlotPricing.AT_LIST;
            default -> dice.below(2) == 0 ? SlotPricing.special(price()) : SlotPricing.special(price(), price());
        };
    }

    private Offer addOn(int number, Vector<Offer> hosts) {
        return AddOn.builder()
                .id("extra-" + number)
                .hosts(dice.onceIn(3) ? dice.someOf(hosts.take(8)).map(Offer::id) : Vector.<OfferId>empty())
                .services(
                        dice.below(2) == 0
                                ? Vector.<Service>empty()
                                : Vector.of(Service.of(dice.oneOf(kinds), "extra-" + number)))
                .charges(charges())
                .build();
    }

    private static Offer note() {
        return AddOn.builder().id(NOTE).build();
    }
}
