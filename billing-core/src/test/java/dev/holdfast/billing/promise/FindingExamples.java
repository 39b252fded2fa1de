package dev.holdfast.billing.promise;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.quote.Counter.CHANGE;
import static dev.holdfast.billing.quote.Counter.TODAY;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.quote.Counter;
import dev.holdfast.billing.quote.Leaving;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * An example of each finding, named as it is: the promise that {@code docs/findings.md} shows, and what is found. The
 * household holds Start since July; Confort binds for six months, the bouquet can be free for two.
 */
final class FindingExamples {

    private static final CatalogVersion SOLD =
            Counter.DESK.catalog().versions().head()._2();

    private static final CatalogVersion TARIFF = Tariff.with(
                    SOLD,
                    Tariff.pack("old", "50.00", Tariff.INTERNET_SLOT)
                            .withLifecycle(Lifecycle.launchedUntil(LocalDate.of(2010, 1, 1), JULY_2013)),
                    Tariff.product("lease").withCharges(Vector.of(Recurring.monthly("rent", new Unpublished()))))
            .withPromotions(SOLD.promotions()
                    .append(Tariff.percentOff("student", 10, Lasting.FOREVER)
                            .withEligibility(Vector.of(Eligibility.InSegment.of("student"))))
                    .append(Tariff.percentOff("summer", 10, Lasting.FOREVER)
                            .withScope(Selection.of("bouquet"))
                            .withSales(new SalesWindow(
                                    DateWindow.between(day(7, 1), day(9, 1)), TreeSet.empty(), TreeSet.empty()))));

    static final Desk DESK = Desk.of(TARIFF, TARIFF.withFrom(LocalDate.of(2014, 1, 1)));

    /** What the seller's own program writes. */
    static final Promise HONEST =
            Promise.of(Counter.quote(Counter.OFFERED), DESK.catalog().id());

    static final Check CHECK = Check.by(DESK.billing()).on(TODAY);

    private FindingExamples() {}

    static Promise claim(Request... requests) {
        return Promise.builder()
                .customer(HONEST.customer())
                .requests(Vector.of(requests))
                .build();
    }

    static Promise says(Said said) {
        return HONEST.withSaid(said);
    }

