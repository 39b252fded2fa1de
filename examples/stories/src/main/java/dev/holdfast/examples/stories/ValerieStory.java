package dev.holdfast.examples.stories;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.promise.Finding;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.OfferId;
import java.io.PrintStream;

/** Tells what happens to Valérie's household. */
final class ValerieStory implements Story {

    @Override
    public String name() {
        return "valerie";
    }

    @Override
    public String summary() {
        return "Valérie's television: 5 euros promised and 11 billed, an undo that loses nothing, a slip that is refused";
    }

    @Override
    public String catalogue() {
        return "belgacom-2013.yaml";
    }

    @Override
    public void tell(Catalog catalog, PrintStream out) {
        Valerie valerie = new Valerie(catalog);
        Page page = new Page(out);
        page.title("Valérie's television, on the triple-play prices of 1 July 2013");
        page.say("The pack prices are the published ones; the bouquet's 6.00 and the packs' contents are chosen.");
        page.say("She holds Start since " + Valerie.SIGNED + ": internet, TV with its decoder, a fixed line.");
        promise(valerie, page);
        upgrade(valerie, page);
        slip(valerie, page);
        undo(valerie, catalog, page);
    }

    private static void promise(Valerie valerie, Page page) {
        page.scene("1. The promise at the door, " + Valerie.UPGRADED);
        page.say("\"Start to Confort with the channel bouquet, 5 euros more.\" Checked as a quote:");
        Quote offered = valerie.asOffered();
        for (Finding finding : valerie.salesman(offered).findings()) {
            page.item(finding.code() + ": " + finding.sentence());
        }
        page.invoice(
                "The first bill it would lead to, " + Valerie.FIRST_BILL,
                offered.invoices().head());
        page.say("");
        page.say("Had she been given the promotion on the bouquet, the promise would be true:");
        Quote promised = valerie.asPromised();
        page.item("findings: " + valerie.salesman(promised).findings().size());
        page.invoice("The first bill with the promotion", promised.invoices().head());
    }

    private static void upgrade(Valerie valerie, Page page) {
        page.scene("2. The upgrade, accepted without the promotion, billed to the day");
        Invoice bill = valerie.firstBill(valerie.upgraded());
        page.invoice("Bill of " + Valerie.FIRST_BILL, bill);
        page.say("");
        page.say("Equal to the quoted bill, line by line: "
                + bill.equals(valerie.asOffered().invoices().head()) + ". Every line explains itself:");
        page.explanations(bill);
    }

    private static void slip(Valerie valerie, Page page) {
        page.scene("3. The desk's slip, " + Valerie.SLIPPED + ": the duo pack, which has no TV");
        page.say("Rejected:");
        list(valerie.slip(), page);
        page.say("With a consent that names only the bouquet, still rejected:");
        list(valerie.slip(valerie.toLoseTheBouquet()), page);
        page.say("A pack with TV but fewer channels is a reduction, and is rejected too:");
        list(valerie.fewerChannels(), page);
    }

    private static void undo(Valerie valerie, Catalog catalog, Page page) {
        page.scene("4. Back to how it was, " + Valerie.UNDONE);
        page.say("Start is " + lifecycleOfStart(catalog) + " by then: not sold, but given back to whoever held it.");
        Subscription fromADate = valerie.undoneFromADate();
        Subscription asIfNever = valerie.undoneAsIfNever();
        page.item("undone from that day: held exactly what was held before the upgrade: "
                + sameAsBefore(valerie, fromADate));
        page.item("undone as if never: held exactly that all along: " + sameAsBefore(valerie, asIfNever));
        page.invoice("Bill of " + Valerie.LAST_BILL + ", undone from a day", valerie.lastBill(fromADate));
        Invoice never = valerie.lastBill(asIfNever);
        page.invoice("Bill of " + Valerie.LAST_BILL + ", undone as if never", never);
        page.say("");
        page.say("Every charge of the upgrade is credited, and Start is charged for its days. Why, line by line:");
        page.explanations(never);
    }

    private static boolean sameAsBefore(Valerie valerie, Subscription subscription) {
        return subscription.stateOn(Valerie.UNDONE).equals(valerie.home().stateOn(Valerie.UNDONE));
    }

    private static String lifecycleOfStart(Catalog catalog) {
        return catalog.asOf(Valerie.UNDONE)
                .flatMap(version -> version.offer(OfferId.of("start")))
                .map(offer -> offer.lifecycle().on(Valerie.UNDONE).name())
                .getOrElse("gone");
    }

    private static void list(Rejections rejections, Page page) {
        rejections.forEach(rejection -> page.item(rejection.code() + ": " + rejection.sentence()));
    }
}
