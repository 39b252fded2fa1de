package dev.holdfast.billing.pricing;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.usage.Grant;
import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** What is left of what all sources have given, while one record after the other draws on it, by days. */
final class Balances {

    private final List<Balance> balances = new ArrayList<>();
    private final IdentityHashMap<ChargedUse, Vector<Place>> meant = new IdentityHashMap<>();
    private final BillingPolicy policy;

    Balances(Vector<Source> sources, BillingPolicy policy) {
        this.policy = policy;
        sources.map(Balance::of).forEach(balances::add);
    }

    /** Where the balance of a source stands. */
    record Place(int index, Source source) {}

    /** A grant of the balance that stands at a place. */
    record Candidate(Place place, Grant grant) {

        Allowance allowance() {
            return place.source().entitlement().allowance();
        }
    }

    /** The sources that are there for some use on a day, not before any day that was asked for. */
    Vector<Place> there(ChargedUse use, LocalDate day) {
        Vector<Place> all = meant.computeIfAbsent(use, this::meant);
        Vector<Place> there = all.filter(place -> place.source().days().contains(day));
        there.forEach(place -> on(place.index(), day));
        return there;
    }

    /** Brings a balance to a day: what a revision left of the one before goes on in it. */
    private Balance on(int index, LocalDate day) {
        Balance known = balances.get(index);
        Source source = known.source();
        Balance begun = known.isBegun() || source.before().isEmpty()
                ? known
                : known.following(on(index(source.before().get()), source.first()), policy);
        Balance now = begun.on(day, policy);
        balances.set(index, now);
        return now;
    }

    private int index(Source source) {
        return Vector.ofAll(balances).indexWhere(balance -> balance.source().equals(source));
    }

    private Vector<Place> meant(ChargedUse use) {
        return Vector.ofAll(balances)
                .zipWithIndex()
                .map(each -> new Place(each._2(), each._1().source()))
                .filter(place -> use.mayDrawOn(place.source()));
    }

    /** The grants of some sources, in the order in which some use draws on them. */
    Vector<Candidate> inOrder(Vector<Place> places, ChargedUse use, LocalDate day) {
        return places.flatMap(place -> grants(place).map(grant -> new Candidate(place, grant)))
                .sorted(Comparator.comparingInt(
                                (Candidate one) -> one.allowance().order())
                        .thenComparing(one -> comesLast(one, day))
                        .thenComparing(one -> one.grant().until())
                        .thenComparingInt(one -> distance(one.place().source(), use))
                        .thenComparingInt(one -> one.place().index()));
    }

    Vector<Grant> grants(Place place) {
        return balances.get(place.index()).grants();
    }

    private static boolean comesLast(Candidate candidate, LocalDate day) {
        return candidate.grant().isRolledOver(day) && candidate.allowance().rolledOver() == Allowance.RolledOver.LAST;
    }

    /** What the holding brings comes before what others bring, and what promotions give comes last. */
    private static int distance(Source source, ChargedUse use) {
        boolean isOwn = source.entitlement().of().equals(use.holding())
                && source.entitlement().subscription().equals(use.subscription());
        if (source.entitlement().origin() == Entitlement.Origin.PROMOTION) {
            return 2;
        }
        return isOwn ? 0 : 1;
    }

    /** What is left at the end of a day, after all that was drawn by it. */
    Vector<UnitsLeft> left(LocalDate day) {
        return Vector.range(0, balances.size())
                .filter(index -> balances.get(index).source().isThere(day))
                .flatMap(index -> on(index, day).left());
    }

    /** Leaves a grant as it is after some use. */
    void draw(Candidate candidate, Grant after) {
        int index = candidate.place().index();
        balances.set(index, balances.get(index).with(candidate.grant(), after));
    }
}
