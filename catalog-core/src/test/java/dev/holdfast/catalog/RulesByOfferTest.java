package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.CINEMA;
import static dev.holdfast.catalog.Tariff.INTERNET;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.TV;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RulesByOfferTest {

    private static final Rule OF_TV = atMost(Selection.of(ServiceKind.TV));
    private static final Rule OF_START = atMost(Selection.of("start", "internet"));
    private static final Rule OF_ALL_BUT_CINEMA = atMost(new Selection(
            Selection.ALL.offers(), Selection.ALL.kinds(), Selection.ALL.charges(), TreeSet.of(OfferId.of("cinema"))));

    private static final CatalogVersion RULED = SOUND.withRules(Vector.of(OF_TV, OF_START, OF_ALL_BUT_CINEMA));

    @Test
    void an_offer_has_the_rules_that_name_it_or_a_kind_of_its_services_or_nothing() {
        assertThat(RULED.rulesOn(START)).containsExactly(OF_START, OF_ALL_BUT_CINEMA);
        assertThat(RULED.rulesOn(TV)).containsExactly(OF_TV, OF_ALL_BUT_CINEMA);
        assertThat(RULED.rulesOn(CINEMA)).isEmpty();
    }

    @Test
    void several_offers_have_the_rules_of_each_once_and_in_the_order_of_the_version() {
        assertThat(RULED.rulesOnAny(Vector.of(START, INTERNET, TV)))
                .containsExactly(OF_TV, OF_START, OF_ALL_BUT_CINEMA);
        assertThat(RULED.rulesOnAny(Vector.empty())).isEmpty();
    }

    @Test
    void what_another_version_describes_is_meant_as_that_version_describes_it() {
        assertThat(RULED.rulesOn(TV.withServices(Vector.empty()))).containsExactly(OF_ALL_BUT_CINEMA);
        assertThat(RULED.rulesOn(START.withServices(TV.services())))
                .containsExactly(OF_TV, OF_START, OF_ALL_BUT_CINEMA);
    }

    @Test
    void what_the_version_does_not_have_may_still_be_meant() {
        assertThat(RULED.rulesOn(START.withId(OfferId.of("elsewhere")))).containsExactly(OF_ALL_BUT_CINEMA);
    }

    @Test
    void a_version_without_rules_has_none_on_anything() {
        assertThat(SOUND.withRules(Vector.empty()).rulesOn(START)).isEmpty();
    }

    @Test
    void a_change_obeys_the_first_rule_that_means_its_kind_and_both_offers() {
        Rule toTv = change(ChangeKind.UPGRADE, Selection.of("tv"));
        Rule down = change(ChangeKind.DOWNGRADE, Selection.ALL);
        Rule up = change(ChangeKind.UPGRADE, Selection.ALL);
        CatalogVersion version = SOUND.withRules(
                Vector.of(OF_START, toTv, down, up, change(ChangeKind.UPGRADE, Selection.of("internet"))));

        assertThat(version.changeRule(ChangeKind.UPGRADE, START, TV)).containsExactly((Rule.Change) toTv);
        assertThat(version.changeRule(ChangeKind.UPGRADE, START, INTERNET)).containsExactly((Rule.Change) up);
        assertThat(version.changeRule(ChangeKind.DOWNGRADE, START, INTERNET)).containsExactly((Rule.Change) down);
        assertThat(version.changeRule(ChangeKind.REMOVE, START, START)).isEmpty();
        assertThat(version.changeRule(ChangeKind.UPGRADE, TV, INTERNET)).isEmpty();
    }

    private static Rule change(ChangeKind kind, Selection to) {
        return new Rule.Change(kind, Selection.of("start"), to, Vector.of(Timing.NOW), Option.none());
    }

    private static Rule atMost(Selection on) {
        return new Rule.AtMost(on, 1);
    }
}
