package dev.holdfast.catalog.rule;

import dev.holdfast.catalog.offer.Offer;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What an eligibility rule looks at.
 *
 * @param date the day of the request
 * @param channel the channel it came through, or none
 * @param coupon the coupon shown, or none
 * @param held the offers held on that day, after the change that is asked for
 * @param facts what the host knows
 */
public record Situation(LocalDate date, Option<String> channel, Option<String> coupon, Seq<Offer> held, Facts facts) {}
