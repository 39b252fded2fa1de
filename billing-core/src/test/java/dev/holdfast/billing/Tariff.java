package dev.holdfast.billing;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
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
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A small triple-play tariff of July 2013, from which tests make others. */
public final class Tariff {

    public static final LocalDate JULY_2013 = LocalDate.of(2013, 7, 1);
    public static final LocalDate OCTOBER_2013 = LocalDate.of(2013, 10, 1);

    public static final TaxCategory STANDARD = TaxCategory.taxed("standard", TaxRate.from(LocalDate.EPOCH, "21"));

    public static final Product INTERNET = product("internet", service("internet", "volume", 50));
    public static final Product INTERNET_PLUS = product("internet-plus", service("internet", "volume", 100));
    public static final Product TV_BASIC = product("tv-basic", tv(40), decoder());
    public static final Product TV = product("tv", tv(70), decoder());
    public static final Product TV_PLUS = product("tv-plus", tv(80), decoder());
    public static final Product PHONE = product("phone", Service.of(ServiceKind.FIXED_LINE, "fixed line"));
    public static final Product SIM =
            product("sim", Service.of(ServiceKind.MOBILE_LINE, "mobile line")).withCharges(Vector.of(monthly("15.00")));

    public static final Slot INTERNET_SLOT = slot("internet", ServiceKind.INTERNET, "internet");
    public static final Slot TV_SLOT = slot("tv", ServiceKind.TV, "tv");
    public static final Slot PHONE_SLOT = slot("phone", ServiceKind.FIXED_LINE, "phone");

    public static final Pack START = pack("start", "57.95", INTERNET_SLOT, TV_SLOT, PHONE_SLOT);
    public static final Pack CONFORT = pack(
            "confort",
            "62.95",
            slot("internet", ServiceKind.INTERNET, "internet-plus"),
            slot("tv", ServiceKind.TV, "tv-plus"),
            PHONE_SLOT);
    public static final Pack LIGHT =
            pack("light", "52.95", INTERNET_SLOT, slot("tv", ServiceKind.TV, "tv-basic"), PHONE_SLOT);
    public static final Pack DUO = pack("duo", "44.95", INTERNET_SLOT, PHONE_SLOT);
    public static final Pack MOBILE = pack(
            "mobile",
            "10.00",
            Slot.builder()
                    .name("sim")
                    .kind(ServiceKind.MOBILE_LINE)
                    .allowed("sim")
                    .max(12)
                    .pricing(SlotPricing.special(Flat.of("EUR 15.00"), Flat.of("EUR 9.00")))
                    .build());
    public static final AddOn BOUQUET = AddOn.builder()
            .id("bouquet")
            .name("Channel bouquet")
            .hosts(Vector.of(OfferId.of("start"), OfferId.of("confort"), OfferId.of("light")))
            .services(Vector.of(Service.of(ServiceKind.of("tv-bouquet"), "channel bouquet")))
            .charges(Vector.of(monthly("6.00")))
            .build();

    public static final CatalogVersion TRIPLE_PLAY = CatalogVersion.builder()
            .from(JULY_2013)
            .currency("EUR")
            .taxedAs(STANDARD)
            .offers(Vector.of(
                    INTERNET,
                    INTERNET_PLUS,
                    TV_BASIC,
                    TV,
                    TV_PLUS,
                    PHONE,
                    SIM,
                    START,
                    CONFORT,
                    LIGHT,
                    DUO,
                    MOBILE,
                    BOUQUET))
            .build();

    private Tariff() {}

    public static Catalog catalog(CatalogVersion... versions) {
        return Catalog.of("operator", Vector.of(versions))
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
    }

    /** The version with some offers in place of those of their ids, and with those it did not have. */
    public static CatalogVersion with(CatalogVersion version, Offer... offers) {
        return version.withOffers(version.offers()
                .reject(old -> Vector.of(offers).map(Offer::id).contains(old.id()))
                .appendAll(Vector.of(offers)));
    }

    public static Product product(String id, Service... services) {
        return Product.builder().id(id).services(Vector.of(services)).build();
    }

    public static Pack pack(String id, String price, Slot... slots) {
        return Pack.builder()
                .id(id)
                .charges(Vector.of(monthly(price)))
                .slots(Vector.of(slots))
                .build();
    }

    public static Slot slot(String name, ServiceKind kind, String... allowed) {
        return Slot.builder().name(name).kind(kind).allowed(allowed).build();
    }

    public static Charge monthly(String price) {
        return Recurring.monthly("monthly", Flat.of("EUR " + price));
    }

    public static Promotion percentOff(String id, int percent, Lasting lasting) {
        return Promotion.builder()
                .id(id)
                .benefit(new Benefit.PercentOff(BigDecimal.valueOf(percent), Option.none()))
                .lasting(lasting)
                .build();
    }

    /** A rule on a change from an offer to any other; a change without a timing is not allowed. */
    public static Rule change(ChangeKind kind, String from, Timing... timings) {
        return new Rule.Change(kind, Selection.of(from), Selection.ALL, Vector.of(timings), Option.none());
    }

    public static Rule commitment(String offer, Span length, Span notice) {
        return new Rule.Commitment(Selection.of(offer), length, Option.none(), Option.some(notice), Vector.empty());
    }

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2013, month, day);
    }

    private static Service service(String kind, String feature, long amount) {
        return Service.of(ServiceKind.of(kind), kind).with(feature, Level.of(amount, feature));
    }

    private static Service tv(long channels) {
        return Service.of(ServiceKind.TV, "TV").with("channels", Level.of(channels, "channel"));
    }

    private static Service decoder() {
        return Service.of(ServiceKind.EQUIPMENT, "decoder");
    }
}
