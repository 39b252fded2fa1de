package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Desk.losing;
import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Desk DESK = Desk.of(TRIPLE_PLAY);

    private static Subscription start() {
        return DESK.sells(Subscribe.to("start").on(JULY_2013));
    }

    @Test
    void a_pack_change_that_would_drop_tv_is_rejected() {
        Subscription home = start();

        Vector<Rejection> refused = DESK.refuses(home, ChangeOffer.to("duo").on(day(9, 12)));

        assertThat(refused.map(Rejection::sentence))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("would be lost"))
                .anyMatch(sentence -> sentence.startsWith("TV (held at 1/tv)"))
                .anyMatch(sentence -> sentence.startsWith("decoder (held at 1/tv)"));
    }

    @Test
    void a_consent_that_names_only_something_else_is_not_enough() {
        Subscription home = start();

        Vector<Rejection> refused =
                DESK.refuses(home, ChangeOffer.to("duo").on(day(9, 12)).consenting(losing("1/tv", "decoder")));

        assertThat(refused.map(Rejection::code)).containsExactly("SERVICE_WOULD_BE_LOST");
    }

    @Test
    void a_consent_to_a_reduction_is_no_consent_to_a_loss() {
        Subscription home = start();

        Vector<Rejection> refused = DESK.refuses(
                home,
                ChangeOffer.to("duo")
                        .on(day(9, 12))
                        .consenting(losing("1/tv", "decoder"), Desk.reducing("1/tv", "TV")));

        assertThat(refused.map(Rejection::code)).containsExactly("SERVICE_WOULD_BE_LOST");
    }

    @Test
    void a_subscription_is_known_by_its_name_and_how_much_happened_to_it() {
        assertThat(start())
                .hasToString("Subscription s version 1")
                .isEqualTo(start())
                .hasSameHashCodeAs(start());
        assertThat(start().hashCode()).isNotEqualTo(Subscription.none("s").hashCode());
    }

    @Test
    void with_both_consents_the_services_go_and_the_transition_says_so() {
        Subscription home = start();
        Consent tv = losing("1/tv", "TV");
        Consent decoder = losing("1/tv", "decoder");

        Transition change =
                DESK.decides(home, ChangeOffer.to("duo").on(day(9, 12)).consenting(tv, decoder));

        assertThat(change.services().lost())
                .extracting(held -> held.service().name())
                .containsExactly("TV", "decoder");
        assertThat(change.consentsUsed()).containsExactly(tv, decoder);
        assertThat(change.expectedVersion()).isEqualTo(1);
    }

    /**
     * <pre>
     *   1 July            12 September            1 October             15 October
     *   |-- start --------|-- confort ------------|-- start ------------|-- confort
     *   1 subscribe       2 change                3 undo 2              4 undo 3
     * </pre>
     */
    @Test
    void an_undo_of_an_undo_puts_the_change_in_force_again_from_its_day() {
        Subscription home = DESK.accepts(
                start(),
                ChangeOffer.to("confort").on(day(9, 12)),
                Undo.of(2).on(day(10, 1)),
                Undo.of(3).on(day(10, 15)));

        assertThat(packOn(home, day(9, 11))).isEqualTo("start");
        assertThat(packOn(home, day(9, 12))).isEqualTo("confort");
        assertThat(packOn(home, day(9, 30))).isEqualTo("confort");
        assertThat(packOn(home, day(10, 1))).isEqualTo("start");
        assertThat(packOn(home, day(10, 14))).isEqualTo("start");
        assertThat(packOn(home, day(10, 15))).isEqualTo("confort");
    }

    @Test
    void undo_as_if_never_restores_the_state_of_every_day_though_the_pack_is_retired() {
        CatalogVersion october = with(
                        TRIPLE_PLAY, Tariff.START.withLifecycle(Lifecycle.launchedUntil(JULY_2013, OCTOBER_2013)))
                .withFrom(OCTOBER_2013);
        Desk desk = Desk.of(TRIPLE_PLAY, october);
        Subscription home = desk.sells(Subscribe.to("start").on(JULY_2013));
        Subscription upgraded = desk.accepts(home, ChangeOffer.to("confort").on(day(9, 12)));

        Subscription restored =
                desk.accepts(upgraded, Undo.of(2).asIfNever().at(Instant.parse("2013-11-05T10:00:00Z")));

        assertThat(restored.timeline()).isEqualTo(home.timeline());
    }

    /** What hangs on a change that is undone is named, also where it began before the undo. */
    @Test
    void an_undo_from_a_date_names_the_changes_that_need_what_it_takes_away() {
        // 1 July start; 12 July a second pack (2); 20 July it becomes confort (3); undo of 2 from 1 August
        Subscription home = DESK.accepts(
                start(),
                Add.of("mobile").on(day(7, 12)),
                new ChangeOffer(Chosen.of("mobile").filling("sim", "sim", "sim"), Option.some(HoldingId.of("2")))
                        .on(day(7, 20)));

        Vector<Rejection> refused = DESK.refuses(home, Undo.of(2).on(day(8, 1)));

        assertThat(refused).hasOnlyElementsOfType(Rejection.LaterChangeConflicts.class);
        assertThat(((Rejection.LaterChangeConflicts) refused.head()).sequence()).isEqualTo(3);
    }

    @Test
    void a_first_subscription_dated_before_the_first_one_is_refused_in_either_order() {
        Subscription late = DESK.sells(Subscribe.to("start").on(day(8, 1)));

        assertThat(DESK.refuses(late, Subscribe.to("mobile").on(day(8, 15))).map(Rejection::code))
                .containsExactly("ALREADY_SUBSCRIBED");
        assertThat(DESK.refuses(late, Subscribe.to("mobile").on(day(7, 15))).map(Rejection::code))
                .containsExactly("LATER_CHANGE_CONFLICTS");
    }

    @Test
    void an_add_on_removed_before_its_host_goes_does_not_make_the_end_of_the_host_illegal() {
        Subscription ended = DESK.accepts(
                start(),
                Add.of("bouquet").on(day(7, 10)),
                Remove.of("1")
                        .on(day(9, 1))
                        .consenting(
                                losing("1/tv", "TV"),
                                losing("1/tv", "decoder"),
                                losing("1/internet", "internet"),
                                losing("1/phone", "fixed line"),
                                losing("2", "channel bouquet")));

        Subscription earlier =
                DESK.accepts(ended, Remove.of("2").on(day(8, 1)).consenting(losing("2", "channel bouquet")));

        assertThat(earlier.stateOn(day(8, 1)).holdings().ids()).doesNotContain(HoldingId.of("2"));
        assertThat(earlier.stateOn(day(9, 1)).holdings()).isEmpty();
    }

    @Test
    void a_history_that_a_new_rule_would_forbid_can_still_be_changed() {
        CatalogVersion october = TRIPLE_PLAY
                .withFrom(OCTOBER_2013)
                .withRules(Vector.of(
                        new Rule.AtMost(Selection.of(ServiceKind.MOBILE_LINE), 1),
                        new Rule.Excludes(Selection.of("start"), Selection.of("mobile"))))
                .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(OCTOBER_2013))));
        Desk before = Desk.of(TRIPLE_PLAY);
        Subscription home = before.sells(
                Subscribe.to("start").on(JULY_2013),
                Add.of(Chosen.of("mobile").filling("sim", "sim", "sim", "sim")).on(day(7, 5)));
        Desk after = Desk.of(TRIPLE_PLAY, october);

        Subscription fewer = after.accepts(
                home,
                new ChangeOffer(Chosen.of("mobile").filling("sim", "sim", "sim"), Option.some(HoldingId.of("2")))
                        .on(day(10, 5))
                        .consenting(losing("2/sim-3", "mobile line")));

        assertThat(after.refuses(
                                fewer,
                                new ChangeOffer(
                                                Chosen.of("mobile").filling("sim", "sim", "sim", "sim"),
                                                Option.some(HoldingId.of("2")))
                                        .on(day(10, 6)))
                        .map(Rejection::code))
                .containsExactly("TOO_MANY");
        // a back-dated addition is legal too, though what comes later was in breach already
        assertThat(after.accepts(fewer, Add.of("bouquet").on(day(9, 1))).version())
                .isEqualTo(4);
    }

    @Test
    void a_filling_that_the_catalogue_does_not_have_is_refused_and_no_exception() {
        assertThat(DESK.refuses(
                        Subscription.none("s"),
                        Subscribe.to(Chosen.of("start").filling("tv", "no-such-offer"))
                                .on(JULY_2013)))
                .hasOnlyElementsOfType(Rejection.NotAllowedInSlot.class);
    }

    @Test
    void a_filling_that_is_not_sold_any_more_is_refused_unless_it_is_held_there() {
        Slot either = Slot.builder()
                .name("tv")
                .kind(ServiceKind.TV)
                .allowed("tv", "tv-plus")
                .defaults(Vector.of(OfferId.of("tv")))
                .build();
        CatalogVersion july = with(TRIPLE_PLAY, Tariff.START.withSlots(Vector.of(Tariff.INTERNET_SLOT, either)));
        CatalogVersion october = with(
                        july,
                        Tariff.TV_PLUS.withLifecycle(Lifecycle.launchedUntil(JULY_2013, OCTOBER_2013)),
                        Tariff.START.withSlots(Vector.of(Tariff.INTERNET_SLOT, either, Tariff.PHONE_SLOT)))
                .withFrom(OCTOBER_2013);
        Desk desk = Desk.of(july, october);

        assertThat(desk.refuses(
                                Subscription.none("s"),
                                Subscribe.to(Chosen.of("start").filling("tv", "tv-plus"))
                                        .on(OCTOBER_2013))
                        .map(Rejection::code))
                .containsExactly("NOT_SOLD");
        Subscription holder = desk.sells(
                Subscribe.to(Chosen.of("start").filling("tv", "tv-plus")).on(JULY_2013));
        assertThat(desk.accepts(holder, ChangeOffer.to("start").on(day(10, 5)))
                        .stateOn(day(10, 5))
                        .holdings()
                        .get(HoldingId.of("1/tv"))
                        .map(Holding::offer))
                .contains(OfferId.of("tv-plus"));
    }

    @Test
    void a_retired_pack_that_is_held_can_be_filled_otherwise_under_its_own_version() {
        CatalogVersion october = with(
                        TRIPLE_PLAY, Tariff.MOBILE.withLifecycle(Lifecycle.launchedUntil(JULY_2013, OCTOBER_2013)))
                .withFrom(OCTOBER_2013);
        Desk desk = Desk.of(TRIPLE_PLAY, october);
        Subscription office = desk.sells(Subscribe.to("mobile").on(JULY_2013));

        Subscription more = desk.accepts(
                office,
                ChangeOffer.to(Chosen.of("mobile").filling("sim", "sim", "sim")).on(day(10, 5)));

        assertThat(more.stateOn(day(10, 5)).holdings().values())
                .hasSize(3)
                .allMatch(holding -> holding.version().equals(JULY_2013));
        assertThat(desk.refuses(Subscription.none("t"), Subscribe.to("mobile").on(day(10, 5)))
                        .map(Rejection::code))
                .containsExactly("NOT_SOLD");
    }

    @Test
    void an_offer_for_some_customers_alone_is_sold_to_those_of_whom_the_host_says_so() {
        Eligibility direct = new Eligibility.Fact("payment", TreeSet.of("direct-debit"));
        Desk desk =
                Desk.of(TRIPLE_PLAY.withRules(Vector.of(new Rule.OnlyFor(Selection.of("bouquet"), Vector.of(direct)))));
        Subscription home = desk.sells(Subscribe.to("start").on(JULY_2013));
        Desk knowing = desk.knowing(
                Facts.builder().others(TreeMap.of("payment", "direct-debit")).build());

        assertThat(desk.refuses(home, Add.of("bouquet").on(day(8, 1))).map(Rejection::sentence))
                .singleElement()
                .asString()
                .contains("only for customers whose payment is direct-debit");
        assertThat(knowing.accepts(home, Add.of("bouquet").on(day(8, 1)))
                        .stateOn(day(8, 1))
                        .offers(day(8, 1), knowing.context()))
                .contains(Tariff.BOUQUET);
    }

    @Test
    void twelve_lines_keep_their_positions_when_the_pack_is_changed() {
        CatalogVersion mixed = with(
                TRIPLE_PLAY,
                Tariff.product("sim-max", Service.of(ServiceKind.MOBILE_LINE, "mobile line")),
                Tariff.pack("family", "30.00", lines()),
                Tariff.pack("family-plus", "40.00", lines()));
        Desk desk = Desk.of(mixed);
        String[] chosen = Vector.fill(11, () -> "sim").append("sim-max").toJavaArray(String[]::new);
        Subscription family = desk.sells(
                Subscribe.to(Chosen.of("family").filling("line", chosen)).on(JULY_2013));

        Subscription changed =
                desk.accepts(family, ChangeOffer.to("family-plus").on(day(8, 1)));

        assertThat(changed.stateOn(day(8, 1))
                        .holdings()
                        .get(HoldingId.of("1/line-12"))
                        .map(Holding::offer))
                .contains(OfferId.of("sim-max"));
    }

    @Test
    void a_pack_inside_a_pack_is_filled_too_and_goes_with_it() {
        CatalogVersion nested = with(
                TRIPLE_PLAY,
                Tariff.pack(
                        "quad",
                        "80.00",
                        Tariff.slot("home", ServiceKind.INTERNET, "start"),
                        Tariff.slot("line", ServiceKind.MOBILE_LINE, "sim")),
                Tariff.pack("triple", "70.00", Tariff.slot("house", ServiceKind.INTERNET, "start")));
        Desk desk = Desk.of(nested);

        Subscription quad = desk.sells(Subscribe.to("quad").on(JULY_2013));

        assertThat(quad.services(JULY_2013, desk.context()))
                .extracting(held -> held.at())
                .contains("1/home/tv", "1/home/internet", "1/home/phone", "1/line");
        Subscription triple =
                desk.accepts(quad, ChangeOffer.to("triple").on(day(8, 1)).consenting(losing("1/line", "mobile line")));
        assertThat(triple.services(day(8, 1), desk.context()))
                .extracting(held -> held.at())
                .containsOnly("1/house/tv", "1/house/internet", "1/house/phone");
    }

    @Test
    void the_same_request_through_two_channels_under_one_key_happens_once() {
        Subscription home = start();
        Request bySms =
                Add.of("bouquet").on(day(7, 10)).once("order-7").through("sms").by("customer");
        Subscription once = DESK.accepts(home, bySms);

        Transition again = DESK.decides(
                once, Add.of("bouquet").on(day(7, 10)).once("order-7").through("web"));

        assertThat(again.after()).isEqualTo(once);
        assertThat(again.events()).isEmpty();
        assertThat(DESK.refuses(once, Add.of("bouquet").on(day(7, 11)).once("order-7"))
                        .map(Rejection::code))
                .containsExactly("KEY_REUSED");
    }

    @Test
    void a_request_already_carried_out_is_not_stale_when_it_is_sent_again() {
        Request request = Add.of("bouquet").on(day(7, 10)).once("order-7").against(1);
        Subscription once = DESK.accepts(start(), request);

        assertThat(DESK.decides(once, request).events()).isEmpty();
        assertThat(DESK.refuses(once, Undo.of(2).on(day(7, 11)).against(1)).map(Rejection::code))
                .containsExactly("STALE_VERSION");
    }

    @Test
    void nothing_is_recorded_before_what_is_recorded_already() {
        Instant november = Instant.parse("2013-11-05T10:00:00Z");
        Subscription home = DESK.accepts(
                start(),
                Add.of("bouquet").on(day(7, 10)).at(november),
                ChangeOffer.to("confort").on(day(8, 1)).at(november.minusSeconds(60)));

        assertThat(home.asKnownAt(november.minusSeconds(1)).version()).isEqualTo(1);
        assertThat(home.asKnownAt(november).version()).isEqualTo(3);
        assertThat(home.history().last().recordedAt()).isEqualTo(november);
    }

    @Test
    void the_moment_of_recording_is_the_start_of_the_day_where_nothing_is_said() {
        assertThat(start().history().head().recordedAt())
                .isEqualTo(JULY_2013.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Test
    void a_stored_history_is_read_again_also_when_a_newer_version_has_been_printed_since() {
        // decided in July for 5 October, when nobody knew the brochure of 1 October
        Subscription home = DESK.accepts(start(), Add.of("bouquet").on(day(10, 5)));
        Desk later = Desk.of(TRIPLE_PLAY, TRIPLE_PLAY.withFrom(OCTOBER_2013));

        assertThat(Subscription.reconstitute("s", home.history(), later.catalog(), later.terms()))
                .containsOnly(home);
    }

    @Test
    void a_stored_history_that_says_something_else_than_was_asked_is_no_history() {
        Recorded first = start().history().head();
        Recorded forged = new Recorded(
                1,
                first.effectiveOn(),
                first.recordedAt(),
                new Event.Added(
                        ((Event.Added) first.event()).holdings().take(1),
                        Vector.empty(),
                        Vector.empty(),
                        TreeMap.empty()),
                first.request(),
                first.facts());

        assertThatThrownBy(() -> Subscription.reconstitute("s", Vector.of(forged), DESK.catalog(), DESK.terms()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("event 1");
    }

    private static Slot lines() {
        return Slot.builder()
                .name("line")
                .kind(ServiceKind.MOBILE_LINE)
                .allowed("sim", "sim-max")
                .max(12)
                .defaults(Vector.of(OfferId.of("sim")))
                .build();
    }

    private static String packOn(Subscription home, LocalDate date) {
        return home.stateOn(date)
                .holdings()
                .get(HoldingId.of("1"))
                .get()
                .offer()
                .value();
    }
}
