package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is included, against a count unit by unit: each unit of use takes one unit of the grant that is next in order, and
 * costs 1.00 where there is none. What is given for each of a quantity is given to each of them by itself.
 */
class GrantProperties {

    private static final LocalDate END = LocalDate.of(2014, 2, 1);
    private static final Vector<String> LINES = Vector.of("s", "t");
    private static final ChargeId CALLS = ChargeId.of("calls");

    /** What a month or a quarter, and a block that is bought, include. */
    record Terms(
            int units,
            int months,
            int rollover,
            boolean last,
            boolean shared,
            boolean each,
            int blockDays,
            int blockOrder) {

        Allowance monthly() {
            return Allowance.of("min", Traffic.of("voice", "minute"), Level.of(units, "minute"))
                    .withPerQuantity(each)
                    .withResets(Span.months(months))
                    .withRolloverPeriods(rollover)
                    .withRolledOver(last ? Allowance.RolledOver.LAST : Allowance.RolledOver.FIRST)
                    .withSharing(shared ? Allowance.Sharing.ACCOUNT : Allowance.Sharing.HOLDER);
        }

        Allowance block() {
            return Allowance.of("block", Traffic.of("voice", "minute"), Level.of(7, "minute"))
                    .withLasts(Option.some(Span.days(blockDays)))
                    .withOrder(blockOrder);
        }
    }

    /** How many the first line is at first, and from a day on; the other line is always one. */
    record Seats(int first, int day, int then) {

        /** The days on which one of them is held. */
        Option<DateRange> held(int line, int seat) {
            boolean early = seat < (line == 0 ? first : 1);
            boolean late = seat < (line == 0 ? then : 1);
            LocalDate changed = JULY_2013.plusDays(day);
            return Option.when(
                    early || late, () -> DateRange.of(early ? JULY_2013 : changed, late ? LocalDate.MAX : changed));
        }

        int most() {
            return Math.max(first, then);
        }
    }

    /** Use of a day, or a block that is bought where nothing is used, known so many days later. */
    record Told(int day, int line, int units, int delay) {

        LocalDate on() {
            return JULY_2013.plusDays(day);
        }

        boolean isKnown(LocalDate date) {
            return !on().plusDays(delay).isAfter(date);
        }

        Report report() {
            SubscriptionId subscription = SubscriptionId.of(LINES.get(line));
            return units == 0
                    ? new Report.Happened(subscription, HoldingId.of("1"), Occasion.event("block"), on())
                    : new Report.Used(
                            subscription, HoldingId.of("1"), CALLS, on(), Metered.of(BigDecimal.valueOf(units)));
        }
    }

    @Property(tries = 100, seed = "42")
    void what_is_billed_is_what_is_beyond_all_grants(
            @ForAll("terms") Terms terms, @ForAll("seats") Seats seats, @ForAll("told") List<Told> told) {
        Desk desk = desk(terms);
        Vector<Subscription> lines = LINES.map(line ->
                desk.accepts(Subscription.none(line), Subscribe.to("line").on(JULY_2013)));
        Subscription many = holding(desk, lines.head(), 1, seats.first(), JULY_2013);
        lines = lines.update(0, holding(desk, many, seats.first(), seats.then(), JULY_2013.plusDays(seats.day())));
        Account account = desk.account(lines.head()).with(lines.last());
        Vector<Told> all = Vector.ofAll(told);

        Ledger ledger = Ledger.EMPTY;
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day = JULY_2013.plusDays(20); !day.isAfter(END); day = day.plusDays(23)) {
            LocalDate today = day;
            BillResult bill = desk.billing()
                    .bill(
                            account.reporting(
                                    all.filter(one -> one.isKnown(today)).map(Told::report)),
                            ledger,
                            day)
                    .get();
            ledger = bill.ledger();
            invoices = invoices.appendAll(bill.invoices());
        }
        Account known = account.reporting(all.map(Told::report));
        BillResult last = desk.billing().bill(known, ledger, END).get();
        invoices = invoices.appendAll(last.invoices());
        BillResult once = desk.billing().bill(known, Ledger.EMPTY, END).get();

