package dev.holdfast.interchange.codec;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * What is called otherwise elsewhere: the words of other billing engines, of which none means anything here.
 *
 * @param known the key that says it here, or 'in' and what the object is called that it stands in
 * @param write what to write
 * @param elsewhere what others call it
 */
record OtherWords(String known, String write, Vector<String> elsewhere) {

    private static final String TRIAL = "trial trial-period trial-days free-trial";
    private static final String INCLUDED = "free-units free allowance allowances included-units free-quantity";
    private static final String LENGTH = "a length of time";
    private static final String LASTING =
            "a duration: 'forever', a number of periods, a length of time, or 'until' a date";

    /** Where it stands, what is written here, and what it is called elsewhere. */
    private static final Vector<OtherWords> ALL = Vector.of(
            of("in scenario", "about", "description source comment comments note notes reference url link id"),
            of("in scenario", "scenario", "name title"),
            of("in scenario", "account: {zone: Europe/Brussels}", "timezone time-zone zone"),
            of(
                    "in scenario",
                    "account: {cycleDay: 15}",
                    "bcd bill-cycle-day billing-day anchor billing-anchor cycle-day"),
            of(
                    "in scenario",
                    "steps: [{on: 2024-01-01, subscribe: plan}]",
                    "subscriptions subscription events timeline"),
            of("in scenario", "promotions: {trial: {benefit: free, lasting: 14 days}}", TRIAL),
            of("in scenario", "policy: {dayCount: actual}", "proration prorate"),
            of("in scenario", "addOns", "addons add-ons options extras"),
            of("in step", "a line that begins with #", "about description source comment note notes"),
            of("in step", "subscribe: {offer: plan, coupon: CODE}", "coupon coupon-code"),
            of("in step", "subscribe: {offer: plan, promotions: [half]}", "promotion promotions coupons discounts"),
            of("in step", "change-quantity: {holding: storage, quantity: 3}", "remove-quantity add-quantity"),
            of("in step", "move: {trigger: suspend, suspension: customer}", "pause suspend suspension freeze block"),
            of("in step", "move: resume", "resume unpause reactivate unblock"),
            of("in step", "terminate: {}", "cancel cancellation unsubscribe end stop churn"),
            of("in step", "change-offer", "change upgrade downgrade change-plan change-product switch"),
            of("in step", "remove: extra", "drop delete"),
            of("in command terminate", "a name of what ends is said by remove: extra", "holding offer of"),
            of("in chosen", "numbers: '+3225550100'", "number phone phone-number msisdn"),
            of("in chosen", "promotions: [half]", "promotion discount discounts coupons"),
            of(
                    "in recurring charge",
                    "price: {perUnit: 10.00}, and {subscribe: plan, quantity: 5}",
                    "quantity seats units"),
            of(
                    "in recurring charge",
                    "promotions: {trial: {benefit: free, lasting: 14 days}}, taken with subscribe: {offer: plan, promotions: [trial]}",
                    TRIAL),
            of("in recurring charge", "addOns: {extra: {price: 5.00, hosts: [plan]}}", "add-ons addons options"),
            of(
                    "in recurring charge",
                    "{once: activation, price: 49.00}, a charge of its own",
                    "setup setup-fee set-up"),
            of("in recurring charge", "price: 400.00, instalments: 36, priceOf: all", "total total-price whole-price"),
            of(
                    "in usage charge",
                    "allowances: {gb: {covers: [{service: data, unit: GB}], amount: 5 GB, perQuantity: true}}, beside 'charges'",
                    "included-per-quantity included-per-unit included-per-seat per-quantity per-seat per-user"),
            of("in allowance", "perQuantity: true", "per-seat per-user per-unit per-line each for-each multiply"),
            of("usedAt", "usedAt: 49.00", "used-months months-used monthly-price at-monthly-price"),
            of("changedQuantity", "changedQuantity: difference", "quantity-change seat-change seats difference"),
            of("in product", "promotions: {trial: {benefit: free, lasting: 14 days}}, beside 'offers'", TRIAL),
            of("in rating terms", "by: record", "per-record each-record rate-each-record"),
            of("in rating terms", "rounded: {decimals: 2, rounding: half-up}", "rounding round decimals scale"),
            of("included", "included", INCLUDED),
            of("event", "{event: move}", "move visit technician replacement"),
            of("in pricing", "price: {model: {perUnit: 2.00}, quantity: 5}", "per-unit graduated volume package flat"),
            of("in promotion", "lasting: 3 months", "months cycles periods"),
            of("in version", "revisions: [{for: everything}]", "reaches for applies-to existing"),
            of("in spend rule", "for: everything", "charges offers"),
            of("in spend rule", "maximum", "at-most max cap limit spend-cap up-to"),
            of("in spend rule", "overage: {above: 1000.00, percent: 50}", "overage-factor factor surcharge premium"),
            of("in spend rule", "minimum", "at-least min commitment minimum-spend"),
            of("in command terminate", "terminate: {}", "now immediate immediately at-once today true"),
            of(
                    "in command terminate",
                    "terminate: {}, timing: end-of-period",
                    "end-of-period period-end at-period-end end-of-term at-end"),
            of("change-quantity", "change-quantity", "seats set-quantity units"),
            of("give-promotion", "give-promotion", "discount apply-coupon apply-discount"),
            of("slots", "{subscribe: plan, quantity: 5}", "quantity seats units"),
            of("promotions", "promotions", "coupons discounts coupon discount"),
            of("used", "used", "usage use consumption record-usage meter"),
            of("bill", "bill", "invoice invoices bill-run"),
            of("pay", "pay", "payment payments"),
            of("credit", "credit", "credit-note void write-off"),
            of("line", "line", "item invoice-item one-time"),
            of("offers", "offers", "plans products plan product"),
            of("offer", "offer", "product plan pack item product-id plan-id to"),
            of("charges", "charges: {monthly: 10.00}", "monthly yearly annual annually fee recurring price flat"),
            of("percentOff", "percentOff", "percent percentage percent-off"),
            of("benefit", "percentOff: 20", "percent percentage percent-off"),
            of("benefit", "amountOff: 10.00", "amount amount-off fixed-amount"),
            of("benefit", "fixedPrice: 5.00", "price"),
            of("dayCount", "dayCount", "proration prorate prorated"),
            of("thirty-360", "thirty-360", "30/360 30-360 30e/360"),
            of("actual", "actual", "actual/actual act/act days"),
            of("actual-30", "actual-30", "actual/30 act/30"),
            of("zone", "zone", "timezone time-zone"),
            of("through", "through", "to until end"),
            of("priceOf", "priceOf: day", "per-day daily price-per-day day-rate daily-rate"),
            of("rolloverPeriods", "rolloverPeriods: 1", "rollover roll-over rolls-over carry-over carry-forward"),
            of("rolloverPercent", "rolloverPercent: 50", "rollover-fraction rollover-share rollover-percentage"),
            of("base", "base", "of on base-amount of-amount"),
            of("activation", "once: activation", "fee setup setup-fee start signup subscription first true yes"),
            of("payable", "payable", "amount-due amount-payable"),
            of("gross", "gross", "total total-amount grand-total total-incl-tax"),
            of("net", "net", "subtotal sub-total total-excl-tax"),
            of("tax", "tax", "vat tax-amount taxes-amount total-tax"),
            of("lines", "lines", "line-items invoice-lines"),
            of(LENGTH, "day", "daily"),
            of(LENGTH, "week", "weekly"),
            of(LENGTH, "month", "monthly"),
            of(LENGTH, "3 months", "quarter quarterly"),
            of(LENGTH, "6 months", "half-year half-yearly semiannual semi-annual biannual"),
            of(LENGTH, "year", "yearly annual annually"),
            of(LENGTH, "n days", "pnd"),
            of(LENGTH, "n months", "pnm n"),
            of(LENGTH, "n years", "pny"),
            of(LASTING, "1 period", "once one-time"),
            of(LASTING, "n periods", "n n-cycles n-cycle n-invoices n-invoice n-bills n-bill n-times n-billing-cycles"),
            of(LASTING, "n months", "pnm"),
            of("account", "account", "customer client"),
            of("cycleDay", "cycleDay", "bcd bill-cycle-day billing-day anchor billing-anchor"),
            of("every", "every", "cadence interval period billing-period frequency"),
            of("due", "due: in-arrears", "arrears in-arrears pay-in-arrears"),
            of("due", "due: in-advance", "advance in-advance pay-in-advance"),
            of("once", "once: activation", "setup setup-fee one-off one-time"),
            of("price", "price", "amount rate cost"),
            of("rate", "rate", "price unit-price per-unit"),
            of("fee", "fee", "flat flat-fee flat-amount"),
            of("upTo", "upTo", "to last-unit end ending-unit"),
            of("eligibility", "eligibility: [{coupon: {code: X, maxRedemptions: 100}}]", "coupon code coupon-code"),
            of(
                    "metering",
                    "a rule: {spend: {for: {charges: [calls]}, minimum: 100.00, per: month}}",
                    "minimum maximum min max commitment minimum-commitment"),
            of(
                    "volume",
                    "volume: {selectedBy: seniority, tiers: [{upTo: 6, rate: 0, fee: 10}, {rate: 0, fee: 20}]}",
                    "ramp phases months-since-start"),
            of("lasting", "lasting", "duration for"),
            of("on", "on", "date effective-on day at"),
            of("expect", "expect", "expected expectation assert"));

    private static OtherWords of(String known, String write, String elsewhere) {
        return new OtherWords(known, write, Vector.of(elsewhere.split(" ")));
    }

    /** What to write instead of a word that others use; a number in it is taken over. */
    static Option<String> instead(String word, Seq<String> known) {
        String plain = word.replaceAll("(?<=[a-z])([A-Z])", "-$1")
                .replace('_', '-')
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
        String number = plain.replaceAll("[^0-9]", "");
        String any = number.isEmpty() ? plain : plain.replace(number, "n");
        return ALL.find(one -> known.contains(one.known) && one.elsewhere.exists(Vector.of(plain, any)::contains))
                .map(one -> number.isEmpty() || one.elsewhere.contains(plain)
                        ? one.write
                        : one.write.replaceFirst("^n ", number + " ").replace(": n ", ": " + number + " "));
    }

    /** A suggestion. */
    static String meant(String write) {
        return "did you mean '" + write + "'?";
    }
}
