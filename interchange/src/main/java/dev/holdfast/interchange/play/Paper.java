package dev.holdfast.interchange.play;

import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.Issue;
import io.vavr.control.Option;

/**
 * A bill among those that a host keeps.
 *
 * @param number its number among all bills of the scenario, from 1
 * @param step the name of the step that made it, or none
 * @param bill the bill as it stands
 */
record Paper(int number, Option<String> step, Bill bill) {

    Paper as(Bill other) {
        return new Paper(number, step, other);
    }

    boolean isIssuedAs(String name) {
        return bill.issue().map(Issue::number).contains(name);
    }

    /** What a person would call it. */
    String name() {
        return bill.issue().map(Issue::number).orElse(step).getOrElse(Integer.toString(number));
    }
}
