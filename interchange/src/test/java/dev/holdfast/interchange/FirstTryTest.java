package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody writes who knows other engines, and has not read the reference: it is understood, or he is told the word. */
class FirstTryTest {

    private static final String CASE = """
            scenario: a first try
            charges: {monthly: 10.00}
            steps:
              - {on: 2024-01-01, subscribe: plan}
              - {on: 2024-02-01, %s}
            """;

    private static Vector<String> problems(String text) {
        return ScenarioFile.parse(text, "case.yaml")
                .fold(problems -> problems.toVector().map(FileProblem::sentence), read -> Vector.<String>empty());
    }

    private static Outcome played(String text) {
        assertThat(problems(text)).isEmpty();
        return ScenarioFile.parse(text, "case.yaml").get().run();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cancel: {}               | did you mean 'terminate: {}'?
                    upgrade: plan            | did you mean 'change-offer'?
                    pause: {}                | did you mean 'move: {trigger: suspend, suspension: customer}'?
                    resume: {}               | did you mean 'move: resume'?
                    seats: 5                 | did you mean 'change-quantity'?
                    discount: HALF           | did you mean 'give-promotion'?
                    coupon: HALF             | did you mean 'subscribe: {offer: plan, coupon: CODE}'?
                    promotion: half          | did you mean 'subscribe: {offer: plan, promotions: [half]}'?
                    description: a case      | did you mean 'a line that begins with #'?
                    change-quantity: 0       | quantity must be above 0, was 0; to hold nothing of it any more, terminate or remove it
                    outage: 5 days           | such as {until: 2024-01-22, reason: the decoder was missing}
                    credit: 5.00             | write credit: {reason: late, amount: 5.00}, or allowance: {amount: 5.00, reason: late} on the next bill
                    happened: visit          | did you mean '{event: move}'?
                    terminate: now           | did you mean 'terminate: {}'?
                    terminate: end-of-period | did you mean 'terminate: {}, timing: end-of-period'?
                    usage: {calls: 3}        | did you mean 'used'?
                    invoice: 2024-02-01      | did you mean 'bill'?
                    payment: 10.00           | did you mean 'pay'?
                    credit_note: {}          | did you mean 'credit'?
                    item: {price: 5.00}      | did you mean 'line'?
                    bil: 2024-02-01          | did you mean 'bill'?
                    """)
    void the_word_of_another_engine_is_told_in_ours(String step, String told) {
        assertThat(problems(CASE.formatted(step))).singleElement().asString().endsWith(told);
    }

    @Test
    void a_step_that_does_nothing_is_told_all_that_a_step_can_do() {
        assertThat(problems(CASE.formatted("name: nothing")))
                .singleElement()
                .asString()
                .contains(
                        "a step is about one thing, and this one does not say what; add one of 'subscribe'", "'held'");
        assertThat(problems(CASE.formatted("pay: 10.00, refund: 10.00")))
                .singleElement()
                .asString()
                .endsWith("this one says 'pay' and 'refund'; make it two");
        assertThat(problems(CASE.formatted("move: suspend")))
                .singleElement()
                .asString()
                .endsWith("it is not said why it is suspended; add 'suspension'");
    }

    @Test
    void a_difference_tells_why_there_is_something_else() {
        assertThat(played(CASE.formatted("used: {calls: 3}")
                                + "  - {bill: 2024-02-01, expect: {gross: 10, lineCount: 1, lines: [10]}}\n")
                        .differences("case.yaml"))
                .containsExactly(
                        "case.yaml:6:32: step 3 (bill): expected {\"gross\":10,\"lineCount\":1,\"lines\":[10]}, was"
                                + " not-calculated: Nothing was billed: a report of 2024-02-01 of subscription subscription, holding 1,"
                                + " charge calls is not calculated, since it has no usage charge of that name that day; name one that"
                                + " it has.");
        assertThat(played(CASE.formatted("subscribe: plan, expect: {effectiveOn: 2024-02-01}"))
                        .differences("case.yaml"))
                .singleElement()
                .asString()
                .contains("was rejected: ", "ALREADY_SUBSCRIBED");
    }

    @Test
    void a_charge_an_offer_and_an_add_on_may_be_only_a_price() {
        Outcome outcome = played("""
                scenario: prices alone
                charges: {monthly: 10.00, seats: {perUnit: 2.00}, calls: {usage: calls, price: {perUnit: 0.10}}}
                addOns: {storage: {perUnit: 5.00}}
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - {on: 2024-01-01, add: storage, quantity: 3}
                  - {on: 2024-01-20, used: {calls: 7}}
                  - {bill: 2024-01-01, expect: 27.00}
                  - {bill: 2024-02-01, expect: 27.70}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @Test
    void what_a_promotion_gives_may_stand_beside_its_other_keys() {
        Outcome outcome = played("""
                scenario: promotions in short
                offers: {plan: 100.00}
                promotions:
                  trial: {benefit: free, lasting: 1 period, order: 1}
                  quarter: {percentOff: 25, lasting: 3 periods}
                  ten: {amountOff: 10.00, name: Ten off, scope: [plan]}
                steps:
                  - {on: 2024-01-01, subscribe: {offer: plan, promotions: [trial, quarter, ten]}}
                  - {bill: [2024-01-01, 2024-02-01, 2024-04-01], expect: [0, 65, 155]}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    offers: {a: {monthly: 10.00}}                   | did you mean 'charges: {monthly: 10.00}'?
                    offers: {a: {price: 10.00, every: yearly}}      | did you mean 'year'?
                    offers: {a: {price: 10.00, every: quarterly}}   | did you mean '3 months'?
                    promotions: {a: {percentOff: 5, lasting: once}} | did you mean '1 period'?
                    promotions: {a: {percentOff: 5, lasting: 3 cycles}} | did you mean '3 periods'?
                    promotions: {a: {percentOff: 5, months: 3}}     | did you mean 'lasting: 3 months'?
                    offers: {a: {price: 10.00, every: P3M}}         | did you mean '3 months'?
                    offers: {a: {price: 10.00, trial: 14 days}}     | taken with subscribe: {offer: plan, promotions: [trial]}'?
                    offers: {a: {price: 10.00, quantity: 5}}        | did you mean 'price: {perUnit: 10.00}, and {subscribe: plan, quantity: 5}'?
                    offers: {a: {charges: {b: {total: 400.00, instalments: 36}}}} | did you mean 'price: 400.00, instalments: 36, priceOf: all'?
                    offers: {a: {charges: {b: {usage: x, price: 1, perSeat: 5}}}} | perQuantity: true}}, beside 'charges''?
                    policy: {seatChange: difference}                | did you mean 'changedQuantity: difference'?
                    source: a page                                  | did you mean 'about'?
                    timezone: UTC                                   | did you mean 'account: {zone: Europe/Brussels}'?
                    trial: 14 days                                  | did you mean 'promotions: {trial: {benefit: free, lasting: 14 days}}'?
                    """)
    void the_word_of_another_catalogue_is_told_in_ours(String offers, String told) {
        assertThat(problems("scenario: a first try\n%s\nsteps: []\n".formatted(offers)))
                .anySatisfy(problem -> assertThat(problem).endsWith(told));
    }

    @Test
    void the_number_of_one_line_is_said_alone() {
        Outcome outcome = played("""
                scenario: a line
                offers: {sim: {numbered: true, charges: {monthly: 10.00}}}
                accounts: {inside: {}, beside: {}}
                steps:
                  - {on: 2024-01-01, account: inside, subscribe: {offer: sim, numbers: '+32475000001'}}
                  - {bill: 2024-01-01, account: inside, expect: 10.00}
                  - {on: 2024-01-01, account: beside, subscribe: sim, numbers: {'': '+32475000002'}}
                  - {bill: 2024-01-01, account: beside, expect: 10.00}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
        assertThat(problems("""
                scenario: a line
                offers: {sim: {numbered: true, charges: {monthly: 10.00}}}
                steps: [{on: 2024-01-01, subscribe: {offer: sim, phone: '+32475000001'}}]
                """))
                .anySatisfy(problem -> assertThat(problem).endsWith("did you mean 'numbers: '+3225550100''?"));
    }

    @Test
    void five_of_what_has_one_price_cost_five_times_as_much() {
        Outcome outcome = played("""
                scenario: quantities
                offers: {pro: 10.00, yearly: {price: 299, every: year}, both: {charges: {fee: 20.00, seats: {perUnit: 2.00}}}}
                addOns: {storage: 5.00}
                steps:
                  - {on: 2024-01-01, subscribe: pro, quantity: 5}
                  - {on: 2024-01-01, add: yearly, quantity: 2}
                  - {on: 2024-01-01, add: both, quantity: 3}
                  - {on: 2024-01-01, add: {offer: storage, host: "1"}, quantity: 4}
                  - {bill: 2024-01-01, expect: 694.00}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @Test
    void use_costs_its_price_for_each_unit_of_the_length_that_it_is_counted_in() {
        Outcome outcome = played("""
                scenario: use
                charges:
                  calls: {usage: calls, price: 0.10}
                  visits: {usage: visits, every: year, price: {graduated: [{upTo: 20, fee: 15.00}, {rate: 2}]}}
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - {on: 2024-01-20, used: {calls: 7, visits: 15}}
                  - {on: 2024-03-20, used: {calls: 3, visits: 10}}
                  - {bill: [2024-02-01, 2024-12-01, 2025-01-01], expect: [0.70, 0.30, 25.00]}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @Test
    void a_bill_without_more_is_through_its_day_and_nothing_ends_what_is_held() {
        Outcome outcome = played("""
                scenario: nothing more to say
                charges: {monthly: 31.00}
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - {on: 2024-01-01, bill: {}, expect: 31.00}
                  - {on: 2024-01-11, terminate: }
                  - {on: 2024-02-01, bill: {}, expect: -21.00}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @Test
    void what_was_added_is_called_by_its_offer_or_by_the_step_that_added_it() {
        Outcome outcome = played("""
                scenario: names
                offers: {pro: 10.00}
                addOns: {storage: 5.00, backup: 1.00}
                steps:
                  - {on: 2024-01-01, subscribe: pro, quantity: 5}
                  - {on: 2024-01-01, add: storage, quantity: 2}
                  - {on: 2024-01-01, add: backup, name: first backup}
                  - {on: 2024-01-01, add: backup, name: second backup}
                  - {on: 2024-02-01, change-quantity: {holding: storage, quantity: 4}}
                  - {on: 2024-02-01, remove: second backup}
                  - {on: 2024-03-01, remove: storage}
                  - {bill: [2024-01-01, 2024-02-01, 2024-03-01], expect: [62.00, 71.00, 51.00]}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @Test
    void a_new_price_of_what_has_one_charge_is_said_alone_and_reaches_who_is_named_from_its_day() {
        Outcome outcome = played("""
                scenario: a rise
                offers: {pro: 10.00}
                versions: [{from: 2024-02-01, reprice: {pro: 12.00}, revisions: [{for: everything}]}]
                steps:
                  - {on: 2024-01-01, subscribe: pro, quantity: 5}
                  - {bill: [2024-01-01, 2024-02-01], expect: [50.00, 60.00]}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @Test
    void what_belongs_beside_a_command_is_understood_inside_it_and_the_other_way_round() {
        Outcome outcome = played("""
                scenario: inside and beside
                offers: {pro: 10.00, basic: 1.00}
                addOns: {storage: 5.00}
                promotions: {half: {percentOff: 50, lasting: 1 period, scope: pro}}
                steps:
                  - {on: 2024-01-01, subscribe: {offer: pro, quantity: 5}, promotions: half}
                  - {on: 2024-01-01, add: storage, host: '1'}
                  - {bill: 2024-01-01, expect: 30.00}
                  - {on: 2024-02-10, change-offer: {offer: basic, timing: end-of-period}}
                  - {on: 2024-03-10, terminate: {timing: end-of-period}}
                  - {bill: [2024-02-01, 2024-03-01, 2024-04-01], expect: [55.00, 10.00, 0]}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
        assertThat(problems(CASE.formatted("subscribe: {offer: plan, terminate: {}}")))
                .singleElement()
                .asString()
                .contains("this one says 'subscribe' and 'terminate'; make it two");
    }

    @Test
    void a_pack_is_a_price_and_slots_and_a_list_of_one_is_its_only_item() {
        Outcome outcome = played("""
                scenario: a pack
                offers: {small: 25.00, large: 35.00, tv: {price: 15.00, services: tv}}
                packs: {both: {price: 37.50, slots: {internet: [small, large], tv: tv}}}
                rules: {commitment: {for: both, length: 12 months, exitFees: {ofTheRest: 100}}}
                steps:
                  - {on: 2024-01-01, subscribe: {offer: both, slots: {internet: large}}}
                  - {bill: 2024-01-01, expect: 37.50}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @Test
    void what_is_included_costs_nothing_and_is_said_of_prices_for_each() {
        Outcome outcome = played("""
                scenario: included
                charges:
                  calls: {usage: calls, included: 100, price: 0.10}
                  data: {usage: data, included: 10, price: {package: {price: 2.00, size: 1}}}
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - {on: 2024-01-20, used: {calls: 137, data: 11.5}}
                  - {bill: 2024-02-01, expect: 7.70}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
        assertThat(problems("""
                scenario: included in what has no units
                charges: {cards: {usage: cards, included: 100, price: {percentage: 2.9}}}
                """))
                .singleElement()
                .asString()
                .endsWith("write a first tier {upTo: 100, rate: 0}, or an allowance");
    }

    @Test
    void a_later_version_is_said_in_short_too_and_reaches_whom_it_names_from_its_day() {
        Outcome outcome = played("""
                scenario: a rise
                charges: {monthly: 10.00}
                versions: [{from: 2024-02-01, charges: {monthly: 12.00}, revisions: everything}]
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - {bill: [2024-01-01, 2024-02-01], expect: [10.00, 12.00]}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
        assertThat(problems("""
                scenario: a rise of one of two
                charges: {monthly: 10.00, other: 5.00}
                versions: {from: 2024-02-01, reprice: {plan: 12.00}}
                """))
                .singleElement()
                .asString()
                .endsWith(
                        "plan has 2 charges, and it is not said which one; write it under its charge: monthly, other");
    }

    @Test
    void a_change_that_is_still_to_come_is_taken_back_and_an_amount_credited_of_the_only_part() {
        Outcome outcome = played("""
                scenario: back
                offers: {pro: 10.00, basic: 1.00}
                steps:
                  - {on: 2024-01-01, subscribe: pro}
                  - {on: 2024-02-01, recorded: 2024-01-05, change-offer: basic, name: later}
                  - {on: 2024-01-10, undo: later}
                  - {bill: [2024-01-01, 2024-02-01], expect: [10.00, 10.00], sent: R}
                  - {on: 2024-02-05, credit: {reason: late, amount: 2.00}, expect: -2.00}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    monthly: 10.00                                                  | the quantity 12 of plan changes no price: monthly costs the same for any; write {perUnit: …} for a price for each
                    monthly: {capacity: [{limits: {users: 10}, price: 1}, {price: 2}]} | nothing measures users of what is held, so that its smallest size is charged; name the limit 'quantity', or charge the use of it
                    monthly: {capacity: [{limits: {quantity: 10}, price: 1}, {price: 2}]} |
                    monthly: {perUnit: 10.00}                                       |
                    monthly: {perUnit: 1}, use: {usage: users, price: {capacity: [{limits: {peak: 10}, price: 1}, {price: 2}]}} | no use of use says how much peak it was, so that its smallest size is charged; write used: {use: {meters: {peak: 12}}}, or name the limit 'quantity'
                    """)
    void what_was_said_and_changes_no_amount_is_told(String charges, @Nullable String note) {
        String json = played(
                        """
                scenario: noted
                charges: {%s}
                steps:
                  - {on: 2024-01-01, subscribe: plan, quantity: 12}
                %s
                """.formatted(charges, charges.contains("use:") ? "  - {on: 2024-01-02, used: {use: 12}}" : ""))
                .json("case.yaml");
        assertThat(json).contains(note == null ? "\"notes\": []" : note);
    }

    @Test
    void a_version_that_reaches_no_one_who_holds_and_use_counted_in_another_unit_are_told() {
        String json = played("""
                scenario: noted
                offers:
                  pro:
                    charges: {monthly: 10.00, data: {usage: {service: data, unit: MB}, price: 0.01}}
                    allowances: {data: {covers: {service: data, unit: GB}, amount: 5 GB}}
                versions: {from: 2024-02-01, reprice: {pro: {monthly: 12.00}}}
                steps:
                  - {on: 2024-01-01, subscribe: pro}
                """).json("case.yaml");
        assertThat(json)
                .contains(
                        "it does not count data in MB, as charge data does",
                        "version 2024-02-01 has other prices for pro, and they reach no one who holds it; if they should,"
                                + " add revisions: [{for: [pro], from: 2024-02-01}]");
    }

    @Test
    void a_percentage_of_lines_that_are_not_there_is_told() {
        String json = played("""
                scenario: a levy
                prices: tax-exclusive
                tax: 10
                charges: {fee: 100.00}
                steps:
                  - {on: 2024-01-01, subscribe: plan}
                  - {on: 2024-01-01, charge: {percent: 3.5, reason: levy, tax: {code: Z}}}
                  - {bill: 2024-01-01, expect: {net: 100.00}}
                  - tax: {prices: tax-exclusive, lines: {price: 100, tax: 10}, charges: {percent: 3.5, reason: levy, tax: {code: Z}}}
                    expect: no-answer
                  - tax: {prices: tax-exclusive, lines: {price: 100, tax: 10}, charges: {percent: 3.5, base: 100, reason: levy, tax: {code: Z}}}
                    expect: {net: 103.50, tax: 10.00}
                """).json("case.yaml");
        assertThat(json)
                .contains(
                        "\"notes\": [\"'levy' is a percentage of the lines that are taxed so, and there are none; say its"
                                + " 'base'\"]",
                        "\"result\": \"as-expected\"");
    }

    @Test
    void a_holding_beside_a_command_is_what_the_command_is_about() {
        Outcome outcome = played("""
                scenario: beside
                offers: {pro: 10.00, basic: 1.00}
                steps:
                  - {on: 2024-01-01, subscribe: pro}
                  - {on: 2024-01-01, add: basic}
                  - {on: 2024-02-01, change-quantity: 5, holding: basic}
                  - {bill: [2024-01-01, 2024-02-01], expect: [11.00, 15.00]}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
        assertThat(problems(CASE.formatted("terminate: {}, holding: '2'")))
                .singleElement()
                .asString()
                .contains("this is about no single holding; to end one of several, write remove: 2");
        assertThat(problems(CASE.formatted("change-quantity: {quantity: 5, holding: '2'}, holding: '3'")))
                .singleElement()
                .asString()
                .contains("it is said of holding 2 and of holding 3");
    }

    @Test
    void a_rate_that_is_called_standard_taxes_everything_and_one_that_taxes_nothing_is_a_problem() {
        String taxed = """
                scenario: taxes
                prices: tax-exclusive
                taxes: {%s: 5}
                offers: {a: 29.00}
                steps:
                  - {on: 2024-01-01, subscribe: a}
                  - {bill: 2024-01-01, expect: {gross: 30.45}}
                """;
        assertThat(played(taxed.formatted("standard")).differences("case.yaml")).isEmpty();
        assertThat(problems(taxed.formatted("books")))
                .singleElement()
                .asString()
                .endsWith("nothing is taxed by these; add 'tax' with the name of one of them");
    }

    @Test
    void a_coupon_takes_what_it_is_for_and_one_for_nothing_is_refused() {
        Outcome outcome = played("""
                scenario: coupon
                offers: {pro: 10.00}
                promotions: {half: {percentOff: 50, eligibility: [{coupon: {code: SUMMER, maxRedemptions: 100}}]}}
                steps:
                  - {on: 2024-01-01, subscribe: {offer: pro, coupon: WINTER}, expect: UNKNOWN_COUPON}
                  - {on: 2024-01-01, subscribe: {offer: pro, coupon: SUMMER}}
                  - {bill: 2024-01-01, expect: 5.00}
                """);
        assertThat(outcome.differences("case.yaml")).isEmpty();
    }
}
