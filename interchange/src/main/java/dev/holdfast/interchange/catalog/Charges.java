package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.interchange.codec.Choice;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** How charges are said: {@code once} makes it a one-off, {@code usage} a usage charge, everything else recurs. */
public final class Charges {

    /** What makes a one-off charge due. */
    public static final Codec<Occasion> OCCASION = occasion();

    static final ObjectCodec<OneOff> ONE_OFF = ObjectCodec.of(
            "one-off charge",
            "A charge made once each time its occasion comes.",
            "{id: activation, once: activation, price: 50.00, waivable: true}",
            keys -> {
                Common<OneOff> common = Common.of(keys, Prices.PRICE);
                var once = keys.required("once", OCCASION, OneOff::on, "what makes it due");
                var waivable = keys.usually(
                        "waivable", Scalars.FLAG, false, OneOff::waivable, "false", "whether a desk may waive it");
                var reset = reset(keys, OneOff::seniorityReset);
                var replaces = keys.usually(
                        "replaces",
                        Lists.of(Selections.CHARGE_ID),
                        Vector.empty(),
                        OneOff::replaces,
                        "none",
                        "charges of the same offer that are not due where this one is");
                var gives = keys.usually(
                        "gives",
                        Maps.byId(Uses.ALLOWANCE),
                        Vector.empty(),
                        OneOff::gives,
                        "nothing",
                        "use that it gives each time it is charged: a top-up, a block of data");
                return given -> OneOff.builder()
                        .id(given.get(common.id()))
                        .name(common.nameIn(given))
                        .price(given.get(common.price()))
                        .taxation(given.get(common.tax()))
                        .basis(given.get(common.basis()))
                        .on(given.get(once))
                        .waivable(given.get(waivable))
                        .seniorityReset(given.get(reset))
                        .replaces(given.get(replaces))
                        .gives(given.get(gives))
                        .build();
            });

    private static final ObjectCodec<Recurring> RECURRING = ObjectCodec.of(
            "recurring charge",
            "A charge for each service period. A price alone is charged every month in advance.",
            "{id: monthly, price: 57.95}",
            keys -> {
                Common<Recurring> common = Common.of(keys, Prices.PRICE);
                var every = keys.usually(
                        "every",
                        Scalars.SPAN,
                        Span.MONTH,
                        Recurring::cadence,
                        "month",
                        "the length of its service periods; the price is for one");
                var due = keys.usually(
                        "due",
                        Scalars.words(Due.class),
                        Due.IN_ADVANCE,
                        Recurring::due,
                        "in-advance",
                        "when a service period is charged");
                var instalments = keys.optional(
                        "instalments",
                        Scalars.COUNT,
                        Recurring::instalments,
                        "as long as the offer is held",
                        "after how many periods it stops");
                var of = keys.usually(
                        "priceOf",
                        Scalars.words(Recurring.PriceOf.class),
                        Recurring.PriceOf.EACH,
                        Recurring::priceOf,
                        "each",
                        "whether the price is that of each period or instalment, of all instalments, of which the last has"
                                + " what the others leave, or of a day: a month costs as many of it as it has days");
                var rest = keys.usually(
                        "restDueAtEnd",
                        Scalars.FLAG,
                        false,
                        Recurring::restDueAtEnd,
                        "false",
                        "whether the instalments left are due when the offer ends");
                var used = keys.usually(
                        "onlyIfUsed",
                        Scalars.FLAG,
                        false,
                        Recurring::onlyIfUsed,
                        "false",
                        "whether a period without any usage costs nothing");
                var reset = reset(keys, Recurring::seniorityReset);
                keys.bare(common.price());
                return given -> Recurring.builder()
                        .id(given.get(common.id()))
                        .name(common.nameIn(given))
                        .price(given.get(common.price()))
                        .taxation(given.get(common.tax()))
                        .basis(given.get(common.basis()))
                        .cadence(given.get(every))
                        .due(given.get(due))
                        .instalments(given.get(instalments))
                        .priceOf(given.get(of))
                        .restDueAtEnd(given.get(rest))
                        .onlyIfUsed(given.get(used))
                        .seniorityReset(given.get(reset))
                        .build();
            });

