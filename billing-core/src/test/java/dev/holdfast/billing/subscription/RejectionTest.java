package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeNumber;
import dev.holdfast.billing.subscription.Command.ChangePack;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Commit;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.TakePromotion;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every rejection is produced by asking for something, and every one says what to do instead. */
class RejectionTest {

    private static final Instant NOON = Instant.parse("2013-09-12T10:00:00Z");

    private static final Desk DESK = Desk.of(Tariff.with(
                    TRIPLE_PLAY,
                    Tariff.LIGHT,
                    Tariff.pack("old", "50.00", Tariff.INTERNET_SLOT)
                            .withLifecycle(Lifecycle.launchedUntil(LocalDate.of(2010, 1, 1), JULY_2013)),
                    Tariff.product("router"),
                    Tariff.product("repeater"))
            .withPromotions(Vector.of(Tariff.percentOff("welcome", 10, Lasting.FOREVER)
                    .withEligibility(Vector.of(Eligibility.InSegment.of("student", "senior")))))
            .withRules(Vector.of(
                    new Rule.Requires(Selection.of("repeater"), Selection.of("router")),
                    new Rule.Excludes(Selection.of("router"), Selection.of("bouquet")),
                    new Rule.AtMost(Selection.of(ServiceKind.MOBILE_LINE), 2))));

    private static final Desk BOUND = Desk.of(Tariff.with(
                    TRIPLE_PLAY,
                    Tariff.PHONE,
                    Tariff.product("line", Service.of(ServiceKind.FIXED_LINE, "fixed line"))
                            .withNumbered(true))
            .withPromotions(Vector.of(Tariff.percentOff("welcome", 10, Lasting.FOREVER)))
            .withRules(Vector.of(
                    Tariff.change(ChangeKind.DOWNGRADE, "confort"),
                    Tariff.change(ChangeKind.UPGRADE, "start", Timing.END_OF_PERIOD),
                    Tariff.commitment("duo", Span.years(2), Span.MONTH))));

    private static final Subscription DUO = BOUND.sells(Subscribe.to("duo").on(JULY_2013));
    private static final Subscription LINE =
            BOUND.sells(Subscribe.to(Chosen.of("line").numbered("", "02 123")).on(JULY_2013));

    private static final Subscription HOME = DESK.sells(Subscribe.to("start").on(JULY_2013));
    private static final Subscription RICH = DESK.accepts(
            HOME,
            Add.of("bouquet").on(day(7, 10)).once("order-7"),
            ChangePack.to("confort").on(day(9, 12)));

    /** One refusal after the other; the comment names what is refused where the request does not say it. */
    private static Vector<Rejection> produced() {
        return Vector.of(
                        refused(HOME, ChangePack.to("duo").on(day(9, 12))),
                        refused(HOME, ChangePack.to("light").on(day(9, 12))),
                        refused(RICH, Add.of("sim").on(day(10, 1)).against(1)),
                        refused(RICH, Add.of("sim").on(day(7, 10)).once("order-7")),
                        refusedByOtherCatalogue(),
                        refused(Subscription.none("s"), Subscribe.to("start").on(day(6, 30))),
                        refused(HOME, ChangePack.to("no-such-pack").on(day(9, 12))),
                        refused(Subscription.none("s"), Subscribe.to("old").on(day(9, 12))),
                        refused(HOME, ChangePack.to("sim").on(day(9, 12))),
                        refused(HOME, Subscribe.to("start").on(day(9, 12))),
                        refused(
                                DESK.sells(Subscribe.to("sim").on(JULY_2013)),
                                ChangePack.to("duo").on(day(9, 12))),
                        refused(HOME, Remove.of(HoldingId.of("7")).on(day(9, 12))),
                        // two packs are held
                        refused(
                                DESK.accepts(HOME, Add.of("mobile").on(day(7, 5))),
                                ChangePack.to("start").on(day(9, 1))),
                        refused(HOME, ChangePack.to("start").on(day(9, 12))),
                        refused(
                                HOME,
                                ChangePack.to(Chosen.of("start").filling("tv", "tv", "tv"))
                                        .on(day(9, 12))),
                        refused(
                                HOME,
                                ChangePack.to(Chosen.of("start").filling("tv", "phone"))
                                        .on(day(9, 12))),
                        refused(
                                HOME,
                                ChangePack.to(Chosen.of("start").filling("fax", "phone"))
                                        .on(day(9, 12))),
                        // the bouquet goes with no duo pack
                        refused(RICH, ChangePack.to("duo").on(day(10, 1))),
                        refused(HOME, Add.of("repeater").on(day(9, 12))),
                        refused(RICH, Add.of("router").on(day(9, 20))),
                        refused(
                                HOME,
                                Add.of(Chosen.of("mobile").filling("sim", "sim", "sim", "sim"))
                                        .on(day(9, 12))),
                        refused(
                                HOME,
                                ChangePack.to(Chosen.of("confort").with("no-such-promotion"))
                                        .on(day(9, 12))),
                        refused(
                                HOME,
                                ChangePack.to(Chosen.of("confort").with("welcome"))
                                        .on(day(9, 12))),
                        refused(HOME, Undo.of(9).asIfNever()),
                        refused(
                                DESK.accepts(RICH, Undo.of(3).asIfNever()),
                                Undo.of(3).on(day(10, 1))),
                        refused(RICH, Undo.of(3).on(day(9, 11))),
                        refused(
                                DESK.accepts(HOME, Add.of("bouquet").on(day(7, 10))),
                                Undo.of(1).asIfNever()))
                .flatMap(rejections -> rejections)
                .appendAll(ofTheLifeCycle());
    }

