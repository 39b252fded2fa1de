package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.price.Capacity;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.PackagePrice;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.Percentage;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Ways;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** How prices are said. */
public final class Prices {

    private static final ObjectCodec<Graduated> GRADUATED = ObjectCodec.of(
            "graduated price",
            "Each part of the quantity costs the rate of the tier it lies in.",
            "{tiers: [{upTo: 100, rate: 0.10}, {rate: 0.05}]}",
            keys -> {
                var tiers = PriceTiers.keys(keys, Graduated::tiers);
                return given -> new Graduated(tiers.apply(given));
            });

    private static final ObjectCodec<Volume> VOLUME = ObjectCodec.of(
            "volume price",
            "The whole quantity costs the rate of one tier.",
            "{selectedBy: seniority, tiers: [{upTo: 12, rate: 0, fee: 90.00}, {rate: 0, fee: 60.00}]}",
            keys -> {
                var tiers = PriceTiers.keys(keys, Volume::tiers);
                var selectedBy = keys.optional(
                        "selectedBy",
                        Scalars.TEXT,
                        Volume::selectedBy,
                        "the quantity itself",
                        "the meter that selects the tier; 'seniority' counts the months held, 'held' how many are held of what is used");
                return given -> new Volume(tiers.apply(given), given.get(selectedBy));
            });

    private static final ObjectCodec<PackagePrice> PACKAGE = ObjectCodec.of(
            "package price",
            "A price for each package of units beyond the free ones.",
            "{price: 1.00, size: 100, free: 500}",
            keys -> {
                var price = keys.required("price", Scalars.PRICE, PackagePrice::price, "the price of one package");
                var size = keys.required("size", Scalars.DECIMAL, PackagePrice::size, "the units in a package");
                var free = keys.usually(
                        "free",
                        Scalars.DECIMAL,
                        BigDecimal.ZERO,
                        PackagePrice::free,
                        "0",
                        "the units that cost nothing");
                var started = keys.usually(
                        "started",
                        Scalars.words(PackagePrice.Started.class),
                        PackagePrice.Started.WHOLE,
                        PackagePrice::started,
                        "whole",
                        "how a package that is not full counts");
                return given ->
                        new PackagePrice(given.get(price), given.get(size), given.get(free), given.get(started));
            });

    private static final ObjectCodec<Percentage> PERCENTAGE = ObjectCodec.of(
            "percentage price",
            "A percentage of each record's amount, and a fee for each record.",
            "{percent: 2.9, fee: 0.30, maximum: 5.00}",
            keys -> {
                var percent = keys.required(
                        "percent", Scalars.DECIMAL, Percentage::percent, "the percentage: 2.9 means 2.9 %");
                keys.bare(percent);
                var fee = fee(keys.optional(
                        "fee", Scalars.PRICE, price -> notZero(price.fee()), "0", "the fee for each record"));
                var minimum = keys.optional(
                        "minimum", Scalars.PRICE, Percentage::minimum, "no minimum", "the least a record costs");
                var maximum = keys.optional(
                        "maximum", Scalars.PRICE, Percentage::maximum, "no maximum", "the most a record costs");
                var freeRecords = keys.usually(
                        "freeRecords",
                        Scalars.COUNT,
                        0,
                        Percentage::freeRecords,
                        "0",
                        "how many records cost nothing, as long as freeAmount is not used up");
                var freeAmount = keys.usually(
                        "freeAmount",
                        Scalars.DECIMAL,
                        BigDecimal.ZERO,
                        Percentage::freeAmount,
                        "0",
                        "how much is free, as long as there are free records where their number is said");
                return given -> new Percentage(
                        given.get(percent),
                        fee.in(given),
                        given.get(minimum),
                        given.get(maximum),
                        given.get(freeRecords),
                        given.get(freeAmount));
            });

    private static final ObjectCodec<Capacity.Step> STEP = ObjectCodec.of(
            "capacity step", "A size and its price.", "{limits: {users: 10, storage: 100}, price: 29.00}", keys -> {
                var limits = keys.usually(
                        "limits",
                        Maps.sorted(Scalars.TEXT, Scalars.DECIMAL),
                        TreeMap.empty(),
                        Capacity.Step::limits,
                        "no limit",
                        "the highest value of each meter, inclusive");
                var price = keys.required("price", Scalars.PRICE, Capacity.Step::price, "the price of this size");
                return given -> new Capacity.Step(given.get(limits), given.get(price));
            });

