package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.rule.Timing;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.immutables.value.Value;

/**
 * A command with who asks for it, when, through which channel, and what they consent to.
 *
 * <p>Nothing here is read from a clock: where the moment of asking is not given, it is the start of the effective day
 * in UTC.
 */
@Value.Immutable
public abstract sealed class Request implements WithRequest permits ImmutableRequest {

    Request() {}

    /**
     * What is asked.
     *
     * @return the command
     */
    public abstract Command command();

    /**
     * The day it takes effect.
     *
     * @return the day; none for an undo as if never, which takes effect when the change did
     */
    public abstract Option<LocalDate> effectiveOn();

    /**
     * Who asks.
     *
     * @return a name that means something to the host; {@code unknown} where nothing is said
     */
    public abstract String requester();

    /**
     * The channel it came through.
     *
     * @return the channel, or none
     */
    public abstract Option<String> channel();

    /**
     * When it was asked and recorded.
     *
     * @return the instant, or none for the start of the effective day
     */
    public abstract Option<Instant> askedAt();

    /**
     * The key under which it happens once, however often and through however many channels it is sent.
     *
     * @return the key, or none
     */
    public abstract Option<String> idempotencyKey();

    /**
     * The version of the subscription that whoever asks has seen.
     *
     * @return the version, or none if any will do
     */
    public abstract Option<Integer> expectedVersion();

    /**
     * What is consented to.
     *
     * @return the consents
     */
    public abstract Vector<Consent> consents();

    /**
     * The one-off charges that are not asked for.
     *
     * @return the waivers
     */
    public abstract Vector<Waiver> waivers();

    /**
     * When it should take effect, where the tariff's change rules leave a choice.
     *
     * @return the timing, or none for the one that the rules name first
     */
    public abstract Option<Timing> timing();

    /**
     * The pending change that it replaces.
     *
     * @return the number of that change in the history, or none
     */
    public abstract Option<Integer> replaces();

    /**
     * The catalogue version that an accepted quote promised to sell under. It is for quotes to set: whoever passes on
     * requests from outside takes it from no one else.
     *
     * @return the version, by the day that took effect; none for the one of the effective day
     */
    public abstract Option<LocalDate> soldUnder();

    /** A command of which nothing more is said. */
    static Request of(Command command, Option<LocalDate> on) {
        return new Builder()
                .command(command)
                .effectiveOn(on)
                .requester("unknown")
                .channel(Option.none())
                .askedAt(Option.none())
                .idempotencyKey(Option.none())
                .expectedVersion(Option.none())
                .consents(Vector.empty())
                .waivers(Vector.empty())
                .timing(Option.none())
                .replaces(Option.none())
                .soldUnder(Option.none())
                .build();
    }

    /**
     * The same, asked by somebody.
     *
     * @param requester who asks
     * @return the request
     */
    public final Request by(String requester) {
        return withRequester(requester);
    }

    /**
     * The same, through a channel.
     *
     * @param channel the channel
     * @return the request
     */
    public final Request through(String channel) {
        return withChannel(Option.some(channel));
    }

    /**
     * The same, asked at a moment.
     *
     * @param instant the moment
     * @return the request
     */
    public final Request at(Instant instant) {
        return withAskedAt(Option.some(instant));
    }

    /**
     * The same, to happen once under a key.
     *
     * @param key the key
     * @return the request
     */
    public final Request once(String key) {
        return withIdempotencyKey(Option.some(key));
    }

    /**
     * The same, decided against a version of the subscription.
     *
     * @param version the version that was seen
     * @return the request
     */
    public final Request against(int version) {
        return withExpectedVersion(Option.some(version));
    }

    /**
     * The same, to take effect now, at the end of the period or of the term, or on the chosen day.
     *
     * @param when the timing, which the tariff's change rules must allow
     * @return the request
     */
    public final Request timed(Timing when) {
        return withTiming(Option.some(when));
    }

    /**
     * The same, instead of a change that is pending.
     *
     * @param sequence the number of the pending change in the history
     * @return the request
     */
    public final Request replacing(int sequence) {
        return withReplaces(Option.some(sequence));
    }

    /**
     * The same, sold under a version that was promised.
     *
     * @param version the catalogue version, by the day that took effect
     * @return the request
     */
    public final Request under(LocalDate version) {
        return withSoldUnder(Option.some(version));
    }

    /**
     * The same with consents.
     *
     * @param consents what is consented to, besides what already is
     * @return the request
     */
    public final Request consenting(Consent... consents) {
        return withConsents(consents().appendAll(Vector.of(consents)));
    }

    /**
     * The same without a one-off charge that it makes due and that the tariff lets a desk waive.
     *
     * @param charge the charge's name
     * @param by who waives it
     * @param reason why
     * @return the request
     */
    public final Request waiving(String charge, String by, String reason) {
        return withWaivers(waivers().append(new Waiver(ChargeId.of(charge), by, reason)));
    }

    /** Whether it asks for the same, whoever sends it, when, and through whichever channel. */
    final boolean asksTheSameAs(Request other) {
        return command().equals(other.command())
                && effectiveOn().equals(other.effectiveOn())
                && timing().equals(other.timing())
                && replaces().equals(other.replaces())
                && consents().equals(other.consents())
                && waivers().equals(other.waivers());
    }

    Instant recordedAt(LocalDate effective) {
        return askedAt().getOrElse(() -> effective.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Collects the parts of a request. */
    static final class Builder extends ImmutableRequest.Builder {
        Builder() {}
    }
}
