package dev.holdfast.examples.stories;

import dev.holdfast.billing.promise.Customer;
import dev.holdfast.billing.promise.FindingCode;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.promise.Said;
import dev.holdfast.billing.quote.Leaving;
import dev.holdfast.billing.quote.NeededConsent;
import dev.holdfast.billing.quote.PriceStep;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A fault that a dishonest seller may plant.
 *
 * @param field what is changed
 * @param code the code by which a check tells it
 * @param planting the promise with the fault in it; none if it has no place for it
 */
record Fault(String field, FindingCode code, Function<Promise, Option<Promise>> planting) {

    /** Every field with what may be wrong with it. */
    static final Vector<Fault> TABLE = Vector.of(
            new Fault(
                    "price after",
                    FindingCode.PRICE_MISMATCH,
                    price(step -> new PriceStep(
                            step.from(), step.before(), step.after().minus(cent(step.after())), step.why()))),
            new Fault(
                    "price before",
                    FindingCode.PRICE_MISMATCH,
                    price(step -> new PriceStep(
                            step.from(), step.before().plus(cent(step.before())), step.after(), step.why()))),
            new Fault("price for longer", FindingCode.PRICE_MISMATCH, Fault::priceForLonger),
            new Fault(
                    "service lost is kept",
                    FindingCode.SERVICE_MISMATCH,
                    services(said -> Option.when(
                            said.lost().nonEmpty(),
                            () -> new Said.Services(
                                    said.kept().append(said.lost().head()),
                                    said.gained(),
                                    said.reduced(),
                                    said.lost().tail())))),
            new Fault(
                    "service gained",
                    FindingCode.SERVICE_MISMATCH,
                    services(said -> Option.some(new Said.Services(
                            said.kept(), said.gained().append("sports"), said.reduced(), said.lost())))),
            new Fault(
                    "service lost is not said",
                    FindingCode.SERVICE_LOST,
                    promise -> silent(promise, Consent.Extent.LOSS)),
            new Fault(
                    "service reduced is not said",
                    FindingCode.SERVICE_REDUCED,
                    promise -> silent(promise, Consent.Extent.REDUCTION)),
            new Fault(
                    "commitment without consent",
                    FindingCode.COMMITMENT_EXTENDED,
                    promise -> silent(promise, Consent.Extent.TERM)),
            new Fault(
                    "commitment until",
                    FindingCode.COMMITMENT_MISMATCH,
                    commitments(all -> Option.when(
                            all.nonEmpty(),
                            () -> all.update(
                                    0,
                                    new Said.Bound(
                                            all.head().on(), all.head().until().minusMonths(3)))))),
            new Fault(
                    "commitment left out",
                    FindingCode.COMMITMENT_NOT_MENTIONED,
                    commitments(all -> Option.when(all.nonEmpty(), all::tail))),
            new Fault(
                    "commitment invented",
                    FindingCode.COMMITMENT_MISMATCH,
                    commitments(all -> Option.some(
                            all.append(new Said.Bound(HoldingId.of("no-such"), LocalDate.of(2030, 1, 1)))))),
            new Fault(
                    "fee left out", FindingCode.FEE_NOT_MENTIONED, fees(all -> Option.when(all.nonEmpty(), all::tail))),
            new Fault(
                    "fee amount",
                    FindingCode.FEE_MISMATCH,
                    fees(all -> Option.when(
                            all.nonEmpty(),
                            () -> all.update(
                                    0,
                                    new Said.Fee(
                                            all.head().name(),
                                            all.head()
                                                    .amount()
                                                    .minus(cent(all.head().amount()))))))),
            new Fault(
                    "fee invented",
                    FindingCode.FEE_MISMATCH,
                    fees(all -> Option.some(all.append(new Said.Fee("Paperwork", BigMoney.parse("EUR 5.00")))))),
            new Fault("bill line amount", FindingCode.BILL_MISMATCH, bill(Fault::cheaperLine)),
            new Fault(
                    "bill line name",
                    FindingCode.BILL_MISMATCH,
                    bill(bill -> bill.lines().isEmpty()
                            ? bill
                            : new Said.Bill(
                                    bill.day(),
                                    bill.lines()
                                            .update(
                                                    0,
                                                    line -> new Said.Line(
                                                            line.name() + " offered",
                                                            line.days(),
                                                            line.amount(),
                                                            line.net())),
                                    bill.net(),
                                    bill.tax(),
                                    bill.gross()))),
            new Fault("bill line left out", FindingCode.BILL_MISMATCH, bill(Fault::lineLess)),
            new Fault(
                    "bill tax",
                    FindingCode.BILL_MISMATCH,
                    bill(bill -> new Said.Bill(
                            bill.day(),
                            bill.lines(),
                            bill.net(),
                            bill.tax().minus(cent(bill.tax())),
                            bill.gross().minus(cent(bill.gross()))))),
            new Fault(
                    "bill total",
                    FindingCode.ARITHMETIC_WRONG,
                    bill(bill -> new Said.Bill(
                            bill.day(),
                            bill.lines(),
                            bill.net(),
                            bill.tax(),
                            bill.gross().minus(cent(bill.gross()))))),
            new Fault(
                    "bill day",
                    FindingCode.BILL_MISMATCH,
                    bill(bill ->
                            new Said.Bill(bill.day().plusDays(1), bill.lines(), bill.net(), bill.tax(), bill.gross()))),
            new Fault(
                    "bill left out",
                    FindingCode.BILL_MISMATCH,
                    said(said -> said.bills()
                            .filter(bills -> bills.size() > 1)
                            .map(bills -> said.withBills(Option.some(bills.tail()))))),
            new Fault(
                    "total",
                    FindingCode.TOTAL_MISMATCH,
                    said(said -> said.totals()
                            .headOption()
                            .map(total -> said.withTotals(
                                    said.totals().put(total._1(), total._2().minus(cent(total._2()))))))),
            new Fault(
                    "leaving",
                    FindingCode.LEAVING_MISMATCH,
                    said(said -> said.leaving()
                            .map(leaving -> said.withLeaving(Option.some(leaving.prepend(
                                    new Leaving(LocalDate.of(2022, 1, 1), Money.parse("EUR 0.00")))))))),
            new Fault(
                    "assumption",
                    FindingCode.ASSUMPTION_NOT_MENTIONED,
                    said(said -> said.assumptions()
                            .map(assumptions -> said.withAssumptions(Option.some(assumptions.tail()))))),
            new Fault(
                    "valid until",
                    FindingCode.QUOTE_EXPIRED,
                    promise -> promise.madeOn().map(made -> promise.withValidUntil(Option.some(made.minusDays(1))))),
            new Fault(
                    "catalog",
                    FindingCode.OTHER_CATALOG,
                    promise -> Option.some(promise.withCatalog(Option.some(new CatalogId("another"))))),
            new Fault(
                    "currency",
                    FindingCode.OTHER_CURRENCY,
                    promise -> Option.some(promise.withSaid(Said.NOTHING)
                            .withCustomer(promise.customer()
                                    .withTerms(AccountTerms.of("account", 1, "Europe/Zurich", "CHF"))))),
            new Fault(
                    "version",
                    FindingCode.VERSION_OUTDATED,
                    promise -> Option.some(promise.withVersion(Option.some(LocalDate.of(1999, 1, 1))))),
            new Fault("offer", FindingCode.OFFER_NOT_SOLD, command(Command.Add.of("no-such"))),
            new Fault("change", FindingCode.CHANGE_NOT_LEGAL, command(Command.Remove.of("no-such"))),
            new Fault("promotion", FindingCode.PROMOTION_NOT_ELIGIBLE, Fault::promotion),
            new Fault(
                    "holdings too early",
                    FindingCode.HOLDINGS_NOT_POSSIBLE,
                    held(request -> request.withEffectiveOn(Option.some(LocalDate.of(1990, 1, 1))))),
            new Fault(
                    "facts",
                    FindingCode.HOLDINGS_DIFFER,
                    promise -> Option.some(promise.withCustomer(promise.customer()
                            .withFacts(Facts.builder()
                                    .region(Option.some("elsewhere"))
                                    .build())))));

