package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.CINEMA;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.ids;
import static dev.holdfast.catalog.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    @Test
    void a_circle_names_all_its_members_once() {
        CatalogProblem problem = Tariff.only(
                rules(requires("tv", "sim"), requires("sim", "internet"), requires("internet", "tv")),
                Code.CIRCULAR_REQUIRES);

        assertThat(problem.place()).isEqualTo("version 2013-07-01 / product internet");
        assertThat(problem.what()).isEqualTo("these require each other in a circle: internet, sim, tv");
        assertThat(problem.mend()).isEqualTo("let one of them be held alone, or make them a pack");
    }

    @Test
    void two_circles_are_two_problems_and_what_only_leads_to_them_is_none() {
        AddOn a = addOn("a", "b");
        AddOn b = addOn("b", "a");

        assertFound(
                with(a, b, addOn("c", "a"))
                        .withRules(Vector.of(requires("tv", "sim"), requires("sim", "tv"), requires("internet", "tv"))),
                Code.CIRCULAR_REQUIRES,
                "add-on a",
                Code.CIRCULAR_REQUIRES,
                "product sim");
    }

    @Test
    void a_circle_with_a_way_in_is_sound() {
        assertFound(rules(requires("tv", "sim", "internet"), requires("sim", "tv")));
        assertFound(with(addOn("a", "b", "tv"), addOn("b", "a")));
    }

    @Test
    void an_add_on_without_hosts_is_a_way_in() {
        assertFound(with(addOn("free"), addOn("a", "b", "free"), addOn("b", "a")));
    }

    @Test
    void a_long_chain_of_requirements_is_sound() {
        assertFound(with(addOn("a", "b"), addOn("b", "c"), addOn("c", "d"), addOn("d", "cinema")));
    }

    @Test
    void each_of_several_requirements_must_have_a_way_in() {
        assertFound(
                rules(requires("tv", "internet"), requires("tv", "sim"), requires("sim", "tv")),
                Code.CIRCULAR_REQUIRES,
                "product sim");
    }

    @Test
    void an_add_on_hosted_by_itself_is_a_circle_of_one() {
        CatalogProblem problem = Tariff.only(with(addOn("a", "a")), Code.CIRCULAR_REQUIRES);

        assertThat(problem.what()).isEqualTo("it requires itself");
    }

    @Test
    void an_offer_among_those_required_fulfils_the_rule_itself() {
        assertFound(rules(new Rule.Requires(Selection.of("tv", "sim"), Selection.of("tv"))));
        assertFound(rules(requires("tv", "tv")));
    }

    @Test
    void an_exclusion_holds_in_both_directions() {
        assertFound(rules(requires("tv", "sim"), excludes("tv", "sim")), Code.REQUIRES_AND_EXCLUDES, "product tv");
        assertFound(rules(requires("tv", "sim"), excludes("sim", "tv")), Code.REQUIRES_AND_EXCLUDES, "product tv");
        assertFound(rules(requires("tv", "sim"), excludes("tv", "internet")));
        assertFound(rules(requires("tv", "sim"), excludes("internet", "sim")));
    }

    @Test
    void what_is_required_may_be_excluded_if_something_else_will_do() {
        assertFound(rules(requires("tv", "sim", "internet"), excludes("tv", "sim")));

        CatalogProblem problem = Tariff.only(
                rules(requires("tv", "sim", "internet"), excludes("tv", "sim"), excludes("internet", "tv")),
                Code.REQUIRES_AND_EXCLUDES);
        assertThat(problem.what()).isEqualTo("it requires internet or sim and may not be held with it");
        assertThat(problem.mend()).isEqualTo("drop the requirement or the exclusion");
    }

    @Test
    void a_host_that_is_excluded_is_required_and_excluded() {
        assertFound(
                with(CINEMA.withHosts(ids("tv")))
                        .withRules(Vector.of(new Rule.Excludes(Selection.of("cinema"), Selection.of(ServiceKind.TV)))),
                Code.REQUIRES_AND_EXCLUDES,
                "add-on cinema");
    }

    @Test
    void an_add_on_without_hosts_requires_nothing() {
        assertFound(
                with(addOn("a")).withRules(Vector.of(new Rule.Excludes(Selection.of("a"), Selection.of("tv", "sim")))));
    }

    private static CatalogVersion rules(Rule... rules) {
        return SOUND.withRules(Vector.of(rules));
    }

    private static Rule requires(String on, String... needed) {
        return new Rule.Requires(Selection.of(on), Selection.of(needed));
    }

    private static Rule excludes(String on, String excluded) {
        return new Rule.Excludes(Selection.of(on), Selection.of(excluded));
    }

    private static AddOn addOn(String id, String... hosts) {
        return AddOn.builder().id(id).hosts(ids(hosts)).build();
    }
}