    /** What the life of a holding, its terms and its numbers do not allow. */
    private static Vector<Rejection> ofTheLifeCycle() {
        HoldingId pack = HoldingId.of("1");
        return Vector.of(
                        // the change to confort is of 12 September, seen from 1 September
                        refused(RICH, ChangePack.to("light").on(day(9, 1))),
                        refused(
                                RICH,
                                ChangePack.to("light").on(day(9, 20)).at(NOON).replacing(2)),
                        bound(
                                BOUND.sells(Subscribe.to("confort").on(JULY_2013)),
                                ChangePack.to("light").on(day(9, 1))),
                        bound(
                                BOUND.sells(Subscribe.to("start").on(JULY_2013)),
                                ChangePack.to("confort").on(day(9, 12)).timed(Timing.NOW)),
                        bound(DUO, Terminate.everything().withExitFee().on(day(9, 12))),
                        bound(DUO, Terminate.everything().on(day(10, 12)).at(NOON)),
                        bound(DUO, new Commit(pack, Span.years(3)).on(day(9, 12))),
                        bound(DUO, Move.resume().on(day(9, 12))),
                        bound(
                                BOUND.accepts(
                                        DUO,
                                        Terminate.everything()
                                                .withExitFee()
                                                .on(day(10, 12))
                                                .at(NOON)),
                                new ChangeQuantity(pack, BigDecimal.TEN).on(day(11, 1))),
                        bound(DUO, new ChangeQuantity(pack, BigDecimal.ONE).on(day(9, 12))),
                        bound(DUO, new Transfer(BOUND.terms().account()).on(day(9, 12))),
                        bound(DUO, new TakePromotion(PromotionId.of("welcome"), pack).on(day(9, 12))),
                        bound(
                                LINE,
                                Add.of(Chosen.of("line").numbered("", "02 123")).on(day(9, 12))),
                        bound(LINE, new ChangeNumber(pack, Option.none()).on(day(9, 12))))
                .flatMap(rejections -> rejections);
    }

