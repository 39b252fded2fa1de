package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Waiver;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;

/** How it is said that a one-off charge is waived. */
public final class Waivers {

    /** A waiver. */
    public static final Codec<Waiver> WAIVER = ObjectCodec.of(
            "waiver",
            "A one-off charge that is not asked for.",
            "{charge: activation, by: desk-7, reason: kept waiting}",
            keys -> {
                var charge = keys.required("charge", Names.CHARGE, Waiver::charge, "the charge's name");
                var by = keys.required("by", Scalars.TEXT, Waiver::by, "who waives it");
                var reason = keys.required("reason", Scalars.TEXT, Waiver::reason, "why");
                return given -> new Waiver(given.get(charge), given.get(by), given.get(reason));
            });

    private Waivers() {}
}