    private static final String NOT_STATED = "the brochure does not state it; billing it is refused";

    /** A price; an amount alone is flat. */
    public static final Codec<PriceModel> PRICE = models(Ways.<PriceModel>of(
                    "price", "What something costs. An amount alone is a flat price.", "{perUnit: 0.10}")
            .word("unpublished", new Unpublished(), NOT_STATED)
            .single(Flat.class, Scalars.PRICE.as(Flat::new, Flat::amount), "one price, whatever the quantity")
            .key("perUnit", PerUnit.class, Scalars.PRICE.as(PerUnit::new, PerUnit::rate), "a rate for each unit"));

    /** A price of use; an amount alone is for each unit. */
    static final Codec<PriceModel> OF_USE = models(Ways.<PriceModel>of(
                    "price of use", "What use costs. An amount alone is a rate for each unit.", "0.10")
            .word("unpublished", new Unpublished(), NOT_STATED)
            .single(PerUnit.class, Scalars.PRICE.as(PerUnit::new, PerUnit::rate), "a rate for each unit")
            .key("perUnit", PerUnit.class, Scalars.PRICE.as(PerUnit::new, PerUnit::rate), "the same")
            .key("flat", Flat.class, Scalars.PRICE.as(Flat::new, Flat::amount), "one price, whatever was used"));

    private static Codec<PriceModel> models(Ways<PriceModel> simple) {
        return simple.key("graduated", Graduated.class, GRADUATED, "a rate for each part of the quantity")
                .key("volume", Volume.class, VOLUME, "a rate for the whole quantity, by its size")
                .key("package", PackagePrice.class, PACKAGE, "a price for each package of units")
                .key("percentage", Percentage.class, PERCENTAGE, "a percentage of each record")
                .key(
                        "capacity",
                        Capacity.class,
                        Lists.of(STEP).as(Capacity::new, Capacity::steps),
                        "the price of the smallest size that holds what was measured, smallest first")
                .key(
                        "unpublished",
                        Unpublished.class,
                        Prices::bounds,
                        "the brochure states only how low or high it can be");
    }

    /**
     * Tells whether something is said as a price is: an amount, or keys of which the only one is a model.
     *
     * @param tree what is said
     * @return true if it is
     */
    static boolean isPrice(Tree tree) {
        return tree instanceof Tree.Scalar
                || (tree instanceof Tree.Fields fields
                        && fields.fields().size() == 1
                        && isModel(fields.fields().head().key().text()));
    }

    /** Tells whether a word is the key of a price model, or says a price alone. */
    static boolean isModel(String word) {
        return ((Shape.Ways) ((Shape.Named) PRICE.shape()).body().get())
                .ways()
                .flatMap(Shape.Way::key)
                .contains(word);
    }

    private static final ObjectCodec<Unpublished> BOUNDS = ObjectCodec.of(
            "bounds of a price",
            "How low or how high a price can be that is not stated; billing it is refused.",
            "{atMost: {perUnit: 0.30}}",
            keys -> {
                var least = keys.optional("atLeast", PRICE, Unpublished::atLeast, "not stated", "the lowest price");
                var most = keys.optional("atMost", PRICE, Unpublished::atMost, "not stated", "the highest price");
                return given -> new Unpublished(given.get(least), given.get(most));
            });

    private Prices() {}

    private static Codec<Unpublished> bounds() {
        return BOUNDS;
    }

    static Option<BigMoney> notZero(BigMoney fee) {
        return Option.when(!fee.equals(BigMoney.zero(fee.getCurrencyUnit())), fee);
    }

    static <T> Fee<T> fee(Key<T, Option<BigMoney>> key) {
        return new Fee<>(key);
    }

    /** A fee that is zero where nothing is said. */
    record Fee<T>(Key<T, Option<BigMoney>> key) {
        BigMoney in(Given given) {
            return given.get(key).getOrElse(() -> BigMoney.zero(given.scope().currency()));
        }
    }
}
