package dev.holdfast.examples.stories;

import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.NOVEMBER;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.Customer;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.promise.Said;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.quote.QuoteLifecycle;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A household whose television was gone for seven weeks, on the triple-play prices of 1 July 2013.
 *
 * <pre>
 * 2013-07-01   11-12                11-21           12-01   2014-01-01   01-09        02-01
 *   | Start     | Confort + bouquet  | slip refused  | bill  | bill        | undo       | bill
 * </pre>
 */
public final class Valerie {

    static final LocalDate SIGNED = LocalDate.of(2013, JULY, 1);
    static final LocalDate UPGRADED = LocalDate.of(2013, NOVEMBER, 12);
    static final LocalDate SLIPPED = LocalDate.of(2013, NOVEMBER, 21);
    static final LocalDate UNDONE = LocalDate.of(2014, JANUARY, 9);
    static final LocalDate FIRST_BILL = LocalDate.of(2013, DECEMBER, 1);
    static final LocalDate SECOND_BILL = LocalDate.of(2014, JANUARY, 1);
    static final LocalDate LAST_BILL = LocalDate.of(2014, FEBRUARY, 1);
    static final Money PROMISED = Money.parse("EUR 5.00");

    private final Catalog catalog;
    private final Billing billing;
    private final Account account = Account.of(AccountTerms.of("household", 1, "Europe/Brussels", "EUR"))
            .knowing(Facts.builder().customerSince(SIGNED).build());
    private final Subscription home;
    private final Ledger autumn;

    /**
     * The household with Start since 1 July, billed up to November.
     *
     * @param catalog the triple-play catalogue
     */
    public Valerie(Catalog catalog) {
        this.catalog = catalog;
        this.billing = Billing.of(catalog);
        this.home = decide(
                        Subscription.none("home"),
                        Subscribe.to("start").on(SIGNED).by("Valérie"))
                .after();
        this.autumn = bill(home, Ledger.EMPTY, LocalDate.of(2013, NOVEMBER, 1)).ledger();
    }

    /**
     * The household before the salesman came.
     *
     * @return the subscription with Start
     */
    public Subscription home() {
        return home;
    }

    /**
     * What the salesman offers at the door, as a quote.
     *
     * @return the richer pack and the bouquet, without any promotion
     */
    public Quote asOffered() {
        return quote(ChangeOffer.to("confort"), Add.of("bouquet"));
    }

    /**
     * The same with the promotion that would have made his promise true.
     *
     * @return the richer pack and the bouquet, free for six months
     */
    public Quote asPromised() {
        return quote(
                ChangeOffer.to("confort"),
                Add.of(Chosen.of("bouquet").with("bouquet-offered").showing("BOUQUET6")));
    }

    /**
     * What he says: the same changes for 5.00 more a month, for six months.
     *
     * @param quote the changes
     * @return what comes of checking it, for whoever knows what the household holds
     */
    public Checked salesman(Quote quote) {
        Promise promise = Promise.builder()
                .customer(Customer.of(account.with(home), home.id(), autumn))
                .requests(quote.requests())
                .said(Said.builder()
                        .more(Option.some(new Said.More(PROMISED, 6)))
                        .build())
                .build();
        return Check.by(billing)
                .on(UPGRADED)
                .knowing(account.with(home), autumn)
                .of(promise);
    }

    /**
     * The household once the upgrade is accepted.
     *
     * @return the subscription with Confort and the bouquet
     */
    public Subscription upgraded() {
        return accepted(asOffered());
    }

    /**
     * The household once a quote is accepted.
     *
     * @param quote the quote
     * @return the subscription after its changes
     */
    public Subscription accepted(Quote quote) {
        return quote.move(QuoteLifecycle.Trigger.APPROVE, UPGRADED)
                .flatMap(approved -> approved.accept(Vector.empty(), UPGRADED))
                .get()
                .decide(home, billing.context(account))
                .get()
                .last()
                .after();
    }

    /**
     * The first bill after the upgrade, of 1 December.
     *
     * @param subscription the subscription
     * @return the invoice
     */
    public Invoice firstBill(Subscription subscription) {
        return bill(subscription, autumn, FIRST_BILL).invoices().head();
    }

    /**
     * The bill of 1 February, after December and January were billed with the upgrade.
     *
     * @param subscription the subscription as it is known then
     * @return the invoice
     */
    public Invoice lastBill(Subscription subscription) {
        Ledger december = bill(upgraded(), autumn, FIRST_BILL).ledger();
        Ledger january = bill(upgraded(), december, SECOND_BILL).ledger();
        return bill(subscription, january, LAST_BILL).invoices().head();
    }

    /**
     * The upgrade taken back from 9 January on.
     *
     * @return the subscription with Start again
     */
    public Subscription undoneFromADate() {
        return undone(Undo.of(3).on(UNDONE), Undo.of(2).on(UNDONE));
    }

    /**
     * The upgrade taken back as if it had never been.
     *
     * @return the subscription with Start all along
     */
    public Subscription undoneAsIfNever() {
        return undone(Undo.of(3).asIfNever(), Undo.of(2).asIfNever());
    }

    /**
     * The desk's slip: a pack for two services instead of three.
     *
     * @param consents what the customer consented to
     * @return why it is rejected
     */
    public Rejections slip(Consent... consents) {
        return refused("duo", consents);
    }

    /**
     * A pack that keeps the television, with fewer channels.
     *
     * @return why it is rejected without consent
     */
    public Rejections fewerChannels() {
        return refused("light");
    }

    /**
     * A consent to lose the bouquet, and nothing else.
     *
     * @return the consent
     */
    public Consent toLoseTheBouquet() {
        HeldService bouquet = upgraded()
                .services(SLIPPED, billing.context(account))
                .find(held -> held.service().name().equals("channel bouquet"))
                .get();
        return Consent.toLose(bouquet, "Valérie", Instant.parse("2013-11-21T09:00:00Z"));
    }

    private Rejections refused(String pack, Consent... consents) {
        Request request = ChangeOffer.to(pack)
                .on(SLIPPED)
                .by("desk")
                .through("call-centre")
                .consenting(consents);
        return attempt(upgraded(), request).getLeft();
    }

    private Quote quote(ChangeOffer pack, Add addOn) {
        Vector<Request> requests = Vector.of(
                pack.on(UPGRADED).by("Valérie").through("door-to-door"),
                addOn.on(UPGRADED).by("Valérie").through("door-to-door"));
        return Quote.of(
                        Inquiry.builder()
                                .account(account.with(home))
                                .ledger(autumn)
                                .subscription(home.id())
                                .requests(requests)
                                .madeOn(UPGRADED)
                                .months(6)
                                .build(),
                        billing)
                .get();
    }

    private Subscription undone(Request... requests) {
        return Vector.of(requests)
                .foldLeft(
                        upgraded(),
                        (subscription, request) -> decide(
                                        subscription, request.by("Valérie").through("shop"))
                                .after());
    }

    private BillResult bill(Subscription subscription, Ledger ledger, LocalDate through) {
        return billing.bill(account.with(subscription), ledger, through).get();
    }

    private Transition decide(Subscription subscription, Request request) {
        return attempt(subscription, request)
                .getOrElseThrow(refused -> new IllegalArgumentException("the story does not play on catalogue "
                        + catalog.id() + ": " + refused.all().head().sentence()));
    }

    private Either<Rejections, Transition> attempt(Subscription subscription, Request request) {
        return subscription.decide(request, billing.context(account));
    }
}