    Option<Promise> in(Promise promise) {
        return planting.apply(promise);
    }

    @Override
    public String toString() {
        return field;
    }

    private static Function<Promise, Option<Promise>> said(Function<Said, Option<Said>> change) {
        return promise -> change.apply(promise.said()).map(promise::withSaid);
    }

    private static Function<Promise, Option<Promise>> price(UnaryOperator<PriceStep> change) {
        return said(said ->
                said.prices().map(steps -> said.withPrices(Option.some(steps.update(0, change.apply(steps.head()))))));
    }

    /** The first price goes on for ever. */
    private static Option<Promise> priceForLonger(Promise promise) {
        Vector<PriceStep> steps = promise.said().prices().get();
        return Option.when(
                steps.exists(step -> !step.after().isEqual(steps.head().after())),
                () -> promise.withSaid(promise.said().withPrices(Option.some(steps.take(1)))));
    }

    private static Function<Promise, Option<Promise>> services(Function<Said.Services, Option<Said.Services>> change) {
        return said(said -> said.services().flatMap(change).map(services -> said.withServices(Option.some(services))));
    }

    /** Of one sort of consent nothing is said, and none was given. */
    private static Option<Promise> silent(Promise promise, Consent.Extent extent) {
        Said said = promise.said();
        Vector<NeededConsent> needed = said.consents().get();
        boolean isThere = needed.exists(consent -> consent.extent() == extent);
        Said silent = said.withServices(Option.none())
                .withConsents(Option.some(needed.reject(consent -> consent.extent() == extent)));
        return Option.when(
                isThere,
                () -> promise.withSaid(silent)
                        .withRequests(promise.requests()
                                .map(request -> request.withConsents(
                                        request.consents().reject(consent -> covers(consent.extent(), extent))))));
    }