    static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    static Vector<Finding> of(String name) {
        try {
            return ((Checked) FindingExamples.class.getDeclaredMethod(name).invoke(null)).findings();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    /** "The bouquet for 5 more", when it is 6. */
    static Checked priceMismatch() {
        return CHECK.of(claim(Add.of("bouquet").on(CHANGE))
                .withSaid(Said.NOTHING.withMore(Option.some(new Said.More(eur("5.00"), 6)))));
    }

    /** The total over two years is rounded down, as salesmen do. */
    static Checked totalMismatch() {
        return CHECK.of(says(HONEST.said().withTotals(TreeMap.of(24, eur("1600.00")))));
    }

    /** The first bill has a line less, and its sums agree with that. */
    static Checked billMismatch() {
        Said.Bill bill = HONEST.said().bills().get().head();
        Said.Line gone = bill.lines().last();
        Said.Bill less = new Said.Bill(
                bill.day(),
                bill.lines().init(),
                bill.net().minus(gone.net().toMoney()),
                bill.tax(),
                bill.gross().minus(gone.net().toMoney()));
        return CHECK.of(says(HONEST.said().withBills(Option.some(Vector.of(less)))));
    }

    /** A router comes with a delivery of 19.00. */
    static Checked feeNotMentioned() {
        return CHECK.of(claim(Add.of("router").on(CHANGE)));
    }

    /** The delivery of the router is said to cost 9.00. */
    static Checked feeMismatch() {
        return CHECK.of(claim(Add.of("router").on(CHANGE))
                .withSaid(Said.NOTHING.withFees(
                        Option.some(Vector.of(new Said.Fee("router", BigMoney.parse("EUR 9")))))));
    }

    /** A promotion for students is given to a household that is none. */
    static Checked promotionNotEligible() {
        return CHECK.of(claim(Add.of(Chosen.of("bouquet").with("student")).on(CHANGE)));
    }

    /** A promotion of the summer is given in September. */
    static Checked promotionExpired() {
        return CHECK.of(claim(Add.of(Chosen.of("bouquet").with("summer")).on(CHANGE)));
    }

    /** A pack without TV is promised to a household that has it. */
    static Checked serviceLost() {
        return CHECK.of(claim(ChangeOffer.to("duo").on(CHANGE)));
    }

    /** A pack with fewer channels. */
    static Checked serviceReduced() {
        return CHECK.of(claim(ChangeOffer.to("light").on(CHANGE)));
    }

    /** "And you get sports", which is not in it. */
    static Checked serviceMismatch() {
        return CHECK.of(claim(Add.of("bouquet").on(CHANGE))
                .withSaid(Said.NOTHING.withServices(Option.some(
                        new Said.Services(Vector.of("TV"), Vector.of("sports"), Vector.empty(), Vector.empty())))));
    }

    /** Confort binds for six months, and nobody asked. */
    static Checked commitmentExtended() {
        return CHECK.of(claim(ChangeOffer.to("confort").on(CHANGE)));
    }

    /** The commitment is said to end three months before it does. */
    static Checked commitmentMismatch() {
        return CHECK.of(says(HONEST.said()
                .withCommitments(Option.some(Vector.of(new Said.Bound(HoldingId.of("1"), day(12, 12)))))));
    }

    /** A new customer is bound by the pack, and nobody said so. */
    static Checked commitmentNotMentioned() {
        return CHECK.of(claim(Subscribe.to("confort").on(CHANGE))
                .withCustomer(Customer.builder()
                        .terms(DESK.terms())
                        .subscription(SubscriptionId.of("new"))
                        .build()));
    }

    /** Leaving is said to cost 10.00 in December; it costs nothing. */
    static Checked leavingMismatch() {
        return CHECK.of(says(HONEST.said()
                .withLeaving(HONEST.said()
                        .leaving()
                        .map(all -> all.update(3, new Leaving(day(12, 12), eur("10.00")))))));
    }

    /** A pack that was withdrawn in July is sold in September. */
    static Checked offerNotSold() {
        return CHECK.of(claim(ChangeOffer.to("old").on(CHANGE)));
    }

    /** A household that holds a pack is sold another as if it were new. */
    static Checked changeNotLegal() {
        return CHECK.of(claim(Subscribe.to("light").on(CHANGE)));
    }

    /** The catalogue has the product, and its price is not published. */
    static Checked notCalculated() {
        return CHECK.of(claim(Add.of("lease").on(CHANGE)));
    }

    /** The promise names a catalogue of somebody else. */
    static Checked otherCatalog() {
        return CHECK.of(HONEST.withCatalog(Option.some(new CatalogId("another"))));
    }

    /** The promise is in Swiss francs. */
    static Checked otherCurrency() {
        return CHECK.of(claim(Add.of("bouquet").on(CHANGE))
                .withCustomer(HONEST.customer().withTerms(AccountTerms.of("account", 1, "Europe/Zurich", "CHF"))));
    }

    /** The promise names a version that there never was. */
    static Checked versionOutdated() {
        return CHECK.of(HONEST.withVersion(Option.some(LocalDate.of(2012, 1, 1))));
    }

    /** In the new year there is another version, and the promise still holds. */
    static Checked versionSuperseded() {
        return CHECK.on(LocalDate.of(2014, 1, 3)).of(HONEST.withValidUntil(Option.some(LocalDate.of(2014, 1, 31))));
    }

    /** It held for a month. */
    static Checked quoteExpired() {
        return CHECK.on(day(10, 6)).of(HONEST);
    }

    /** A bill states a total that is not its net and its tax. */
    static Checked arithmeticWrong() {
        Said.Bill bill = HONEST.said().bills().get().head();
        Said.Bill wrong = new Said.Bill(bill.day(), bill.lines(), bill.net(), bill.tax(), eur("60.00"));
        return CHECK.of(says(HONEST.said().withBills(Option.some(Vector.of(wrong)))));
    }

    /** A digit was changed after it was written. */
    static Checked fingerprintWrong() {
        return CHECK.of(HONEST, new Seal(Option.some("sha256:12ab"), "sha256:34cd", Seal.Signature.NONE));
    }

    /** Somebody else signed it. */
    static Checked signatureWrong() {
        return CHECK.of(HONEST, new Seal(Option.some("sha256:12ab"), "sha256:12ab", Seal.Signature.WRONG));
    }

    /** A customer of June is said to hold what was first sold in July. */
    static Checked holdingsNotPossible() {
        return CHECK.of(HONEST.withCustomer(HONEST.customer()
                .withHeld(Vector.of(new Customer.Held(
                        SubscriptionId.of("s"),
                        Vector.of(new Customer.Asked(
                                Subscribe.to("start").on(day(6, 1)),
                                HONEST.customer().facts())))))));
    }

    /** The household holds another pack than it said. */
    static Checked holdingsDiffer() {
        Subscription other = DESK.sells(Subscribe.to("duo").on(JULY_2013));
        Ledger billed = DESK.bills(other, Ledger.EMPTY, day(9, 1)).ledger();
        return CHECK.knowing(DESK.account(other), billed).of(HONEST);
    }

    /** A reseller knows only what the customer said. */
    static Checked holdingsNotVerified() {
        return CHECK.of(HONEST);
    }

    /** The promise does not say that it holds only if nothing else happens. */
    static Checked assumptionNotMentioned() {
        return CHECK.of(says(HONEST.said().withAssumptions(Option.some(Vector.empty()))));
    }
}
