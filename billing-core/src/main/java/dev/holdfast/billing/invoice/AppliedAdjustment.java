package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.owed.Corner;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.time.Fraction;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * An allowance or charge with the amount that it came to. An allowance on an amount below zero is a charge, and the other
 * way round, so that the amount never is below zero.
 *
 * @param kind whether it came off or on
 * @param reason why, as the customer reads it
 * @param code why, as a code; none where it turned from an allowance into a charge
 * @param percent which percentage it is; none for an amount
 * @param base what the percentage is of (BT-137, BT-93); none for an amount
 * @param amount the amount, at least 0, in the basis of what it stands beside (BT-136, BT-92)
 * @param derivation how the amount came about
 */
public record AppliedAdjustment(
        Adjustment.Kind kind,
        String reason,
        Option<String> code,
        Option<BigDecimal> percent,
        Option<BigMoney> base,
        BigMoney amount,
        Derivation derivation) {

    public AppliedAdjustment {
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
        requireNonNull(code, "code");
        requireNonNull(percent, "percent");
        requireNonNull(base, "base");
        requireNonNull(amount, "amount");
        requireNonNull(derivation, "derivation");
    }

    /** What it comes to beside an amount, each rounded on its own (Peppol BIS Billing 3.0, line net amount). */
    static AppliedAdjustment of(Adjustment stated, BigMoney beside, Ruler ruler) {
        return stated.size()
                .fold(
                        amount -> amount(stated, amount, ruler),
                        percent -> percent(stated, percent, stated.base().getOrElse(beside), ruler));
    }

    private static AppliedAdjustment amount(Adjustment stated, BigMoney amount, Ruler ruler) {
        Corner corner = new Corner(1, amount, BigDecimal.ONE, Fraction.ONE, ruler.rounding(), ruler.decimals());
        return new AppliedAdjustment(
                stated.kind(),
                stated.reason(),
                stated.code(),
                Option.none(),
                Option.none(),
                BigMoney.of(amount.getCurrencyUnit(), corner.amount()),
                new Derivation.Rounded(corner));
    }

    private static AppliedAdjustment percent(Adjustment stated, BigDecimal percent, BigMoney base, Ruler ruler) {
        boolean turned = base.isNegative();
        Corner corner =
                new Corner(1, base.abs(), percent.movePointLeft(2), Fraction.ONE, ruler.rounding(), ruler.decimals());
        return new AppliedAdjustment(
                turned ? opposite(stated.kind()) : stated.kind(),
                stated.reason(),
                turned ? Option.none() : stated.code(),
                Option.some(percent),
                Option.some(base.abs()),
                BigMoney.of(base.getCurrencyUnit(), corner.amount()),
                new Derivation.Rounded(corner));
    }

    private static Adjustment.Kind opposite(Adjustment.Kind kind) {
        return kind == Adjustment.Kind.ALLOWANCE ? Adjustment.Kind.CHARGE : Adjustment.Kind.ALLOWANCE;
    }

    /** A part of it that falls under one tax category. */
    AppliedAdjustment part(BigMoney part, Option<BigMoney> of, Derivation why) {
        boolean turned = part.isNegative();
        return new AppliedAdjustment(
                turned ? opposite(kind) : kind,
                reason,
                turned ? Option.none() : code,
                percent,
                of.map(BigMoney::abs),
                part.abs(),
                turned ? why.negated() : why);
    }

    /**
     * The amount with its sign.
     *
     * @return the amount, below zero for what comes off
     */
    public BigMoney signed() {
        return kind == Adjustment.Kind.ALLOWANCE ? amount.negated() : amount;
    }

    Derivation signedDerivation() {
        return kind == Adjustment.Kind.ALLOWANCE ? derivation.negated() : derivation;
    }
}
