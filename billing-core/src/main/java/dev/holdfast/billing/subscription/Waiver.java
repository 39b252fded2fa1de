package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.charge.ChargeId;

/**
 * A one-off charge that a request would make due and that is not asked for. It is kept with the request in the history.
 *
 * @param charge the charge's name; every charge of that name that the request makes due is waived
 * @param by who waives it, never blank
 * @param reason why, never blank
 */
public record Waiver(ChargeId charge, String by, String reason) {

    public Waiver {
        requireNonNull(charge, "charge");
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a waiver says who and why, was '" + by + "' and '" + reason + "'");
        }
    }
}
