package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.Contender;
import dev.holdfast.benchmarks.contest.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.jspecify.annotations.Nullable;
import org.killbill.billing.callcontext.InternalCallContext;
import org.killbill.billing.catalog.api.Currency;
import org.killbill.billing.invoice.api.Invoice;
import org.killbill.billing.invoice.api.InvoiceApiException;
import org.killbill.billing.invoice.api.InvoiceItem;
import org.killbill.billing.invoice.generator.DefaultInvoiceGenerator;
import org.killbill.billing.invoice.generator.FixedAndRecurringInvoiceItemGenerator;
import org.killbill.billing.invoice.generator.InvoiceGenerator;
import org.killbill.billing.invoice.generator.UsageInvoiceItemGenerator;
import org.killbill.billing.invoice.optimizer.InvoiceOptimizerBase.AccountInvoices;
import org.killbill.billing.invoice.usage.RawUsageOptimizer;
import org.killbill.billing.util.callcontext.CallOrigin;
import org.killbill.billing.util.callcontext.UserType;
import org.killbill.clock.Clock;

/** Kill Bill's invoice generator, without its database: it gets all invoices made before, and the events of a customer. */
public final class KillBill implements Contender<Events, List<Invoice>> {

    private final InvoiceGenerator generator = generator();
    private final Customer customer = new Customer(new UUID(1, 2));

    /** An invoice, or none, after all those before. */
    record Made(@Nullable Invoice invoice, List<Invoice> before) implements Bill<List<Invoice>> {

        @Override
        public BigDecimal total() {
            return invoice == null
                    ? BigDecimal.ZERO
                    : invoice.getInvoiceItems().stream()
                            .map(InvoiceItem::getAmount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public List<Invoice> after() {
            if (invoice == null) {
                return before;
            }
            List<Invoice> all = new ArrayList<>(before);
            all.add(invoice);
            return all;
        }
    }

    @Override
    public String name() {
        return "Kill Bill 0.24.16";
    }

    @Override
    public Events prepared(History history) {
        return Events.of(history);
    }

    @Override
    public List<Invoice> nothing() {
        return List.of();
    }

    @Override
    public Made bill(Events events, List<Invoice> before, LocalDate through) {
        DateTime now = time(through);
        InternalCallContext context = new InternalCallContext(
                1L,
                1L,
                DateTimeZone.UTC,
                DateTimeZone.UTC,
                now,
                customer.id(),
                "driver",
                CallOrigin.INTERNAL,
                UserType.SYSTEM,
                "",
                "",
                now,
                now);
        try {
            return new Made(
                    generator
                            .generateInvoice(
                                    customer,
                                    events,
                                    new AccountInvoices(null, null, before),
                                    null,
                                    now.toLocalDate(),
                                    Currency.EUR,
                                    null,
                                    Collections.emptyList(),
                                    context)
                            .getInvoice(),
                    before);
        } catch (InvoiceApiException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static DateTime time(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, DateTimeZone.UTC);
    }

    private static InvoiceGenerator generator() {
        Config config = new Config();
        Clock clock = new FarFuture();
        return new DefaultInvoiceGenerator(
                clock,
                config,
                new FixedAndRecurringInvoiceItemGenerator(config, clock),
                new UsageInvoiceItemGenerator(new RawUsageOptimizer(config, null, null, clock), config));
    }
}
