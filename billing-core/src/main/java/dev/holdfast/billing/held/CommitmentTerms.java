package dev.holdfast.billing.held;

import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/** What the commitment on a holding says of its price while it runs. */
public record CommitmentTerms(Holding holding, State state, Context context) {

    /**
     * The rule that a commitment follows on a day: of its length, on what is held, by the version that holds then.
     */
    public static Option<Rule.Commitment> rule(
            Commitment commitment, Holding holding, State state, LocalDate date, Context context) {
        return holding.versionOn(date, state, context)
                .rules(Rule.Commitment.class)
                .find(rule -> rule.length().equals(commitment.length())
                        && rule.on().means(holding.offerOn(date, state, context)));
    }

    /** The commitment, if it gives a price on some charge. */
    Option<Commitment> giving(LocalDate date) {
        return state.commitment(holding.id())
                .filter(runs -> rule(runs, holding, state, date, context)
                        .exists(rule -> rule.monthly().isDefined()));
    }

    /** The days on which the price begins and ends. */
    public Vector<LocalDate> breaks() {
        return state.commitment(holding.id())
                .toVector()
                .flatMap(runs -> Vector.of(runs.term().from(), runs.term().until()));
    }

    /** The price that the commitment gives on a charge on a day; none where it gives none. */
    public Option<PriceModel> price(Charge charge, LocalDate date) {
        return charge instanceof Recurring recurring
                ? state.commitment(holding.id())
                        .filter(runs -> runs.term().contains(date))
                        .flatMap(runs -> rule(runs, holding, state, date, context))
                        .filter(rule -> rule.on().means(holding.offerOn(date, state, context), charge))
                        .flatMap(Rule.Commitment::monthly)
                        .map(monthly -> perPeriod(recurring, monthly))
                : Option.none();
    }

    /** A charge that is taxed as the recurring charge is that the rule binds the customer to pay. */
    public static OneOff once(String id, String name, BigMoney amount, Offer offer, Rule.Commitment rule) {
        Option<Charge> bound = offer.charges()
                .find(charge -> charge instanceof Recurring && rule.on().means(offer, charge));
        return OneOff.builder()
                .id(ChargeId.of(id))
                .name(name)
                .price(new Flat(amount))
                .taxation(bound.flatMap(Charge::taxation))
                .basis(bound.flatMap(Charge::basis))
                .build();
    }

    /** Without promotions, which are on what an offer costs and not on what leaving it does. */
    public static State unreduced(State state) {
        return new State(
                state.holdings(),
                Vector.empty(),
                state.commitments(),
                state.numbers(),
                state.ended(),
                state.account(),
                state.cycleDay(),
                state.begun());
    }

    private static PriceModel perPeriod(Recurring charge, BigMoney monthly) {
        BigMoney price = monthly.multipliedBy(charge.cadence().inMonths());
        return charge.price() instanceof PerUnit ? new PerUnit(price) : new Flat(price);
    }
}
