package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Alignment;
import dev.holdfast.billing.time.BillingCycle;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/**
 * What an account has agreed on.
 *
 * @param account the account
 * @param cycle when it is billed
 * @param zone the zone in which its days are days
 * @param currency the currency it pays in
 */
public record AccountTerms(AccountId account, BillingCycle cycle, ZoneId zone, CurrencyUnit currency) {

    public AccountTerms {
        requireNonNull(account, "account");
        requireNonNull(cycle, "cycle");
        requireNonNull(zone, "zone");
        requireNonNull(currency, "currency");
    }

    /**
     * Terms by their values.
     *
     * @param account the account's name
     * @param cycleDay the cycle day, 1 to 31
     * @param zone the zone, such as {@code Europe/Brussels}
     * @param currency the ISO 4217 code of the currency
     * @return the terms
     */
    public static AccountTerms of(String account, int cycleDay, String zone, String currency) {
        return new AccountTerms(
                AccountId.of(account), BillingCycle.of(cycleDay), ZoneId.of(zone), CurrencyUnit.of(currency));
    }

    /** The day from which the service periods of something held are counted. */
    LocalDate start(Holding holding, State state) {
        return cycle.alignment() == Alignment.SUBSCRIPTION ? state.begun().getOrElse(holding.since()) : holding.since();
    }
}
