package dev.holdfast.testkit.law;

import static dev.holdfast.testkit.assertion.HoldfastAssertions.assertThat;
import static dev.holdfast.testkit.fixture.Fixtures.BEGIN;
import static dev.holdfast.testkit.fixture.Fixtures.CHANGE;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.Credit;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.catalog.price.Unpriced;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.testkit.fixture.Customer;
import dev.holdfast.testkit.fixture.Fixtures;
import dev.holdfast.testkit.fixture.TriplePlay;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each law is shown something wrong, and sees it. */
class PlantedBugTest {

    private static final LocalDate YEAR_END = LocalDate.of(2013, 12, 31);

    @Test
    void periods_counted_from_the_last_clamped_day_do_not_tile() {
        LocalDate january31 = LocalDate.of(2024, 1, 31);
        ServicePeriods right = new ServicePeriods(Span.MONTH, january31, 31);
        Tiling.Tiles drifting = new Tiling.Tiles(
                Span.MONTH,
                31,
                n -> {
                    LocalDate boundary = january31;
                    for (long period = 0; period < Math.abs(n); period++) {
                        boundary = n < 0 ? boundary.minusMonths(1) : boundary.plusMonths(1);
                    }
                    return boundary;
                },
                right::containing);

        assertThat(Tiling.LAW)
                .holdsFor(Tiling.Tiles.of(right))
                .isViolatedBy(drifting, "starts on 2024-03-29 and not on day 31");
    }

    @Test
    void thirty_days_for_every_month_are_no_day_count() {
        DateRange february = DateRange.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
        DayCount thirty = (period, date) -> Fraction.of(
                DateRange.between(period.from(), date).map(DateRange::days).getOrElse(0L), 30);

        assertThat(DayCountContract.LAW)
                .holdsFor(new DayCountContract.Count(DayCount.ACTUAL, february))
                .isViolatedBy(new DayCountContract.Count(thirty, february), "ends at 29/30");
    }

    /** Ten at 1.00 and eleven at 0.80 each: the eleventh makes it cheaper. */
    @Test
    void a_lower_rate_for_all_is_no_monotone_price() {
        PriceModel wrong =
                priced(metered -> BigMoney.parse(metered.quantity().intValueExact() > 10 ? "EUR 0.80" : "EUR 1.00")
                        .multipliedBy(metered.quantity()));
        Metered ten = Metered.of(BigDecimal.TEN);
        Metered eleven = Metered.of(BigDecimal.valueOf(11));

        assertThat(PriceModelContract.LAW)
                .holdsFor(new PriceModelContract.Trial(PerUnit.of("EUR 1.00"), ten, eleven))
                .isViolatedBy(
                        new PriceModelContract.Trial(wrong, ten, eleven),
                        "11 costs EUR 8.80, less than 10, which costs EUR 10.00")
                .isViolatedBy(
                        new PriceModelContract.Trial(priced(metered -> BigMoney.parse("USD 1.00")), ten, eleven),
                        "the rates are Vector(EUR 1.00)")
                .isViolatedBy(
                        new PriceModelContract.Trial(
                                wrong, Metered.of(new BigDecimal("0.5")), Metered.of(new BigDecimal("0.5"))),
                        "0.5 throws java.lang.ArithmeticException");
    }

    @Test
    void a_price_that_changes_while_it_is_asked_for_is_none() {
        AtomicInteger asked = new AtomicInteger();
        PriceModel wrong = priced(metered -> BigMoney.parse("EUR 1.00").multipliedBy(asked.incrementAndGet()));

        assertThat(PriceModelContract.LAW)
                .isViolatedBy(
                        new PriceModelContract.Trial(wrong, Metered.of(BigDecimal.ONE), Metered.of(BigDecimal.ONE)),
                        "and then");
    }

    private static PriceModel priced(Function<Metered, BigMoney> price) {
        return new PriceModel() {
            @Override
            public Either<Unpriced, Priced> price(Metered metered) {
                return Either.right(Priced.of("it", metered.quantity(), price.apply(metered)));
            }

            @Override
            public Vector<BigMoney> rates() {
                return Vector.of(BigMoney.parse("EUR 1.00"));
            }
        };
    }

