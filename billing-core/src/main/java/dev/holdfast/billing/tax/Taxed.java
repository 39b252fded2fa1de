package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import org.joda.money.BigMoney;

/**
 * An amount that was taxed together with others.
 *
 * @param net the amount without tax (BT-131 of a line)
 * @param tax its part of the tax. Where the tax is rounded for the invoice, it is shared out by largest remainder: no
 *     line of an electronic invoice prints it
 */
public record Taxed(BigMoney net, BigMoney tax) {

    public Taxed {
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
    }
}
