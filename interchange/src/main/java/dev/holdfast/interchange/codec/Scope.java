package dev.holdfast.interchange.codec;

import org.joda.money.CurrencyUnit;

/**
 * What holds for the whole file, and is said only once in it.
 *
 * @param currency the currency of every amount
 */
public record Scope(CurrencyUnit currency) {}
