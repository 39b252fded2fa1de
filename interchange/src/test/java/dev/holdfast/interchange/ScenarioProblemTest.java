package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What is wrong with a scenario is told with its place, what was found and what is allowed. */
class ScenarioProblemTest {

    private static Vector<String> problems(String text) {
        return ScenarioFile.parse(text, "case.yaml")
                .fold(
                        problems -> problems.toVector().map(FileProblem::sentence),
                        scenario -> scenario.run().differences("case.yaml"));
    }

    @Test
    void an_unknown_key_of_a_step_names_what_is_near() {
        assertThat(problems("scenario: x\nsteps:\n  - {on: 2024-01-01, subscribed: plan}\n"))
                .contains("case.yaml:3:22: step has no key 'subscribed'; did you mean 'subscribe'?");
    }

    @Test
    void a_step_is_about_one_thing() {
        assertThat(problems("scenario: x\nsteps:\n  - {on: 2024-01-01, subscribe: plan, bill: 2024-01-01}\n"))
                .singleElement()
                .asString()
                .contains("case.yaml:3:5", "'subscribe' and 'bill'");
    }

    @Test
    void a_command_needs_its_day() {
        assertThat(problems("scenario: x\nsteps: [{subscribe: plan}]\n"))
                .singleElement()
                .asString()
                .contains("on which day", "add 'on'");
    }

    @Test
    void bills_without_end_are_a_misprint() {
        assertThat(problems("scenario: x\nsteps:\n  - {bill: {from: 2024-01-01, through: 2204-12-31}}\n"))
                .singleElement()
                .asString()
                .contains("case.yaml:3:", "more than 100 years", "bill a shorter time");
    }

    @Test
    void a_tax_says_whether_prices_contain_it() {
        assertThat(problems("scenario: x\ntax: 21\ncharges: {monthly: 1}\n"))
                .containsExactly("case.yaml:2:6: it is not said whether prices contain this tax;"
                        + " add 'prices: tax-inclusive' or 'prices: tax-exclusive'");
    }

    @Test
    void a_problem_inside_a_short_catalogue_has_its_own_place() {
        assertThat(problems("scenario: x\noffers:\n  a: 1\n  b: {charges: {monthly: {prise: 2}}}\n"))
                .contains("case.yaml:4:27: recurring charge has no key 'prise'; did you mean 'price'?");
    }

    @Test
    void a_catalogue_is_said_in_one_way() {
        assertThat(problems("scenario: x\ncatalog: c.yaml\ncharges: {monthly: 1}\n"))
                .containsExactly(
                        "case.yaml:3:1: 'charges' stands beside 'catalog'; say it in the catalogue, or in short");
    }

    @Test
    void a_catalogue_that_is_not_there_is_named() {
        assertThat(problems("scenario: x\ncatalog: nowhere.yaml\n"))
                .containsExactly("case.yaml:2:10: the catalogue nowhere.yaml: there is no such file; name a file that"
                        + " exists; mend it there");
    }

    @Test
    void a_step_that_is_not_there_is_named() {
        assertThat(problems("""
                scenario: x
                charges: {monthly: 1}
                steps:
                  - {on: 2024-01-01, name: start, subscribe: plan}
                  - {on: 2024-01-02, undo: stat}
                """))
                .containsExactly("case.yaml:5:5: no step before this one is named 'stat'; did you mean 'start'?");
    }

    @Test
    void a_refusal_that_nobody_expects_is_a_difference() {
        assertThat(problems("scenario: x\ncharges: {monthly: 1}\nsteps: [{on: 2024-01-01, subscribe: plam}]\n"))
                .singleElement()
                .asString()
                .contains("expected no refusal, was rejected: UNKNOWN_OFFER");
    }

    @Test
    void a_difference_names_the_line_and_both_amounts() {
        assertThat(problems("""
                scenario: x
                charges: {monthly: 10}
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - bill: 2024-01-01
                    expect: {gross: 11, lines: [{charge: monthly, days: 30}], grosss: 1}
                """))
                .containsExactly(
                        "case.yaml:6:21: step 2 (bill), gross: expected 11, was 10.00",
                        "case.yaml:6:57: step 2 (bill), lines 1, days: expected 30, was 31",
                        "case.yaml:6:63: step 2 (bill), grosss: expected 1, was not there; did you mean 'gross'?");
    }

    @Test
    void each_expected_line_takes_a_line_of_its_own() {
        assertThat(problems("""
                scenario: x
                charges: {a: 10, b: 10}
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - {bill: 2024-01-01, expect: {lines: [{amount: 10}, {charge: a}]}}
                  - {bill: 2024-02-01, expect: {lines: [{charge: a}, {charge: a}]}}
                """)).hasSize(1);
    }
}