    private static final ObjectCodec<UsageCharge> USAGE = ObjectCodec.of(
            "usage charge",
            "A charge for what was used in a period, in arrears.",
            "{id: calls, usage: {service: voice, unit: minute}, price: 0.30, rating: {increment: 60/1 second}}",
            keys -> {
                Common<UsageCharge> common = Common.of(keys, Prices.OF_USE);
                var usage = keys.required("usage", Uses.TRAFFIC, UsageCharge::traffic, "the traffic it charges");
                var included = keys.<BigDecimal>optional(
                        "included",
                        Scalars.DECIMAL,
                        charge -> Option.none(),
                        "nothing",
                        "how much of each period costs nothing: in short for a first tier at no rate, or for what a package"
                                + " price has free");
                var charged = keys.usually(
                        "charged",
                        Scalars.words(UsageCharge.Charged.class),
                        UsageCharge.Charged.BEYOND_ALLOWANCES,
                        UsageCharge::charged,
                        "beyond-allowances",
                        "which use it charges where an allowance covers the traffic: what none covers, what is past a"
                                + " sub-limit of one, or all of it");
                var every = keys.usually(
                        "every",
                        Scalars.SPAN,
                        Span.MONTH,
                        UsageCharge::cadence,
                        "month",
                        "the length of the periods in which use is counted and priced");
                var metering = keys.usually(
                        "metering",
                        Ratings.METERING,
                        Metering.SUM,
                        UsageCharge::metering,
                        "sum",
                        "how records add up to the quantity of a period");
                var rating = keys.usually(
                        "rating",
                        Ratings.TERMS,
                        RatingTerms.EXACT,
                        UsageCharge::terms,
                        "by the exact quantity",
                        "how a single record is rated");
                return given -> UsageCharge.builder()
                        .id(given.get(common.id()))
                        .name(common.nameIn(given))
                        .price(given.get(included)
                                .map(free -> Included.in(given.get(common.price()), free))
                                .getOrElse(() -> given.get(common.price())))
                        .taxation(given.get(common.tax()))
                        .basis(given.get(common.basis()))
                        .traffic(given.get(usage))
                        .charged(given.get(charged))
                        .cadence(given.get(every))
                        .metering(given.get(metering))
                        .terms(given.get(rating))
                        .build();
            });

    static final Choice<Charge> CHARGE = Choice.<Charge, Recurring>usually(
                    "charge", "Something that an offer costs.", Recurring.class, RECURRING)
            .or("usage", UsageCharge.class, USAGE)
            .or("once", OneOff.class, ONE_OFF);

    private Charges() {}

    private static <T> Key<T, SeniorityReset> reset(Keys<T> keys, Function<T, SeniorityReset> get) {
        return keys.usually(
                "seniorityReset",
                Scalars.words(SeniorityReset.class),
                SeniorityReset.NEVER,
                get,
                "never",
                "what starts the count of seniority again, for prices selected by seniority");
    }

    private static Codec<Occasion> occasion() {
        Ways<Occasion> plain = Ways.<Occasion>of("occasion", "What makes a one-off charge due.", "{event: move}")
                .single(
                        occasion -> occasion.detail().isEmpty(),
                        Scalars.words(Occasion.Kind.class).as(Occasion::of, Occasion::kind),
                        "an occasion that needs no more words");
        return Vector.of(Occasion.Kind.values()).foldLeft(plain, Charges::detailed);
    }

    private static Ways<Occasion> detailed(Ways<Occasion> ways, Occasion.Kind kind) {
        return ways.key(
                kind.name().toLowerCase(Locale.ROOT),
                occasion -> occasion.kind() == kind,
                () -> Scalars.TEXT.as(
                        detail -> new Occasion(kind, Option.some(detail)),
                        occasion -> occasion.detail().get()),
                "the same, of this name only");
    }

    /** The keys that every charge has. */
    private record Common<T extends Charge>(
            Key<T, ChargeId> id,
            Key<T, Option<String>> name,
            Key<T, PriceModel> price,
            Key<T, Option<Taxation>> tax,
            Key<T, Option<PriceBasis>> basis) {

        static <T extends Charge> Common<T> of(Keys<T> keys, Codec<PriceModel> model) {
            return new Common<>(
                    keys.id(Selections.CHARGE_ID, Charge::id, "its name within the offer"),
                    keys.optional(
                            "name",
                            Scalars.TEXT,
                            charge -> Option.some(charge.name())
                                    .filter(name -> !name.equals(charge.id().value())),
                            "its id",
                            "what the customer reads on the invoice"),
                    keys.required("price", model, Charge::price, "what it costs"),
                    keys.optional("tax", Taxes.TAXATION, Charge::taxation, "as the version says", "how it is taxed"),
                    keys.optional(
                            "prices",
                            Taxes.BASIS,
                            Charge::basis,
                            "as the version says",
                            "whether the price contains its tax"));
        }

        String nameIn(Given given) {
            return given.get(name).getOrElse(() -> given.get(id).value());
        }
    }
}
