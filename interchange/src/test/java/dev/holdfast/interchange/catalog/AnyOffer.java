package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxShare;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Offers of any kind, sound or not; what is keyed by id has each id once. */
final class AnyOffer {

    private AnyOffer() {}

    static Arbitrary<Offer> offer() {
        return Arbitraries.oneOf(product(), pack(), addOn());
    }

    static Arbitrary<OneOff> oneOff() {
        Arbitrary<Occasion> occasion = Combinators.combine(Arbitraries.of(Occasion.Kind.class), Any.option(Any.text()))
                .as((kind, detail) ->
                        new Occasion(kind, kind == Occasion.Kind.EVENT ? detail.orElse(Option.some("move")) : detail));
        return Builders.withBuilder(OneOff::builder)
                .use(Any.name())
                .in((builder, id) -> builder.id(ChargeId.of(id)))
                .use(Any.text())
                .withProbability(0.5)
                .in((builder, name) -> builder.name(name))
                .use(AnyPrice.model())
                .in((builder, price) -> builder.price(price))
                .use(Any.option(taxation()))
                .in((builder, tax) -> builder.taxation(tax))
                .use(Any.option(Arbitraries.of(PriceBasis.class)))
                .in((builder, basis) -> builder.basis(basis))
                .use(occasion)
                .in((builder, on) -> builder.on(on))
                .use(Any.flag())
                .in((builder, waivable) -> builder.waivable(waivable))
                .use(Arbitraries.of(SeniorityReset.class))
                .in((builder, reset) -> builder.seniorityReset(reset))
                .use(Any.list(Any.name().map(ChargeId::of)))
                .in((builder, replaced) -> builder.replaces(replaced))
                .use(Any.distinct(AnyUse.allowance(), Allowance::id))
                .withProbability(0.2)
                .in((builder, given) -> builder.gives(given))
                .build(builder -> builder.build());
    }

    static Arbitrary<Taxation> taxation() {
        Arbitrary<TaxShare> share =
                Combinators.combine(Any.text(), Any.positive()).as(TaxShare::new);
        return Arbitraries.oneOf(
                Any.text().map(Taxation::of),
                share.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .uniqueElements(TaxShare::category)
                        .map(shares -> new Taxation(Vector.ofAll(shares))));
    }

    static Arbitrary<SalesWindow> window() {
        return Combinators.combine(Any.window(), Any.set(Any.text()), Any.set(Any.text()), Any.set(Any.text()))
                .as(SalesWindow::new);
    }

    private static Arbitrary<Charge> charge() {
        return Arbitraries.oneOf(oneOff(), recurring(), usage());
    }

    private static Arbitrary<Recurring> recurring() {
        return Builders.withBuilder(Recurring::builder)
                .use(Any.name())
                .in((builder, id) -> builder.id(ChargeId.of(id)))
                .use(Any.text())
                .withProbability(0.5)
                .in((builder, name) -> builder.name(name))
                .use(AnyPrice.model())
                .in((builder, price) -> builder.price(price))
                .use(Any.option(taxation()))
                .in((builder, tax) -> builder.taxation(tax))
                .use(Any.span())
                .withProbability(0.5)
                .in((builder, every) -> builder.cadence(every))
                .use(Arbitraries.of(Due.class))
                .in((builder, due) -> builder.due(due))
                .use(Any.option(Any.count().map(count -> count + 1)))
                .in((builder, count) -> builder.instalments(count)
                        .priceOf(count.exists(n -> n % 3 == 0) ? Recurring.PriceOf.ALL : Recurring.PriceOf.EACH)
                        .restDueAtEnd(count.exists(n -> n % 2 == 0)))
                .use(Any.flag())
                .in((builder, used) -> builder.onlyIfUsed(used))
                .use(Arbitraries.of(SeniorityReset.class))
                .in((builder, reset) -> builder.seniorityReset(reset))
                .build(builder -> builder.build());
    }

    private static Arbitrary<UsageCharge> usage() {
        return Combinators.combine(Any.name(), AnyPrice.model(), AnyUse.traffic(), AnyUse.metering(), AnyUse.terms())
                .as((id, price, traffic, metering, terms) -> UsageCharge.builder()
                        .id(ChargeId.of(id))
                        .price(price)
                        .traffic(traffic)
                        .metering(metering)
                        .terms(terms)
                        .build());
    }