    private static boolean covers(Consent.Extent given, Consent.Extent needed) {
        return given == needed || (given == Consent.Extent.LOSS && needed == Consent.Extent.REDUCTION);
    }

    private static Function<Promise, Option<Promise>> commitments(
            Function<Vector<Said.Bound>, Option<Vector<Said.Bound>>> change) {
        return said(said -> said.commitments().flatMap(change).map(bound -> said.withCommitments(Option.some(bound))));
    }

    private static Function<Promise, Option<Promise>> fees(
            Function<Vector<Said.Fee>, Option<Vector<Said.Fee>>> change) {
        return said(said -> said.fees().flatMap(change).map(fees -> said.withFees(Option.some(fees))));
    }

    private static Function<Promise, Option<Promise>> bill(UnaryOperator<Said.Bill> change) {
        return said(said -> said.bills()
                .filter(Vector::nonEmpty)
                .map(bills -> bills.update(0, change.apply(bills.head())))
                .filter(bills -> !bills.equals(said.bills().get()))
                .map(bills -> said.withBills(Option.some(bills))));
    }

    /** A cent less on a line, and all sums follow. */
    private static Said.Bill cheaperLine(Said.Bill bill) {
        return bill.lines()
                .headOption()
                .map(line -> new Said.Bill(
                        bill.day(),
                        bill.lines()
                                .update(
                                        0,
                                        new Said.Line(
                                                line.name(),
                                                line.days(),
                                                line.amount().minus(cent(line.amount())),
                                                line.net().minus(cent(line.net())))),
                        bill.net().minus(cent(bill.net())),
                        bill.tax(),
                        bill.gross().minus(cent(bill.gross()))))
                .getOrElse(bill);
    }

    private static Said.Bill lineLess(Said.Bill bill) {
        return bill.lines().size() < 2
                ? bill
                : new Said.Bill(
                        bill.day(),
                        bill.lines().tail(),
                        bill.net().minus(bill.lines().head().net().toMoney()),
                        bill.tax(),
                        bill.gross().minus(bill.lines().head().net().toMoney()));
    }

    private static Function<Promise, Option<Promise>> command(Command command) {
        return promise -> Option.some(promise.withRequests(promise.requests()
                .map(request -> request.withCommand(command)
                        .withEffectiveOn(request.effectiveOn().orElse(promise.madeOn())))));
    }

    private static Option<Promise> promotion(Promise promise) {
        return Option.some(promise.withRequests(promise.requests().map(Fault::withPromotion)))
                .filter(changed -> !changed.equals(promise));
    }

    private static Request withPromotion(Request request) {
        if (request.command() instanceof Command.Subscribe asked) {
            return request.withCommand(Command.Subscribe.to(asked.chosen().with("no-such")));
        }
        return request.command() instanceof Command.ChangeOffer asked
                ? request.withCommand(new Command.ChangeOffer(asked.chosen().with("no-such"), asked.holding()))
                : request;
    }

    private static Function<Promise, Option<Promise>> held(UnaryOperator<Request> change) {
        return promise -> promise.customer()
                .held()
                .headOption()
                .map(held -> new Customer.Held(
                        held.subscription(),
                        held.asked()
                                .update(0, asked -> new Customer.Asked(change.apply(asked.request()), asked.facts()))))
                .map(held -> promise.withCustomer(promise.customer().withHeld(Vector.of(held))));
    }

    private static Money cent(Money amount) {
        return Money.ofMinor(amount.getCurrencyUnit(), 1);
    }

    private static BigMoney cent(BigMoney amount) {
        return BigMoney.ofMinor(amount.getCurrencyUnit(), 1);
    }
}
