package dev.holdfast.interchange.question;

import dev.holdfast.billing.time.Fraction;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Single;
import dev.holdfast.interchange.invoice.Exact;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an amount is when it is rounded.
 *
 * @param amount the amount
 * @param per what it is divided by before it is rounded
 * @param scale the decimals, if they are not the currency's
 * @param rounding the rounding rule, if it is not the policy's
 */
record Rounded(BigDecimal amount, BigDecimal per, Option<Integer> scale, Option<RoundingMode> rounding)
        implements Question {

    static final Single<RoundingMode> RULE = Scalars.words(RoundingMode.class);

    static final Codec<Rounded> CODEC = ObjectCodec.of(
            "rounding", "An amount rounded.", "{amount: 12.345, scale: 2, rounding: half-even}", keys -> {
                var amount = keys.required("amount", Scalars.DECIMAL, Rounded::amount, "the amount");
                var per = keys.usually(
                        "per",
                        Scalars.DECIMAL,
                        BigDecimal.ONE,
                        Rounded::per,
                        "1",
                        "what it is divided by before it is rounded");
                var scale =
                        keys.optional("scale", Scalars.COUNT, Rounded::scale, "the currency's", "the decimals kept");
                var rounding = keys.optional("rounding", RULE, Rounded::rounding, "the policy's", "the rounding rule");
                keys.bare(amount);
                return given -> new Rounded(given.get(amount), given.get(per), given.get(scale), given.get(rounding));
            });

    Rounded {
        if (per.signum() == 0) {
            throw new IllegalArgumentException("per must not be 0");
        }
    }

    @Override
    public Answer in(Setting setting) {
        Exact exact = Exact.of(amount, Fraction.ONE).per(per);
        return Answer.of(exact.rounded(
                        scale.getOrElse(setting.decimals()),
                        rounding.getOrElse(setting.policy().rounding())))
                .exactly(exact);
    }
}