    @Test
    void billing_the_whole_period_after_a_part_of_it_is_not_additive() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        Customer cut = family.gets(Command.Add.of("paper-bill").on(CHANGE));
        Biller right = family.billing()::bill;
        // what was billed before the cut is forgotten by the bill after it
        Biller wrong = (account, ledger, through) -> right.bill(account, ledger, through)
                .map(bill -> account.subscriptions().head().version() == 1
                        ? bill
                        : new BillResult(bill.invoices().appendAll(bill.invoices()), bill.ledger()));

        assertThat(Additivity.LAW)
                .holdsFor(new Additivity.Cut(right, family.account(), cut.account(), YEAR_END))
                .isViolatedBy(
                        new Additivity.Cut(wrong, family.account(), cut.account(), YEAR_END),
                        "fee of home 1 for 2013-09-01..2013-09-30: 57.95 and 115.9");
    }

    @Test
    void a_change_to_something_dearer_is_no_no_op() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();

        assertThat(NoOpIsFree.LAW)
                .holdsFor(noOp(family, Command.ChangeOffer.to("start").on(CHANGE)))
                .isViolatedBy(noOp(family, Command.ChangeOffer.to("confort").on(CHANGE)), "57.95 and 61.12");
    }

    @Test
    void changing_back_to_the_old_pack_later_is_no_undo() {
        Customer family = Fixtures.aFamilyThatUpgraded();
        Request back =
                Command.ChangeOffer.to("start").on(CHANGE.plusDays(9)).consenting(family.toLose("internet", CHANGE));

        assertThat(UndoIsIdentity.LAW)
                .holdsFor(undoing(
                        family, UndoIsIdentity.Undo.by(Command.Undo.of(2).asIfNever()), family.billing()::bill))
                .isViolatedBy(undoing(family, UndoIsIdentity.Undo.by(back), family.billing()::bill), "on 2013-09-12");
    }

    @Test
    void an_undo_without_credits_does_not_give_the_money_back() {
        Customer family = Fixtures.aFamilyThatUpgraded();
        UndoIsIdentity.Undo undo = UndoIsIdentity.Undo.by(Command.Undo.of(2).asIfNever());

        assertThat(UndoIsIdentity.LAW).isViolatedBy(undoing(family, undo, forgetting(family)), "billed in all");
    }

    @Test
    void billing_that_forgets_what_it_billed_bills_twice() {
        Customer family = Fixtures.aFamilyWithABouquet();

        assertThat(Idempotence.LAW)
                .holdsFor(monthly(family, family.billing()::bill))
                .isViolatedBy(monthly(family, forgetting(family)), "the second bill through");
        assertThat(PathIndependence.LAW)
                .holdsFor(monthly(family, family.billing()::bill))
                .isViolatedBy(monthly(family, forgetting(family)), "fee of home 1");
    }

    @Test
    void a_price_that_follows_the_order_of_recording_is_seen() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        Billing right = family.billing();
        // who recorded the bouquet last is billed for less long
        Biller wrong = (account, ledger, through) -> right.bill(
                account,
                ledger,
                account.subscriptions().head().history().last().event() instanceof Event.Added
                        ? through.minusDays(40)
                        : through);

        assertThat(OrderIndependence.LAW)
                .holdsFor(bouquetAndQuantity(family, right::bill))
                .isViolatedBy(bouquetAndQuantity(family, wrong), "and the other way round");
    }

    @Test
    void what_is_recorded_late_and_billed_less_is_seen() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        Instant later = Instant.parse("2014-01-31T10:00:00Z");
        Biller right = family.billing()::bill;
        Biller wrong = (account, ledger, through) -> right.bill(
                account,
                ledger,
                account.subscriptions().head().history().last().recordedAt().equals(later)
                        ? through.minusDays(40)
                        : through);

        assertThat(ReplayIsDirect.LAW)
                .holdsFor(keptAside(family, later, right))
                .isViolatedBy(keptAside(family, later, wrong), "fee of home 1");
    }

    @Test
    void a_price_of_the_newest_version_for_everybody_is_no_grandfathering() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        CatalogVersion old = TriplePlay.version();
        CatalogVersion dearer = old.withFrom(CHANGE)
                .withOffers(old.offers()
                        .map(offer -> offer instanceof Pack pack
                                ? pack.withCharges(Vector.of(Recurring.monthly("fee", Flat.of("EUR 99.00"))))
                                : offer));
        Revision forAll = Revision.of(Selection.ALL, Reach.everybodyFrom(CHANGE));
        Catalog quiet = Catalog.of("triple-play", Vector.of(old, dearer)).get();
        Catalog loud = Catalog.of("triple-play", Vector.of(old, dearer.withRevisions(Vector.of(forAll))))
                .get();

        assertThat(Grandfathering.LAW)
                .holdsFor(grandfathered(family, quiet))
                .isViolatedBy(grandfathered(family, loud), "fee of home 1");
    }

    private static Grandfathering.Customers grandfathered(Customer family, Catalog after) {
        return new Grandfathering.Customers(
                family.account(), family.billing()::bill, Billing.of(after)::bill, YEAR_END);
    }

    @Test
    void a_history_written_over_is_not_what_was_known() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        Subscription then = family.subscription();
        Instant moment = then.history().last().recordedAt();
        Subscription now =
                family.gets(Command.ChangeOffer.to("confort").on(CHANGE)).subscription();

        assertThat(Bitemporal.LAW)
                .holdsFor(new Bitemporal.Known(then, moment, now))
                .isViolatedBy(
                        new Bitemporal.Known(then, now.history().last().recordedAt(), now),
                        "was known, and now it would be");
    }

    @Test
    void a_total_that_is_a_cent_off_does_not_add_up() {
        Conservation.Document right = Conservation.Document.of(invoice(Fixtures.aFamilyWithABouquet()));
        Conservation.Totals totals = right.totals();
        Money cent = Money.ofMinor(CurrencyUnit.EUR, 1);

        assertThat(Conservation.LAW)
                .holdsFor(right)
                .isViolatedBy(
                        right.withTotals(new Conservation.Totals(
                                totals.net().plus(cent),
                                totals.tax(),
                                totals.gross(),
                                totals.paid(),
                                totals.rounding(),
                                totals.payable())),
                        "net and the subtotals differ")
                .isViolatedBy(
                        right.withTotals(new Conservation.Totals(
                                totals.net(),
                                totals.tax(),
                                totals.gross().minus(cent),
                                totals.paid(),
                                totals.rounding(),
                                totals.payable())),
                        "gross and net with tax differ")
                .isViolatedBy(
                        right.withTotals(new Conservation.Totals(
                                totals.net(),
                                totals.tax(),
                                totals.gross(),
                                totals.paid(),
                                totals.rounding(),
                                totals.payable().plus(cent))),
                        "payable and gross less paid with rounding differ")
                .isViolatedBy(right.withLines(right.lines().tail()), "the nets at S 21 % make")
                .isViolatedBy(
                        right.withLines(right.lines()
                                .map(line -> new Conservation.Line(
                                        line.taxable(),
                                        line.taxed(),
                                        line.explained().add(BigDecimal.ONE),
                                        line.parts()))),
                        "is explained as");
    }

    @Test
    void billing_that_gives_a_credit_at_each_bill_credits_too_much() {
        Customer family = Fixtures.aFamilyWithABouquet();
        Customer without = family.gets(
                Command.Remove.of(HoldingId.of("2")).on(CHANGE).consenting(family.toLose("bouquet", CHANGE)));
        Biller right = family.billing()::bill;
        Biller wrong = (account, ledger, through) -> right.bill(account, ledger, through)
                .map(result ->
                        new BillResult(result.invoices(), ledger.billedThrough().isEmpty() ? result.ledger() : ledger));

        assertThat(CreditsAreBounded.LAW)
                .holdsFor(removed(right, family, without))
                .isViolatedBy(removed(wrong, family, without), "stands after the credits");
    }

    @Test
    void two_desks_that_each_credit_the_whole_invoice_credit_it_twice() {
        Invoice invoice = invoice(Fixtures.aFamilyWithABouquet());
        CreditNote one = whole(invoice, "C1");
        CreditNote other = whole(invoice, "C2");

        assertThat(CreditNotesAreBounded.LAW)
                .holdsFor(new CreditNotesAreBounded.Books(
                        Vector.of(new CreditNotesAreBounded.Credited(invoice, Vector.of(one)))))
                .isViolatedBy(
                        new CreditNotesAreBounded.Books(
                                Vector.of(new CreditNotesAreBounded.Credited(invoice, Vector.of(one, other)))),
                        "part 1 of");
    }

    @Test
    void a_ledger_that_does_not_hear_of_a_credit_note_credits_its_days_again() {
        Customer family = Fixtures.aFamilyWithABouquet();
        Customer without = family.gets(
                Command.Remove.of(HoldingId.of("2")).on(CHANGE).consenting(family.toLose("bouquet", CHANGE)));
        LocalDate september = LocalDate.of(2013, 9, 1);
        BillResult billed =
                family.billing().bill(family.account(), Ledger.EMPTY, september).get();
        CreditNote note = whole(billed.invoices().single(), "C1");

        assertThat(CreditNotesAreBounded.LAW)
                .holdsFor(creditedAndRemoved(without, billed, note, note.in(billed.ledger())))
                .isViolatedBy(creditedAndRemoved(without, billed, note, billed.ledger()), "stands for");
    }

    private static CreditNotesAreBounded.Books creditedAndRemoved(
            Customer without, BillResult billed, CreditNote note, Ledger ledger) {
        Vector<Invoice> later = without.billing()
                .bill(without.account(), ledger, LocalDate.of(2013, 9, 13))
                .get()
                .invoices();
        return new CreditNotesAreBounded.Books(
                Vector.of(new CreditNotesAreBounded.Credited(billed.invoices().single(), Vector.of(note)))
                        .appendAll(later.map(invoice -> new CreditNotesAreBounded.Credited(invoice, Vector.empty()))));
    }

    private static CreditNote whole(Invoice invoice, String number) {
        return Bill.of(invoice)
                .validate()
                .flatMap(bill -> bill.send(Issue.of("1", BEGIN, BEGIN)))
                .flatMap(bill -> bill.credit(Credit.whole("wrong"), number, BEGIN))
                .get()
                .creditNotes()
                .single();
    }

    @Test
    void a_loss_that_nobody_named_is_found_by_whoever_looks_at_what_is_left() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        Transition upgrade =
                family.asks(Command.ChangeOffer.to("confort").on(CHANGE)).get();
        Catalog withoutTv = catalog(offer ->
                offer instanceof Product product && "tv".equals(product.id().value())
                        ? product.withServices(Vector.empty())
                        : offer);
        Context blind = Context.of(withoutTv, family.context().terms());
        Transition hiding = family.subscription()
                .decide(Command.ChangeOffer.to("confort").on(CHANGE), blind)
                .get();

        assertThat(NoSilentLoss.LAW)
                .holdsFor(new NoSilentLoss.Change(upgrade, family.context()))
                .isViolatedBy(new NoSilentLoss.Change(hiding, family.context()), "the transition says")
                .isViolatedBy(new NoSilentLoss.Change(upgrade, blind), "the transition says");
    }

    @Test
    void a_loss_that_nobody_named_is_still_seen_after_later_changes() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        Catalog forgetful = Catalog.of(
                        "triple-play",
                        Vector.of(TriplePlay.version()
                                .withRules(Vector.of(new Rule.ConsentNeeded(Selection.ALL, false, false)))))
                .get();
        Customer without =
                family.gets(Command.ChangeOffer.to("duo").on(CHANGE).consenting(family.toLose("television", BEGIN)));
        Customer hushed = new Customer(
                new Customer(
                                family.subscription(),
                                Context.of(forgetful, family.context().terms()))
                        .gets(Command.ChangeOffer.to("duo").on(CHANGE))
                        .subscription(),
                family.context());

        assertThat(NoSilentLoss.LAW)
                .holdsFor(addingAPaperBill(without))
                .isViolatedBy(addingAPaperBill(hushed), "is lost on 2013-09-12 without a consent")
                .holdsFor(new NoSilentLoss.Change(
                        addingAPaperBill(hushed).transition(),
                        Context.of(forgetful, family.context().terms())));
    }

    private static NoSilentLoss.Change addingAPaperBill(Customer customer) {
        return new NoSilentLoss.Change(
                customer.asks(Command.Add.of("paper-bill").on(CHANGE.plusDays(1)))
                        .get(),
                customer.context());
    }

    @Test
    void what_moves_into_a_pack_and_is_reduced_there_on_one_day_is_named_where_it_is_by_then() {
        Customer packed = Fixtures.someoneNew()
                .gets(Command.Subscribe.to("internet-100").on(BEGIN))
                .gets(Command.ChangeOffer.to("maxi").on(CHANGE));
        HeldService internet = packed.subscription()
                .services(CHANGE, packed.context())
                .find(service -> service.at().equals("1/internet"))
                .get();
        Transition slower = packed.asks(Command.ChangeOffer.to("confort")
                        .on(CHANGE)
                        .consenting(Consent.toReduce(internet, "customer", Instant.EPOCH)))
                .get();

        assertThat(NoSilentLoss.LAW).holdsFor(new NoSilentLoss.Change(slower, packed.context()));
    }

    @Test
    void bills_at_other_prices_than_were_quoted_are_seen() {
        Customer family = Fixtures.aFamilyWithInternetTvAndPhone();
        Quote quote = Quote.of(
                        Inquiry.builder()
                                .account(family.account())
                                .subscription(family.subscription().id())
                                .requests(Vector.of(
                                        Command.ChangeOffer.to("confort").on(CHANGE)))
                                .madeOn(CHANGE)
                                .months(2)
                                .build(),
                        family.billing())
                .get();
        Biller dearer = family.billing()
                .by(BillingPolicy.builder().rounding(RoundingMode.UP).build())::bill;

        assertThat(QuoteIsInvoice.LAW)
                .holdsFor(accepted(family, quote, family.billing()::bill))
                .isViolatedBy(accepted(family, quote, dearer), "and quoted");
    }

    @Test
    void a_promotion_that_runs_longer_than_it_says_is_seen() {
        Customer family = Fixtures.aFamilyAtHalfPrice();
        Vector<Invoice> invoices =
                monthly(family, family.billing()::bill).invoices().get();
        Catalog shorter = Catalog.of(
                        "triple-play",
                        Vector.of(TriplePlay.version()
                                .withPromotions(
                                        TriplePlay.version().promotions().map(promotion -> shortened(promotion)))))
                .get();

        assertThat(PromotionsNeverPay.LAW)
                .holdsFor(new PromotionsNeverPay.Promoted(
                        invoices, family.subscription(), family.context().catalog()))
                .isViolatedBy(
                        new PromotionsNeverPay.Promoted(invoices, family.subscription(), shorter),
                        "half-price runs on");
    }

    @Test
    void a_condition_of_the_host_that_throws_leaves_a_request_without_an_answer() {
        CatalogVersion version = TriplePlay.version();
        Catalog broken = Catalog.of(
                        "triple-play",
                        Vector.of(version.withPromotions(version.promotions()
                                .map(promotion -> promotion.withEligibility(Vector.of(situation -> {
                                    throw new IllegalStateException("no line to the host");
                                }))))))
                .get();
        Customer someone = Fixtures.someoneNew();
        Request request =
                Command.Subscribe.to(Chosen.of("start").with("half-price")).on(BEGIN);

        assertThat(ClosedStates.LAW)
                .holdsFor(new ClosedStates.Asked(someone.subscription(), request, someone.context()))
                .isViolatedBy(
                        new ClosedStates.Asked(
                                someone.subscription(),
                                request,
                                Context.of(broken, someone.context().terms())),
                        "no line to the host");
    }

    @Test
    void parts_that_are_each_rounded_alone_do_not_make_the_whole() {
        Money hundred = Money.of(CurrencyUnit.EUR, 100);
        Vector<BigDecimal> thirds = Vector.fill(3, BigDecimal.ONE);
        Vector<Money> alone = thirds.map(third -> hundred.dividedBy(3, RoundingMode.HALF_UP));
        Vector<Money> lastTakesTheRest =
                Vector.of("33.30", "33.30", "33.40").map(amount -> Money.of(CurrencyUnit.EUR, new BigDecimal(amount)));

        assertThat(Allocation.LAW)
                .isViolatedBy(new Allocation.Split(hundred, thirds, alone), "the parts make EUR 99.99")
                .isViolatedBy(new Allocation.Split(hundred, thirds, lastTakesTheRest), "33.30 for a weight of 1");
    }

    private static Biller forgetting(Customer customer) {
        Billing billing = customer.billing();
        return (account, ledger, through) -> billing.bill(account, Ledger.EMPTY, through);
    }

    private static BillRun monthly(Customer customer, Biller biller) {
        return BillRun.onBillDays(biller, customer.account(), BEGIN, 6);
    }

    private static Invoice invoice(Customer customer) {
        return monthly(customer, customer.billing()::bill).invoices().get().head();
    }

    private static BillRun removed(Biller biller, Customer before, Customer after) {
        return new BillRun(
                biller,
                Vector.of(
                        new BillRun.Bill(before.account(), LocalDate.of(2013, 9, 1)),
                        new BillRun.Bill(after.account(), LocalDate.of(2013, 9, 13)),
                        new BillRun.Bill(after.account(), LocalDate.of(2013, 9, 14))));
    }

    private static OrderIndependence.Pair bouquetAndQuantity(Customer customer, Biller biller) {
        return new OrderIndependence.Pair(
                Account.of(customer.account().terms()),
                customer.subscription(),
                Command.Add.of("bouquet").on(CHANGE).at(Instant.parse("2013-12-31T10:00:00Z")),
                new Command.ChangeQuantity(HoldingId.of("1"), new BigDecimal("1.5"))
                        .on(CHANGE.plusDays(9))
                        .at(Instant.parse("2013-12-31T10:00:00Z")),
                customer.context(),
                biller,
                YEAR_END);
    }

    private static ReplayIsDirect.Queue keptAside(Customer customer, Instant later, Biller biller) {
        return new ReplayIsDirect.Queue(
                customer.account(),
                customer.subscription().id(),
                customer.subscription().history().map(Recorded::request).distinct(),
                later,
                customer.context(),
                biller,
                YEAR_END);
    }

    private static NoOpIsFree.NoOp noOp(Customer customer, Request request) {
        return new NoOpIsFree.NoOp(
                customer.account(),
                customer.subscription().id(),
                Vector.of(request),
                customer.context(),
                customer.billing()::bill,
                YEAR_END);
    }

    private static UndoIsIdentity.Undoing undoing(Customer customer, UndoIsIdentity.Undo undo, Biller biller) {
        return new UndoIsIdentity.Undoing(
                customer.account(),
                customer.subscription().id(),
                2,
                CHANGE,
                undo,
                customer.context(),
                biller,
                LocalDate.of(2013, 10, 1),
                YEAR_END);
    }

    private static QuoteIsInvoice.Accepted accepted(Customer customer, Quote quote, Biller biller) {
        return new QuoteIsInvoice.Accepted(quote, customer.context(), biller);
    }

    private static Promotion shortened(Promotion promotion) {
        return promotion.withLasting(new Lasting.For(Span.days(20)));
    }

    private static Catalog catalog(UnaryOperator<Offer> change) {
        CatalogVersion version = TriplePlay.version();
        return Catalog.of(
                        "triple-play",
                        Vector.of(version.withOffers(version.offers().map(change))))
                .get();
    }
}
