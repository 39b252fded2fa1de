package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import org.joda.money.BigMoney;

/**
 * What credit notes gave back of what was billed for some days. The days stay billed; if they are credited later, so much
 * less is credited.
 *
 * @param of what was billed
 * @param amount how much of it was given back, in the basis of its price; below zero where a credit was taken back
 */
public record GivenBack(PieceShare of, BigMoney amount) {

    public GivenBack {
        requireNonNull(of, "of");
        requireNonNull(amount, "amount");
    }
}
