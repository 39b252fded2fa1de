package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;

/** How it is said who gets something. */
final class Conditions {

    private static final ObjectCodec<Eligibility.Coupon> COUPON =
            ObjectCodec.of("coupon", "A coupon that is not used up.", "{code: SUMMER, maxRedemptions: 1000}", keys -> {
                var code = keys.required("code", Scalars.TEXT, Eligibility.Coupon::code, "the coupon's code");
                var max = keys.required(
                        "maxRedemptions",
                        Scalars.COUNT,
                        Eligibility.Coupon::maxRedemptions,
                        "how often it may be redeemed by all customers together");
                return given -> new Eligibility.Coupon(given.get(code), given.get(max));
            });

    private static final ObjectCodec<Eligibility.Fact> FACT = ObjectCodec.of(
            "fact of the host's",
            "A fact of the customer that only the host knows, such as how bills are paid.",
            "{name: payment, is: [direct-debit]}",
            keys -> {
                var name = keys.required("name", Scalars.TEXT, Eligibility.Fact::fact, "the fact, in your own words");
                var is = keys.required(
                        "is",
                        Selections.some(Scalars.TEXT),
                        Eligibility.Fact::values,
                        "the values, one of which it has");
                return given -> new Eligibility.Fact(given.get(name), given.get(is));
            });

    static final Codec<Eligibility> ELIGIBILITY = Ways.<Eligibility>of(
                    "condition", "A condition on who gets something.", "{segment: [residential]}")
            .word("new-customer", new Eligibility.NewCustomer(), "somebody who was no customer before")
            .key(
                    "segment",
                    Eligibility.InSegment.class,
                    Lists.setOf(Scalars.TEXT).as(Eligibility.InSegment::new, Eligibility.InSegment::segments),
                    "a customer of one of these segments")
            .key(
                    "channel",
                    Eligibility.ThroughChannel.class,
                    Lists.setOf(Scalars.TEXT).as(Eligibility.ThroughChannel::new, Eligibility.ThroughChannel::channels),
                    "a request through one of these channels")
            .key(
                    "region",
                    Eligibility.InRegion.class,
                    Lists.setOf(Scalars.TEXT).as(Eligibility.InRegion::new, Eligibility.InRegion::regions),
                    "a customer in one of these tariff regions")
            .key(
                    "seniorityMonths",
                    Eligibility.Seniority.class,
                    Scalars.COUNT.as(Eligibility.Seniority::new, Eligibility.Seniority::months),
                    "a customer of so many whole months or more")
            .key(
                    "holds",
                    Eligibility.Holds.class,
                    Selections.SELECTION.as(Eligibility.Holds::new, Eligibility.Holds::what),
                    "somebody who holds one of these, after the change asked for")
            .key("coupon", Eligibility.Coupon.class, COUPON, "somebody who shows a coupon that is not used up")
            .key("fact", Eligibility.Fact.class, FACT, "a customer of whom the host states one of these values")
            .key(
                    "askedWithin",
                    Eligibility.AskedWithin.class,
                    Selections.DAYS.as(Eligibility.AskedWithin::new, Eligibility.AskedWithin::dates),
                    "a request on one of these days")
            .key("anyOf", Eligibility.AnyOf.class, Conditions::anyOf, "one of these conditions");

    private Conditions() {}

    private static Codec<Eligibility.AnyOf> anyOf() {
        return Lists.of(ELIGIBILITY).as(Eligibility.AnyOf::new, Eligibility.AnyOf::conditions);
    }
}
