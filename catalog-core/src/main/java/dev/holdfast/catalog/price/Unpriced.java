package dev.holdfast.catalog.price;

/**
 * Why a model states no price for what was measured.
 *
 * @param reason the reason in a sentence, with what would have a price
 */
public record Unpriced(String reason) {}
