package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** How use and what is included of it are said. */
final class Uses {

    static final Single<Level> LEVEL = Single.patterned(
            "an amount, or 'unlimited', and its unit",
            "([0-9]{1,60}(\\.[0-9]{1,60})?|unlimited)( .+)?",
            "50 GB",
            Shape.Type.DECIMAL,
            (text, scope) -> level(text),
            (level, scope) -> level.amount().map(Scalars::plain).getOrElse("unlimited")
                    + (level.unit().isEmpty() ? "" : " " + level.unit()));

    static final ObjectCodec<Traffic> TRAFFIC = ObjectCodec.of(
            "traffic", "A kind of use.", "{service: voice, unit: minute, zone: national, band: peak}", keys -> {
                var service = keys.required(
                        "service", Scalars.TEXT, Traffic::service, "what is used, such as voice, sms or data");
                var unit = keys.usually(
                        "unit", Scalars.TEXT, "unit", Traffic::unit, "unit", "the unit, such as minute, MB or call");
                var zone = keys.optional(
                        "zone", Scalars.TEXT, Traffic::zone, "anywhere", "where or to where, in your own words");
                var band = keys.optional(
                        "band",
                        Scalars.TEXT,
                        Traffic::band,
                        "at any hour",
                        "the hours, in your own words such as peak");
                keys.bare(service);
                return given -> new Traffic(given.get(service), given.get(unit), given.get(zone), given.get(band));
            });

    private static final ObjectCodec<Allowance.SubLimit> SUB_LIMIT = ObjectCodec.of(
            "sub-limit", "A part of an allowance that may be used only so far.", "{zone: EU, amount: 20}", keys -> {
                var zone = keys.optional(
                        "zone", Scalars.TEXT, Allowance.SubLimit::zone, "anywhere", "the zone it holds in");
                var per = keys.optional(
                        "per", Scalars.SPAN, Allowance.SubLimit::per, "the reset period", "the time it holds for");
                var amount = keys.required(
                        "amount", Scalars.DECIMAL, Allowance.SubLimit::amount, "how far, in the unit of the allowance");
                return given -> new Allowance.SubLimit(given.get(zone), given.get(per), given.get(amount));
            });

    private static final ObjectCodec<Allowance.Beyond> BEYOND = ObjectCodec.of(
            "stage beyond",
            "A stage of use beyond an allowance.",
            "{then: throttle, kilobitsPerSecond: 512, amount: 50}",
            keys -> {
                var then = keys.required(
                        "then",
                        Scalars.words(Allowance.Beyond.What.class),
                        Allowance.Beyond::what,
                        "what happens in this stage");
                var speed = keys.optional(
                        "kilobitsPerSecond",
                        Scalars.COUNT,
                        Allowance.Beyond::kilobitsPerSecond,
                        "the usual speed",
                        "the speed of a throttled stage");
                var amount = keys.optional(
                        "amount",
                        Scalars.DECIMAL,
                        Allowance.Beyond::amount,
                        "for ever",
                        "how long the stage lasts, in the unit of the allowance");
                keys.bare(then);
                return given -> new Allowance.Beyond(given.get(then), given.get(speed), given.get(amount));
            });

