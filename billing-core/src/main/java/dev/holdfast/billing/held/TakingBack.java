package dev.holdfast.billing.held;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.usage.Metering;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Takes back use from what was reported in the same service period: what came before it first, the latest of that. */
final class TakingBack {

    private TakingBack() {}

    /** The reports less what one of them takes back; as they are, with it, where it cannot be taken from any sum. */
    static Reports of(Report.TakenBack back, Vector<HeldCharge.Part> parts, Reports reports) {
        return parts.find(part -> part.days().contains(back.on()) && isSum(part))
                .map(part -> without(back, part.schedule().containing(back.on()).days(), reports))
                .getOrElse(reports);
    }

    private static boolean isSum(HeldCharge.Part part) {
        return part.charge() instanceof UsageCharge usage && usage.metering().aggregation() == Metering.Aggregation.SUM;
    }

    private static Reports without(Report.TakenBack back, DateRange period, Reports reports) {
        Vector<Integer> places = Vector.range(0, reports.all().size())
                .filter(place -> used(reports.all(), place)
                        .exists(used -> used.holding().equals(back.holding())
                                && used.charge().equals(back.charge())
                                && period.contains(used.on())));
        Vector<Integer> inTime = places.sortBy(place -> reports.all().get(place).on());
        LocalDate day = back.on();
        Vector<Integer> before =
                inTime.filter(place -> !reports.all().get(place).on().isAfter(day));
        Vector<Report> all = reports.all();
        BigDecimal left = back.quantity();
        for (int place : before.reverse().appendAll(inTime.drop(before.size()))) {
            Report.Used used = used(all, place).get();
            BigDecimal less = left.min(used.metered().quantity());
            all = all.update(place, less(used, less));
            left = left.subtract(less);
        }
        return new Reports(all.remove(back));
    }

    private static Option<Report.Used> used(Vector<Report> all, int place) {
        return all.get(place) instanceof Report.Used used ? Option.some(used) : Option.none();
    }

    private static Report.Used less(Report.Used used, BigDecimal quantity) {
        Metered metered = used.metered();
        return new Report.Used(
                used.subscription(),
                used.holding(),
                used.charge(),
                used.on(),
                new Metered(
                        metered.quantity().subtract(quantity),
                        metered.meters(),
                        less(metered.records(), quantity),
                        metered.values()));
    }

    /** Records less a quantity, which comes off the last of them first. */
    private static Vector<BigDecimal> less(Vector<BigDecimal> records, BigDecimal quantity) {
        BigDecimal left = quantity;
        Vector<BigDecimal> kept = Vector.empty();
        for (BigDecimal record : records.reverse()) {
            BigDecimal less = left.min(record);
            left = left.subtract(less);
            kept = record.compareTo(less) == 0 && less.signum() > 0 ? kept : kept.prepend(record.subtract(less));
        }
        return kept;
    }
}