        Count count = Count.of(terms, seats, all);
        for (int line = 0; line < LINES.size(); line++) {
            int index = line;
            SubscriptionId id = SubscriptionId.of(LINES.get(line));
            assertThat(invoices.flatMap(Invoice::accrued)
                            .filter(one -> one.of().subscription().equals(id))
                            .map(one -> one.amount().getAmount())
                            .fold(BigDecimal.ZERO, BigDecimal::add))
                    .as("beyond on " + id)
                    .isEqualByComparingTo(BigDecimal.valueOf(count.beyond().get(line)));
            assertThat(once.ledger()
                            .standing()
                            .filter(piece -> piece.key().subscription().equals(id))
                            .map(GrantProperties::of)
                            .fold(BigDecimal.ZERO, BigDecimal::add))
                    .as("beyond and included on " + id)
                    .isEqualByComparingTo(BigDecimal.valueOf(all.filter(one -> one.line() == index)
                            .map(Told::units)
                            .sum()
                            .longValue()));
        }
        LocalDate day = END.minusDays(1);
        assertThat(desk.billing()
                        .left(known, day)
                        .get()
                        .map(left -> left.left().get().intValueExact())
                        .sum())
                .as("left on " + day)
                .isEqualTo(Vector.ofAll(count.given())
                        .filter(some -> !day.isBefore(some.from) && day.isBefore(some.until))
                        .map(some -> some.left)
                        .sum());
        assertThat(last.ledger().standing()).hasSameElementsAs(once.ledger().standing());
    }

    private static Subscription holding(Desk desk, Subscription line, int before, int then, LocalDate on) {
        return before == then
                ? line
                : desk.accepts(line, new ChangeQuantity(HoldingId.of("1"), BigDecimal.valueOf(then)).on(on));
    }

    /** What is charged and what is included. */
    private static BigDecimal of(Piece piece) {
        return piece.key().charge().equals(CALLS)
                ? piece.key().level().quantity().add(piece.key().level().included())
                : BigDecimal.ZERO;
    }

    /** Units that were given, as somebody would count them by hand. */
    private static final class Given {
        final int line;
        final boolean shared;
        final int order;
        final LocalDate from;
        final LocalDate until;
        final LocalDate next;
        final int place;
        int left;

        Given(
                int line,
                boolean shared,
                int order,
                LocalDate from,
                LocalDate until,
                LocalDate next,
                int place,
                int left) {
            this.line = line;
            this.shared = shared;
            this.order = order;
            this.from = from;
            this.until = until;
            this.next = next;
            this.place = place;
            this.left = left;
        }
    }

    /** What is left of all that was given, and what was used beyond it, for each line. */
    private record Count(List<Given> given, Vector<Integer> beyond) {

        static Count of(Terms terms, Seats seats, Vector<Told> told) {
            List<Given> given = new ArrayList<>();
            for (int line = 0; line < LINES.size(); line++) {
                for (LocalDate from = JULY_2013; from.isBefore(END); from = from.plusMonths(terms.months())) {
                    LocalDate next = from.plusMonths(terms.months());
                    LocalDate until = next.plusMonths((long) terms.rollover() * terms.months());
                    DateRange period = DateRange.of(from, next);
                    for (int seat = 0; seat < (terms.each() ? seats.most() : 1); seat++) {
                        for (DateRange held : (terms.each() ? seats.held(line, seat) : Option.some(period))
                                .flatMap(period::intersection)) {
                            given.add(new Given(line, terms.shared(), 0, held.from(), until, next, 0, terms.units()));
                        }
                    }
                }
            }
            for (Told one : told.filter(one -> one.units() == 0)) {
                LocalDate until = one.on().plusDays(terms.blockDays());
                given.add(new Given(one.line(), false, terms.blockOrder(), one.on(), until, LocalDate.MAX, 1, 7));
            }
            int[] beyond = new int[LINES.size()];
            for (Told one : told.sortBy(each -> each.on().toEpochDay() * 10 + each.line())) {
                for (int unit = 0; unit < one.units(); unit++) {
                    Option<Given> next = Vector.ofAll(given)
                            .filter(some -> some.left > 0
                                    && !one.on().isBefore(some.from)
                                    && one.on().isBefore(some.until)
                                    && (some.line == one.line() || some.shared))
                            .sorted(Comparator.<Given>comparingInt(some -> some.order)
                                    .thenComparing(
                                            some -> terms.last() && !one.on().isBefore(some.next))
                                    .thenComparing(some -> some.until)
                                    .thenComparing(some -> some.line != one.line())
                                    .thenComparing(some -> some.line)
                                    .thenComparing(some -> some.place))
                            .headOption();
                    next.forEach(some -> some.left--);
                    beyond[one.line()] += next.isEmpty() ? 1 : 0;
                }
            }
            return new Count(given, Vector.ofAll(beyond));
        }
    }

    private static Desk desk(Terms terms) {
        return Desk.of(with(
                TRIPLE_PLAY,
                Tariff.product("line")
                        .withCharges(Vector.of(
                                UsageCharge.builder()
                                        .id(CALLS)
                                        .price(PerUnit.of("EUR 1.00"))
                                        .traffic(Traffic.of("voice", "minute"))
                                        .build(),
                                OneOff.of("block", Flat.of("EUR 0.00"))
                                        .withOn(Occasion.event("block"))
                                        .withGives(Vector.of(terms.block()))))
                        .withAllowances(Vector.of(terms.monthly()))));
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(1, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(1, 10, 45),
                        Arbitraries.of(0, 1))
                .as(Terms::new);
    }

    @Provide
    Arbitrary<Seats> seats() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.integers().between(1, 4))
                .as(Seats::new);
    }

    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 40))
                .as(Told::new)
                .list()
                .ofMaxSize(14);
    }
}