    @Test
    void every_rejection_is_produced_by_a_request() {
        assertThat(produced().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rejection.class.getPermittedSubclasses()));
    }

    @Test
    void a_code_is_the_name_in_capitals_and_stays_what_it_is() {
        assertThat(produced())
                .allSatisfy(rejection -> assertThat(rejection.code())
                        .isEqualTo(rejection
                                .getClass()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toUpperCase(Locale.ROOT)));
        assertThat(produced().map(Rejection::code).distinct().sorted())
                .containsExactly(
                        "ADD_ON_WITHOUT_HOST",
                        "ALREADY_SUBSCRIBED",
                        "ALREADY_UNDONE",
                        "CHANGE_NOT_ALLOWED",
                        "CHANGE_PENDING",
                        "COMMITMENT_RUNS",
                        "COMMITMENT_WITHOUT_CONSENT",
                        "ENDED",
                        "EXCLUDED",
                        "ILLEGAL_MOVE",
                        "KEY_REUSED",
                        "LATER_CHANGE_CONFLICTS",
                        "LINE_WITHOUT_NUMBER",
                        "NOTHING_TO_CHANGE",
                        "NOTICE_TOO_SHORT",
                        "NOT_ALLOWED_IN_SLOT",
                        "NOT_DONE",
                        "NOT_HELD",
                        "NOT_PENDING",
                        "NOT_SOLD",
                        "NO_VERSION_ON",
                        "NUMBER_TAKEN",
                        "OTHER_CATALOG",
                        "PROMOTION_NOT_GIVEN",
                        "PROMOTION_NOT_HELD",
                        "REQUIRED_MISSING",
                        "SAME_ALREADY",
                        "SAME_OFFER",
                        "SAME_TERMS",
                        "SERVICE_WOULD_BE_LOST",
                        "SERVICE_WOULD_BE_REDUCED",
                        "SLOT_COUNT",
                        "STALE_VERSION",
                        "TIMING_NOT_ALLOWED",
                        "TOO_MANY",
                        "UNDO_BEFORE_CHANGE",
                        "UNKNOWN_OFFER",
                        "UNKNOWN_PROMOTION",
                        "UNKNOWN_SLOT",
                        "WHICH_HOLDING",
                        "WRONG_KIND_OF_OFFER");
    }

    @Test
    void every_sentence_is_complete_and_says_what_to_do_instead() {
        assertThat(produced())
                .allSatisfy(rejection -> assertThat(rejection.sentence())
                        .doesNotContain("{", "}", "null", "Some(", "Vector(", "_")
                        .doesNotContainPattern("[A-Z]{4}")
                        .matches("(?s).+[.] .+[.]"));
    }

    @Test
    void every_argument_appears_in_its_sentence() {
        assertThat(produced())
                .allSatisfy(rejection -> assertThat(rejection.arguments())
                        .allSatisfy(argument -> assertThat(rejection.sentence()).contains(argument.toString())));
    }

    @Test
    void a_language_without_translation_speaks_english() {
        Rejection lost = refused(HOME, ChangePack.to("duo").on(day(9, 12))).head();

        assertThat(lost.sentence(Locale.GERMAN)).isEqualTo(lost.sentence());
    }

    @Test
    void what_a_host_does_not_know_goes_to_otherwise() {
        Rejection.Cases<String> cases = new Rejection.Cases<>() {
            @Override
            public String otherwise(Rejection rejection) {
                return "look at " + rejection.code();
            }

            @Override
            public String serviceWouldBeLost(Rejection.ServiceWouldBeLost rejection) {
                return "ask for " + rejection.service().service().name();
            }
        };

        assertThat(produced().map(rejection -> rejection.match(cases)).distinct())
                .hasSize(42)
                .contains("ask for TV", "ask for decoder", "look at SLOT_COUNT");
    }

    @Test
    void all_reasons_come_together() {
        assertThat(refused(RICH, ChangePack.to("duo").on(day(10, 1))).map(Rejection::code))
                .containsExactly(
                        "ADD_ON_WITHOUT_HOST",
                        "SERVICE_WOULD_BE_LOST",
                        "SERVICE_WOULD_BE_LOST",
                        "SERVICE_WOULD_BE_REDUCED");
    }

    private static Vector<Rejection> refused(Subscription subscription, Request request) {
        return DESK.refuses(subscription, request);
    }

    private static Vector<Rejection> bound(Subscription subscription, Request request) {
        return BOUND.refuses(subscription, request);
    }

    private static Vector<Rejection> refusedByOtherCatalogue() {
        Catalog other = Catalog.of("other", Vector.of(TRIPLE_PLAY)).get();
        return HOME.decide(Add.of("sim").on(day(8, 1)), Context.of(other, DESK.terms()))
                .getLeft()
                .all();
    }
}