    private static Arbitrary<Service> service() {
        return Combinators.combine(Any.name(), Any.text(), Any.map(Any.text(), Any.level()))
                .as((kind, name, features) -> new Service(ServiceKind.of(kind), name, features));
    }

    private static Arbitrary<Lifecycle> anyLifecycle() {
        Arbitrary<LocalDate> start = Arbitraries.oneOf(Arbitraries.just(LocalDate.MIN), Any.date());
        return Any.map(start, Arbitraries.of(Lifecycle.State.class)).map(Lifecycle::new);
    }

    private static Arbitrary<SlotPricing> pricing() {
        return Arbitraries.oneOf(
                Arbitraries.of(SlotPricing.INCLUDED, SlotPricing.AT_LIST),
                Any.some(AnyPrice.model()).map(prices -> new SlotPricing(SlotPricing.Kind.SPECIAL, prices)));
    }

    private static Arbitrary<Slot> slot() {
        Arbitrary<OfferId> offer = Any.name().map(OfferId::of);
        return Builders.withBuilder(Slot::builder)
                .use(Any.name())
                .in((builder, name) -> builder.name(name))
                .use(Any.name())
                .in((builder, kind) -> builder.kind(ServiceKind.of(kind)))
                .use(Any.count())
                .in((builder, min) -> builder.min(min).max(min + min % 3))
                .use(Any.list(offer))
                .in((builder, allowed) -> builder.allowed(allowed))
                .use(Any.list(offer))
                .withProbability(0.5)
                .in((builder, defaults) -> builder.defaults(defaults))
                .use(pricing())
                .in((builder, pricing) -> builder.pricing(pricing))
                .use(Any.map(offer, pricing()))
                .in((builder, pricing) -> builder.pricingByOffer(pricing))
                .build(builder -> builder.build());
    }

    private record Common(
            OfferId id,
            Option<String> name,
            Vector<Charge> charges,
            Vector<Service> services,
            Vector<Allowance> allowances,
            Lifecycle lifecycle,
            Vector<SalesWindow> sales,
            Option<Integer> rank) {

        static Arbitrary<Common> any() {
            return Combinators.combine(
                            Any.name().map(OfferId::of),
                            Any.option(Any.text()),
                            Any.distinct(charge(), Charge::id),
                            Any.list(service()),
                            Any.distinct(AnyUse.allowance(), Allowance::id),
                            Arbitraries.oneOf(Arbitraries.just(Lifecycle.LAUNCHED), anyLifecycle()),
                            Arbitraries.oneOf(Arbitraries.just(Vector.of(SalesWindow.OPEN)), Any.list(window())),
                            Any.option(Any.count()))
                    .as(Common::new);
        }

        String nameOrId() {
            return name.getOrElse(id.value());
        }
    }

    private static Arbitrary<Product> product() {
        return Combinators.combine(Common.any(), Any.flag(), Any.flag()).as((common, onlyInPack, numbered) -> {
            Product.Builder product = Product.builder().id(common.id()).name(common.nameOrId());
            product.charges(common.charges()).services(common.services()).allowances(common.allowances());
            product.lifecycle(common.lifecycle()).sales(common.sales()).rank(common.rank());
            return product.onlyInPack(onlyInPack).numbered(numbered).build();
        });
    }

    private static Arbitrary<Pack> pack() {
        return Combinators.combine(Common.any(), Any.distinct(slot(), Slot::name))
                .as((common, slots) -> {
                    Pack.Builder pack = Pack.builder().id(common.id()).name(common.nameOrId());
                    pack.charges(common.charges()).services(common.services()).allowances(common.allowances());
                    pack.lifecycle(common.lifecycle()).sales(common.sales()).rank(common.rank());
                    return pack.slots(slots).build();
                });
    }

    private static Arbitrary<AddOn> addOn() {
        return Combinators.combine(Common.any(), Any.list(Any.name().map(OfferId::of)))
                .as((common, hosts) -> {
                    AddOn.Builder addOn = AddOn.builder().id(common.id()).name(common.nameOrId());
                    addOn.charges(common.charges()).services(common.services()).allowances(common.allowances());
                    addOn.lifecycle(common.lifecycle()).sales(common.sales()).rank(common.rank());
                    return addOn.hosts(hosts).build();
                });
    }
}
