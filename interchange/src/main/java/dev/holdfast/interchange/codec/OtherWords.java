package dev.holdfast.interchange.codec;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * What is called otherwise elsewhere: the words of other billing engines, of which none means anything here.
 *
 * @param known the key that says it here
 * @param write what to write
 * @param elsewhere what others call it
 */
record OtherWords(String known, String write, Vector<String> elsewhere) {

    private static final Vector<OtherWords> ALL = Vector.of(
            of("terminate", "terminate: {}", "cancel cancellation unsubscribe end stop churn"),
            of("change-offer", "change-offer", "change upgrade downgrade change-plan change-product switch"),
            of("move", "move: {trigger: suspend, suspension: customer}", "pause suspend suspension freeze block"),
            of("move", "move: resume", "resume unpause reactivate unblock"),
            of("change-quantity", "change-quantity", "seats set-quantity units"),
            of("subscribe", "subscribe: {offer: plan, coupon: CODE}", "coupon coupon-code"),
            of("subscribe", "subscribe: {offer: plan, promotions: [half]}", "promotion promotions coupons discounts"),
            of("give-promotion", "give-promotion", "discount apply-coupon apply-discount"),
            of("slots", "{subscribe: plan, quantity: 5}", "quantity seats units"),
            of("slots", "promotions: [half]", "promotion discount discounts coupons"),
            of("promotions", "promotions", "coupons discounts coupon discount"),
            of("used", "used", "usage use consumption record-usage meter"),
            of("bill", "bill", "invoice invoices bill-run"),
            of("pay", "pay", "payment payments"),
            of("credit", "credit", "credit-note void write-off"),
            of("line", "line", "item invoice-item one-time"),
            of("offers", "offers", "plans products plan product"),
            of("offer", "offer", "product plan pack item product-id plan-id"),
            of("charges", "charges: {monthly: 10.00}", "monthly yearly annual annually fee recurring price flat"),
            of("promotions", "promotions: {trial: {benefit: free, lasting: 14 days}}", "trial trial-period trial-days"),
            of("percentOff", "percentOff", "percent percentage percent-off"),
            of("benefit", "percentOff: 20", "percent percentage percent-off"),
            of("benefit", "amountOff: 10.00", "amount amount-off fixed-amount"),
            of("benefit", "fixedPrice: 5.00", "price"),
            of("command terminate", "terminate: {}", "now immediate immediately at-once today"),
            of(
                    "command terminate",
                    "terminate: {}, timing: end-of-period",
                    "end-of-period period-end at-period-end end-of-term at-end"),
            of("dayCount", "dayCount", "proration prorate prorated"),
            of("thirty-360", "thirty-360", "30/360 30-360 30e/360"),
            of("actual", "actual", "actual/actual act/act days"),
            of("actual-30", "actual-30", "actual/30 act/30"),
            of("zone", "zone", "timezone time-zone"),
            of("through", "through", "to until end"),
            of("gross", "gross", "total amount-due"),
            of("net", "net", "subtotal"),
            of("a length of time", "day", "daily"),
            of("a length of time", "week", "weekly"),
            of("a length of time", "month", "monthly"),
            of("a length of time", "3 months", "quarter quarterly"),
            of("a length of time", "6 months", "half-year half-yearly semiannual semi-annual"),
            of("a length of time", "year", "yearly annual annually"),
            of(
                    "a duration: 'forever', a number of periods, a length of time, or 'until' a date",
                    "1 period",
                    "once one-time"),
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

    /** What to write instead of a word that others use. */
    static Option<String> instead(String word, Seq<String> known) {
        String plain =
                word.replaceAll("(?<=[a-z])([A-Z])", "-$1").replace('_', '-').toLowerCase(Locale.ROOT);
        return ALL.find(one -> one.elsewhere.contains(plain) && known.contains(one.known))
                .map(OtherWords::write);
    }
}
