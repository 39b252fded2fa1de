package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.tax.TaxShare;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.tax.VatCategory;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Single;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigDecimal;

/** How taxes are said. */
public final class Taxes {

    /** Whether prices contain their tax. */
    public static final Single<PriceBasis> BASIS = Scalars.words(PriceBasis.class);

    /** The VAT category codes of EN 16931. */
    public static final Single<VatCategory> CODE = Scalars.words(VatCategory.class, VatCategory::name);

    private static final ObjectCodec<TaxRate> RATE =
            ObjectCodec.of("tax rate", "A rate of tax from a date on.", "{from: 2000-01-01, percent: 21}", keys -> {
                var from = keys.required("from", Scalars.DATE, TaxRate::from, "the first day at this rate");
                var percent = keys.required(
                        "percent", Scalars.DECIMAL, TaxRate::percent, "the rate in percent: 21 means 21 %");
                var region = keys.optional(
                        "region", Scalars.TEXT, TaxRate::region, "everywhere", "the tariff region it holds in");
                var code = keys.optional(
                        "code",
                        CODE,
                        TaxRate::code,
                        "that of the category",
                        "the code that invoices print with this rate: O for a region where the tax does not apply");
                var reason = keys.optional(
                        "reason",
                        Scalars.TEXT,
                        TaxRate::reason,
                        "no reason; the codes E, AE, K, G and O need one",
                        "why no tax is due at this rate, as the invoice prints it");
                return given -> new TaxRate(
                        given.get(from), given.get(percent), given.get(region), given.get(code), given.get(reason));
            });

    static final ObjectCodec<TaxCategory> CATEGORY = ObjectCodec.of(
            "tax category",
            "A way of being taxed, by the name that charges use for it.",
            "{id: standard, code: S, rates: [{from: 2000-01-01, percent: 21}]}",
            keys -> {
                var id = keys.id(Scalars.TEXT, TaxCategory::id, "the name used by charges");
                var code = keys.required(
                        "code", CODE, TaxCategory::code, "the VAT category code of EN 16931 that invoices print");
                var reason = keys.optional(
                        "reason",
                        Scalars.TEXT,
                        TaxCategory::reason,
                        "no reason; E, AE, K, G and O need one",
                        "why no tax is due, as the invoice prints it");
                var rates = keys.usually(
                        "rates",
                        Lists.of(RATE),
                        Vector.empty(),
                        TaxCategory::rates,
                        "no rate stated, which for S is a warning",
                        "the rates, each from its date on");
                return given -> new TaxCategory(given.get(id), given.get(code), given.get(reason), given.get(rates));
            });

    static final Codec<Taxation> TAXATION = Ways.<Taxation>of(
                    "taxation",
                    "The tax category of a price, or several with the part of the price that falls under each.",
                    "{standard: 0.8, books: 0.2}")
            .single(
                    Taxes::isWhole,
                    Scalars.TEXT.as(
                            Taxation::of, taxation -> taxation.shares().head().category()),
                    "the id of a tax category, for all of the price")
            .fields(
                    taxation -> true,
                    Maps.inOrder(Scalars.TEXT, Scalars.DECIMAL).as(Taxes::shared, Taxes::shares),
                    "the part of the price by tax category; the parts add up to 1");

    private Taxes() {}

    private static boolean isWhole(Taxation taxation) {
        return taxation.equals(Taxation.of(taxation.shares().head().category()));
    }

    private static Taxation shared(Vector<Tuple2<String, BigDecimal>> shares) {
        return new Taxation(shares.map(share -> new TaxShare(share._1(), share._2())));
    }

    private static Vector<Tuple2<String, BigDecimal>> shares(Taxation taxation) {
        return taxation.shares().map(share -> Tuple.of(share.category(), share.weight()));
    }
}
