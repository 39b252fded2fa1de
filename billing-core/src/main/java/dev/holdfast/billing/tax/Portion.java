package dev.holdfast.billing.tax;

import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Amounts of one basis and rate that are rounded together.
 *
 * @param basis whether the amounts contain their tax
 * @param taxedAs how they are taxed
 * @param members the amounts, each with its place among all
 * @param total what they come to
 */
record Portion(PriceBasis basis, TaxedAs taxedAs, List<Member> members, BigDecimal total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One of them.
     *
     * @param amount the amount
     * @param place its place among all amounts, from 0
     */
    record Member(BigDecimal amount, int place) {}

    /** The portions of some amounts, in the order in which they first came. */
    static List<Portion> of(Vector<Taxable> taxables, boolean isEachApart) {
        List<Taxable> firsts = new ArrayList<>();
        List<List<Member>> groups = new ArrayList<>();
        int place = 0;
        for (Taxable taxable : taxables) {
            int index = isEachApart ? firsts.size() : indexOf(taxable, firsts);
            if (index == firsts.size()) {
                firsts.add(taxable);
                groups.add(new ArrayList<>());
            }
            groups.get(index).add(new Member(taxable.amount().getAmount(), place++));
        }
        List<Portion> portions = new ArrayList<>(firsts.size());
        for (int index = 0; index < firsts.size(); index++) {
            portions.add(of(firsts.get(index).basis(), firsts.get(index).taxedAs(), groups.get(index)));
        }
        return portions;
    }

    private static int indexOf(Taxable taxable, List<Taxable> firsts) {
        int index = 0;
        while (index < firsts.size()
                && (firsts.get(index).basis() != taxable.basis()
                        || !firsts.get(index).taxedAs().equals(taxable.taxedAs()))) {
            index++;
        }
        return index;
    }

    private static Portion of(PriceBasis basis, TaxedAs taxedAs, List<Member> members) {
        BigDecimal total = BigDecimal.ZERO;
        for (Member member : members) {
            total = total.add(member.amount());
        }
        return new Portion(basis, taxedAs, members, total);
    }

    boolean isInclusive() {
        return basis == PriceBasis.TAX_INCLUSIVE;
    }

    /** What a gross is divided by for its net, in hundredths: 121 for 21 %. */
    BigDecimal divisor() {
        return HUNDRED.add(taxedAs.percent());
    }

    /** Those that are not nothing; all, if all are. */
    List<Member> weighty() {
        if (members.size() == 1) {
            return members;
        }
        List<Member> weighty = new ArrayList<>(members);
        weighty.removeIf(member -> member.amount().signum() == 0);
        return weighty.isEmpty() ? members : weighty;
    }

    /** Each amount less what is taken of it. */
    Portion minus(Portion taken) {
        List<Member> left = new ArrayList<>(members.size());
        for (int index = 0; index < members.size(); index++) {
            Member member = members.get(index);
            left.add(
                    new Member(member.amount().subtract(taken.members.get(index).amount()), member.place()));
        }
        return of(basis, taxedAs, left);
    }
}
