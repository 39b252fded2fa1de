package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.rule.Facts;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An event in the history, with the request that led to it and the facts that were used.
 *
 * @param sequence its number, from 1, without gaps
 * @param effectiveOn the day it took effect
 * @param recordedAt when it was recorded
 * @param event what happened
 * @param request what was asked; its consents are read again whenever the history changes before it
 * @param facts what the host knew when it was decided
 */
public record Recorded(
        int sequence, LocalDate effectiveOn, Instant recordedAt, Event event, Request request, Facts facts) {

    public Recorded {
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(event, "event");
        requireNonNull(request, "request");
        requireNonNull(facts, "facts");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1, was " + sequence);
        }
    }

    State evolve(State state) {
        return event.evolve(state, effectiveOn);
    }
}
