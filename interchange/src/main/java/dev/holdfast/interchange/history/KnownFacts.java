package dev.holdfast.interchange.history;

import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;

/** How the facts are said with which something was decided. */
public final class KnownFacts {

    private static final Codec<TreeSet<String>> NUMBERS =
            Lists.setOf(Scalars.TEXT).<TreeSet<String>>as(numbers -> TreeSet.ofAll(numbers), numbers -> numbers);

    /** The facts. */
    public static final ObjectCodec<Facts> FACTS = ObjectCodec.of(
            "facts",
            "What only the host knew when it was decided. A fact not stated was unknown.",
            "{segment: residential, customerSince: 2010-03-01, redemptions: {SUMMER: 17}}",
            keys -> {
                var segment = keys.optional("segment", Scalars.TEXT, Facts::segment, "unknown", "the customer segment");
                var region = keys.optional("region", Scalars.TEXT, Facts::region, "unknown", "the tariff region");
                var since = keys.optional(
                        "customerSince",
                        Scalars.DATE,
                        Facts::customerSince,
                        "a new customer",
                        "the first day as a customer");
                var redemptions = keys.usually(
                        "redemptions",
                        Maps.sorted(Scalars.TEXT, Scalars.COUNT),
                        TreeMap.empty(),
                        Facts::redemptions,
                        "none",
                        "how often each coupon had been redeemed, by code");
                var numbers = keys.usually(
                        "numbersInUse",
                        NUMBERS,
                        TreeSet.empty(),
                        Facts::numbersInUse,
                        "none",
                        "the numbers asked for that others had, or that nobody may have");
                var others = keys.usually(
                        "others",
                        Maps.sorted(Scalars.TEXT, Scalars.TEXT),
                        TreeMap.empty(),
                        Facts::others,
                        "none",
                        "facts of the host's own, by name");
                return given -> Facts.builder()
                        .segment(given.get(segment))
                        .region(given.get(region))
                        .customerSince(given.get(since))
                        .redemptions(given.get(redemptions))
                        .numbersInUse(given.get(numbers))
                        .others(given.get(others))
                        .build();
            });

    private KnownFacts() {}
}