    static final ObjectCodec<Allowance> ALLOWANCE = ObjectCodec.of(
            "allowance",
            "Use that an offer includes: so much of some traffic, given again after each reset; or use that a one-off"
                    + " charge gives once. Its unit may be another than that of the traffic, if draws says how much of it"
                    + " each unit of traffic uses up: of 30 GB, one MB 0.001. Where the unit is the currency it is credit,"
                    + " which pays what would be charged.",
            "{id: data, covers: [{service: data, unit: GB}], amount: 30 GB, beyond: [block]}",
            keys -> {
                var id = keys.id(Scalars.TEXT, Allowance::id, "its name within the offer");
                var covers =
                        keys.required("covers", Lists.of(TRAFFIC), Allowance::covers, "the traffic that draws on it");
                var draws = keys.usually(
                        "draws",
                        Lists.of(Scalars.DECIMAL),
                        Vector.empty(),
                        Allowance::draws,
                        "1 each",
                        "how much of it one unit of each traffic uses up, in the order of covers");
                var amount = keys.required("amount", LEVEL, Allowance::amount, "how much for each reset period");
                var each = keys.usually(
                        "perQuantity",
                        Scalars.FLAG,
                        false,
                        Allowance::perQuantity,
                        "false",
                        "whether so much is given for each one that is held: 5 GB for each seat");
                var resets = keys.usually(
                        "resets", Scalars.SPAN, Span.MONTH, Allowance::resets, "month", "how often it is given anew");
                var subLimits = keys.usually(
                        "subLimits",
                        Lists.of(SUB_LIMIT),
                        Vector.empty(),
                        Allowance::subLimits,
                        "none",
                        "parts that may be used only so far in a zone or in a time");
                var perRecord = keys.optional(
                        "perRecord",
                        Scalars.DECIMAL,
                        Allowance::perRecord,
                        "no limit",
                        "the most of it that one record may draw: 120 where a call may last 2 hours");
                var beyond = keys.usually(
                        "beyond",
                        Lists.of(BEYOND),
                        Vector.empty(),
                        Allowance::beyond,
                        "charged by the usage charges",
                        "what happens to use beyond it, stage by stage");
                var sharing = keys.usually(
                        "sharing",
                        Scalars.words(Allowance.Sharing.class),
                        Allowance.Sharing.HOLDER,
                        Allowance::sharing,
                        "holder",
                        "who draws on it");
                var rollover = keys.usually(
                        "rolloverPeriods",
                        Scalars.COUNT,
                        0,
                        Allowance::rolloverPeriods,
                        "0",
                        "for how many reset periods what is left stays usable");
                var percent = keys.usually(
                        "rolloverPercent",
                        Scalars.DECIMAL,
                        BigDecimal.valueOf(100),
                        Allowance::rolloverPercent,
                        "100",
                        "how much of what is left stays usable when it is given anew: 50 for half");
                var rolled = keys.usually(
                        "rolledOver",
                        Scalars.words(Allowance.RolledOver.class),
                        Allowance.RolledOver.FIRST,
                        Allowance::rolledOver,
                        "first",
                        "whether what is left of earlier periods is drawn on first, or after all else that was given");
                var order = keys.usually(
                        "order",
                        Scalars.COUNT,
                        0,
                        Allowance::order,
                        "0",
                        "which of several is drawn on first: the lowest, and of equal ones the one that ends first");
                var lasts = keys.optional(
                        "lasts",
                        Scalars.SPAN,
                        Allowance::lasts,
                        "until the next reset; for ever where a charge gives it",
                        "for how long it may be used once it was given");
                var most = keys.optional(
                        "atMost",
                        Scalars.DECIMAL,
                        Allowance::atMost,
                        "no limit",
                        "the most of it that there may be at once, with what is left of earlier ones");
                var partial = keys.usually(
                        "inPartialPeriod",
                        Scalars.words(Allowance.InPartialPeriod.class),
                        Allowance.InPartialPeriod.FULL,
                        Allowance::inPartialPeriod,
                        "full",
                        "how much of it a partial period has");
                return given -> Allowance.builder()
                        .id(given.get(id))
                        .covers(given.get(covers))
                        .draws(given.get(draws))
                        .amount(given.get(amount))
                        .perQuantity(given.get(each))
                        .resets(given.get(resets))
                        .subLimits(given.get(subLimits))
                        .perRecord(given.get(perRecord))
                        .beyond(given.get(beyond))
                        .sharing(given.get(sharing))
                        .rolloverPeriods(given.get(rollover))
                        .rolloverPercent(given.get(percent))
                        .rolledOver(given.get(rolled))
                        .order(given.get(order))
                        .lasts(given.get(lasts))
                        .atMost(given.get(most))
                        .inPartialPeriod(given.get(partial))
                        .build();
            });

    private Uses() {}

    private static Level level(String text) {
        int space = text.indexOf(' ');
        String amount = space < 0 ? text : text.substring(0, space);
        String unit = space < 0 ? "" : text.substring(space + 1);
        return amount.equals("unlimited")
                ? Level.unlimited(unit)
                : new Level(Option.some(new BigDecimal(amount)), unit);
    }
}
