package dev.holdfast.examples.stories;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.PromiseFile;
import dev.holdfast.interchange.SealedPromise;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;

/** The salesman's promise from the side of whoever sells for the operator, and has to answer for it. */
final class ResellerStory implements Story {

    static final LocalDate SIGNED = LocalDate.of(2013, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2013, 11, 12);
    private static final LocalDate BILLED = LocalDate.of(2013, 11, 1);
    private static final String CHANNEL = "door";

    private static final String SLIP = """
            reference: DOOR-7
            madeOn: 2013-11-12
            currency: EUR
            customer:
              account: household
              zone: Europe/Brussels
              subscription: home
              held: [{on: 2013-07-01, subscribe: start}]
              billedThrough: 2013-11-01
            asks:
              - {on: 2013-11-12, change-offer: confort, channel: door}
              - {on: 2013-11-12, add: bouquet, channel: door}
            says:
              more: {perMonth: 5.00, months: 6}
              services: {kept: [TV]}
            """;

    @Override
    public String name() {
        return "reseller";
    }

    @Override
    public String summary() {
        return "The salesman's promise at the reseller: checked offline before anybody signs, forged, and found out";
    }

    @Override
    public String catalogue() {
        return "belgacom-2013.yaml";
    }

    @Override
    public void tell(Catalog catalog, PrintStream out) {
        Page page = new Page(out);
        Catalog extract = catalog.forChannel(CHANNEL).get();
        Billing billing = Billing.of(extract);
        Check check = Check.by(billing).on(TODAY);
        page.title("What a reseller can know before anybody signs");
        page.say("The reseller has an extract of the catalogue for the channel '" + CHANNEL + "', and no line to the"
                + " operator.");
        slip(check, page);
        SealedPromise quote = quote(billing, extract, check, page);
        forgeries(quote, check, page);
        atTheOperator(quote, catalog, page);
    }

    private static void slip(Check check, Page page) {
        page.scene("1. The salesman's slip: Confort and the bouquet, 5 more, your TV stays");
        SealedPromise slip = PromiseFile.parse(SLIP, "slip").get();
        list(check.of(slip.promise(), slip.seal()), page);
    }

    private static SealedPromise quote(Billing billing, Catalog extract, Check check, Page page) {
        page.scene("2. What may be promised: the reseller makes a quote of the same");
        Subscription home = home(extract, "start");
        Account account = account(home);
        Vector<Request> asks = Vector.of(
                ChangeOffer.to("confort").on(TODAY).through(CHANNEL),
                Add.of("bouquet").on(TODAY).through(CHANNEL));
        Quote quote = Quote.of(
                        Inquiry.builder()
                                .reference(Option.some("Q-7"))
                                .account(account)
                                .ledger(billed(billing, account))
                                .subscription(home.id())
                                .requests(asks)
                                .madeOn(TODAY)
                                .build(),
                        billing)
                .getOrElseThrow(refused -> new IllegalStateException(refused.toString()));
        SealedPromise sealed = SealedPromise.of(Promise.of(quote, extract.id()));
        quote.prices()
                .take(1)
                .forEach(price -> page.item("per month " + price.after() + " instead of " + price.before()));
        page.item("over two years " + quote.total(24));
        Checked checked = check.of(sealed.promise(), sealed.seal());
        page.item("checked: " + (checked.isClean() ? "clean" : "not clean") + "; verified: "
                + checked.verified().mkString(", "));
        checked.unverified().forEach((subject, why) -> page.item("not verified: " + subject + ", since " + why));
        return sealed;
    }

    private static void forgeries(SealedPromise quote, Check check, Page page) {
        String file = PromiseFile.write(quote).get();
        String cheaper = file.replace("gross: 75.92", "gross: 65.92");
        page.scene("3. Somebody changes the first bill from 75.92 to 65.92");
        page.say("With an editor:");
        SealedPromise edited = PromiseFile.parse(cheaper, "edited").get();
        list(check.of(edited.promise(), edited.seal()), page);
        page.say("With an editor, and the fingerprint written anew:");
        SealedPromise again = SealedPromise.of(edited.promise());
        list(check.of(again.promise(), again.seal()), page);
        page.say("On a quote that the operator had signed:");
        KeyPair operator = keys();
        SealedPromise signed = quote.signedWith(operator.getPrivate());
        SealedPromise forged = new SealedPromise(again.promise(), again.fingerprint(), signed.signature());
        list(check.of(forged.promise(), forged.seal(operator.getPublic())), page);
        page.item("the signed one itself: "
                + (check.of(signed.promise(), signed.seal(operator.getPublic())).isClean() ? "clean" : "not clean"));
    }

    private static void atTheOperator(SealedPromise quote, Catalog catalog, Page page) {
        page.scene("4. At the operator, who knows what is held");
        Billing billing = Billing.of(catalog);
        Check check = Check.by(billing).on(TODAY);
        Account honest = account(home(catalog, "start"));
        page.say("The household holds what it said:");
        page.item("findings: "
                + check.knowing(honest, billed(billing, honest))
                        .of(quote.promise(), quote.seal())
                        .findings()
                        .size());
        Account other = account(home(catalog, "maxi"));
        page.say("The household holds Maxi, and had forgotten:");
        list(check.knowing(other, billed(billing, other)).of(quote.promise(), quote.seal()), page);
    }

    private static Subscription home(Catalog catalog, String pack) {
        return Subscription.none("home")
                .decide(Subscribe.to(pack).on(SIGNED), Context.of(catalog, terms()))
                .get()
                .after();
    }

    private static Account account(Subscription home) {
        return Account.of(terms()).with(home);
    }

    private static Ledger billed(Billing billing, Account account) {
        return billing.bill(account, Ledger.EMPTY, BILLED)
                .map(BillResult::ledger)
                .getOrElseThrow(missing -> new IllegalStateException(missing.sentence()));
    }

    private static AccountTerms terms() {
        return AccountTerms.of("household", 1, "Europe/Brussels", "EUR");
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static void list(Checked checked, Page page) {
        checked.findings()
                .map(finding -> finding.code() + ": " + finding.sentence())
                .take(5)
                .forEach(page::item);
        int more = checked.findings().size() - 5;
        if (more > 0) {
            page.item("and " + more + " more");
        }
    }
}
