package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.Arrears;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PackagePrice;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Law 19 for what is reported: order, batches and bills in between change nothing. */
class UseProperties {

    private static final LocalDate END = LocalDate.of(2013, 11, 1);

    /** Something used on a day, and reported so many days later. */
    record Late(int day, int delay, BigDecimal quantity) {

        LocalDate known() {
            return JULY_2013.plusDays((long) day + delay);
        }

        Report record() {
            return new Report.Used(
                    SubscriptionId.of("s"),
                    HoldingId.of("1"),
                    ChargeId.of("calls"),
                    JULY_2013.plusDays(day),
                    Metered.records(Vector.of(quantity)));
        }

        Report report() {
            return new Report.Used(
                    SubscriptionId.of("s"),
                    HoldingId.of("1"),
                    ChargeId.of("calls"),
                    JULY_2013.plusDays(day),
                    Metered.of(quantity));
        }
    }

    @Property(tries = 200, seed = "42")
    void use_costs_the_same_however_it_is_reported_and_billed(
            @ForAll("models") PriceModel model,
            @ForAll("used") List<Late> used,
            @ForAll("included") Vector<Allowance> included,
            @ForAll Arrears arrears) {
        Desk desk = desk(model, included);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Billing billing =
                desk.billing().by(BillingPolicy.builder().arrears(arrears).build());
        Account account = desk.account(line);
        Vector<Late> all = Vector.ofAll(used);

        Ledger ledger = Ledger.EMPTY;
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day = JULY_2013.plusDays(9); !day.isAfter(END); day = day.plusDays(19)) {
            LocalDate today = day;
            BillResult bill = billing.bill(
                            account.reporting(all.filter(late -> !late.known().isAfter(today))
                                    .map(Late::report)),
                            ledger,
                            day)
                    .get();
            ledger = bill.ledger();
            invoices = invoices.appendAll(bill.invoices());
        }
        BillResult last = billing.bill(account.reporting(all.map(Late::report)), ledger, END)
                .get();
        BillResult once = billing.bill(account.reporting(all.reverse().map(Late::report)), Ledger.EMPTY, END)
                .get();

        assertThat(total(invoices.appendAll(last.invoices()))).isEqualTo(total(once.invoices()));
        assertThat(last.ledger().standing()).hasSameElementsAs(once.ledger().standing());
        assertThat(billing.bill(account.reporting(all.map(Late::report)), last.ledger(), END)
                        .get()
                        .invoices())
                .isEmpty();
    }

    /** Rated by record or by day, the price is that of each of them by itself, added up. */
    @Property(tries = 200, seed = "42")
    void what_is_rated_by_record_or_by_day_costs_what_each_costs_alone(
            @ForAll("models") PriceModel model,
            @ForAll("used") List<Late> used,
            @ForAll("cut") RatingTerms terms,
            @ForAll("cap") Option<Money> cap) {
        Vector<Late> all = Vector.ofAll(used);
        Desk desk = desk(model, terms.withCapPerDay(cap), Vector.empty());
        Account account =
                desk.account(desk.sells(Subscribe.to("line").on(JULY_2013))).reporting(all.map(Late::record));

        BigDecimal billed = desk.billing()
                .bill(account, Ledger.EMPTY, END)
                .get()
                .ledger()
                .standing()
                .map(piece -> piece.key().level().price().getAmount())
                .fold(BigDecimal.ZERO, BigDecimal::add);

        BigDecimal alone = all.groupBy(Late::day)
                .values()
                .map(day -> terms.by() == RatingTerms.By.DAY
                        ? rounded(model, terms, day.map(Late::quantity).fold(BigDecimal.ZERO, BigDecimal::add))
                        : day.map(one -> rounded(model, terms, one.quantity())).fold(BigDecimal.ZERO, BigDecimal::add))
                .map(day -> cap.map(Money::getAmount).map(day::min).getOrElse(day))
                .fold(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billed).isEqualByComparingTo(alone);
    }

    private static BigDecimal rounded(PriceModel model, RatingTerms terms, BigDecimal quantity) {
        BigDecimal price = model.price(Metered.of(quantity)).get().amount().getAmount();
        return terms.rounded()
                .map(rule -> price.setScale(rule.decimals(), rule.rounding()))
                .getOrElse(price);
    }

    private static BigMoney total(Vector<Invoice> invoices) {
        return BigMoney.total(CurrencyUnit.EUR, invoices.flatMap(Invoice::lines).map(InvoiceLine::amount));
    }

    private static Desk desk(PriceModel model, Vector<Allowance> included) {
        return desk(model, RatingTerms.EXACT, included);
    }

    private static Desk desk(PriceModel model, RatingTerms terms, Vector<Allowance> included) {
        return Desk.of(with(
                TRIPLE_PLAY,
                Tariff.product("line")
                        .withCharges(Vector.of(UsageCharge.builder()
                                .id(ChargeId.of("calls"))
                                .price(model)
                                .traffic(Traffic.of("voice", "minute"))
                                .terms(terms)
                                .build()))
                        .withAllowances(included)));
    }

    @Provide
    Arbitrary<RatingTerms> cut() {
        return Combinators.combine(
                        Arbitraries.of(RatingTerms.By.DAY, RatingTerms.By.RECORD),
                        Arbitraries.of(
                                Option.<RatingTerms.Rounded>none(),
                                Option.some(new RatingTerms.Rounded(1, RoundingMode.HALF_UP)),
                                Option.some(new RatingTerms.Rounded(2, RoundingMode.UP))))
                .as((by, rounded) ->
                        RatingTerms.builder().by(by).rounded(rounded).build());
    }

    @Provide
    Arbitrary<Option<Money>> cap() {
        return Arbitraries.of(Option.none(), Option.some(Money.parse("EUR 4.00")));
    }

    @Provide
    Arbitrary<PriceModel> models() {
        return Arbitraries.of(
                PerUnit.of("EUR 0.123"),
                new Graduated(tiers()),
                Volume.of(tiers()),
                new PackagePrice(
                        BigMoney.parse("EUR 1.99"),
                        new BigDecimal("30"),
                        new BigDecimal("20"),
                        PackagePrice.Started.WHOLE));
    }

    @Provide
    Arbitrary<Vector<Allowance>> included() {
        Allowance minutes = Allowance.of("min", Traffic.of("voice", "minute"), Level.of(40, "minute"));
        Allowance hour = Allowance.of("h", Traffic.of("voice", "hour"), Level.of(1, "hour"))
                .withInPartialPeriod(Allowance.InPartialPeriod.PRORATED);
        Allowance points = Allowance.builder()
                .id("points")
                .covers(Vector.of(Traffic.of("voice", "minute")))
                .draws(Vector.of(new BigDecimal("7")))
                .amount(Level.of(100, "points"))
                .resets(Span.days(1))
                .build();
        return Arbitraries.of(
                Vector.empty(),
                Vector.of(minutes),
                Vector.of(points),
                Vector.of(points, minutes),
                Vector.of(hour, points));
    }

    private static Tiers tiers() {
        return Tiers.of(
                new Tier(BigDecimal.ZERO, Option.some(new BigDecimal("50")), fee("0.50"), each("0.107")),
                new Tier(new BigDecimal("50"), Option.none(), fee("0"), each("0.033")));
    }

    private static BigMoney fee(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    private static Rate each(String amount) {
        return new Rate.Each(fee(amount));
    }

    @Provide
    Arbitrary<List<Late>> used() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(60))
                                .ofScale(1))
                .as(Late::new)
                .list()
                .ofMaxSize(8);
    }
}
