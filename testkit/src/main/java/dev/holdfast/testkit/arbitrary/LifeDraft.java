package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.LifecycleTable;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** Lets a customer ask for things, one row of dice for each request. */
final class LifeDraft {

    private static final LocalDate BIRTH = LocalDate.of(2023, 10, 31);

    private final Context context;
    private Subscription subscription = Subscription.none("home");
    private LocalDate today = BIRTH;
    private Dice dice = new Dice(new int[] {0});

    LifeDraft(Catalog catalog, AccountTerms terms) {
        this.context = Context.of(catalog, terms);
    }

    Life lived(List<int[]> rows) {
        return new Life(context.catalog(), context.terms(), Vector.ofAll(rows).map(this::moment));
    }

    private Life.Moment moment(int[] row) {
        dice = new Dice(row);
        today = today.plusDays(subscription.version() == 0 ? dice.below(200) : dice.below(40));
        Request request = request(date()).at(today.atStartOfDay().toInstant(ZoneOffset.UTC));
        boolean consents = !dice.onceIn(8);
        Life.Moment moment = consents ? consenting(request) : new Life.Moment(today, request, decide(request));
        subscription = moment.decided().map(Transition::after).getOrElse(subscription);
        return moment;
    }

    /** Mostly today, sometimes later or in hindsight, often on a day that calendars trip over. */
    private LocalDate date() {
        LocalDate date = switch (dice.below(10)) {
            case 6, 7 -> today.plusDays(dice.between(1, 60));
            case 8, 9 -> today.minusDays(dice.between(1, 60));
            default -> today;
        };
        YearMonth month = YearMonth.from(date);
        return switch (dice.below(8)) {
            case 5 -> month.atEndOfMonth();
            case 6 -> month.atDay(Math.min(context.terms().cycle().day(), month.lengthOfMonth()));
            case 7 -> LocalDate.of(2024, 2, 29);
            default -> date;
        };
    }

    private Request request(LocalDate date) {
        State state = subscription.stateOn(date);
        CatalogVersion version = context.catalog().asOf(date).get();
        int kind = dice.below(18);
        if (kind >= 9 && kind < 12 && subscription.version() > 0) {
            return undo(date);
        }
        if (state.holdings().isEmpty()) {
            return Command.Subscribe.to(chosen(dice.below(3) == 2 ? single(version) : pack(version), version))
                    .on(date);
        }
        Holding some = dice.oneOf(state.holdings().values());
        if (kind < 4) {
            return Command.ChangeOffer.to(chosen(pack(version), version)).on(date);
        }
        if (kind == 4) {
            return Command.Add.of(chosen(dice.below(2) == 0 ? single(version) : pack(version), version))
                    .on(date);
        }
        if (kind < 7) {
            Offer addOn = oneOf(AddOn.class, version);
            return new Command.Add(chosen(addOn, version), dice.below(2) == 0 ? Option.none() : Option.some(some.id()))
                    .on(date);
        }
        return kind < 9
                ? Command.Remove.of(some.id()).on(date)
                : other(kind - 12, some, state, version).on(date);
    }

    /** What happens to something that is held and stays what it is. */
    private Command other(int kind, Holding some, State state, CatalogVersion version) {
        return switch (kind) {
            case 0 -> suspendOrResume(some);
            case 1 -> new Command.ChangeQuantity(some.id(), BigDecimal.valueOf(dice.between(1, 3)));
            case 2 ->
                version.promotions().isEmpty()
                        ? suspendOrResume(some)
                        : new Command.GivePromotion(
                                dice.oneOf(version.promotions()).id(), some.id(), Option.none());
            case 3 ->
                state.promotions().isEmpty()
                        ? new Command.Commit(some.id(), Span.months(dice.between(1, 12)))
                        : taken(dice.oneOf(state.promotions()));
            case 4 ->
                state.ended().isEmpty()
                        ? suspendOrResume(some)
                        : new Command.Restore(dice.oneOf(state.ended().keySet().toVector()));
            default -> new Command.Terminate(dice.below(2) == 0);
        };
    }

    private Command suspendOrResume(Holding some) {
        Option<HoldingId> meant = dice.below(2) == 0 ? Option.none() : Option.some(some.id());
        return some.status() == HoldingStatus.SUSPENDED
                ? new Command.Move(LifecycleTable.Trigger.RESUME, meant, Option.none())
                : new Command.Move(
                        LifecycleTable.Trigger.SUSPEND, meant, Option.some(dice.oneOf(Vector.of(Suspension.values()))));
    }

    private static Command taken(AppliedPromotion given) {
        return new Command.TakePromotion(given.promotion(), given.on());
    }

    private Request undo(LocalDate date) {
        int sequence = dice.below(3) == 0 ? dice.between(1, subscription.version()) : subscription.version();
        Command.Undo undo = Command.Undo.of(sequence);
        return dice.below(2) == 0 ? undo.asIfNever() : undo.on(date);
    }

    private Offer pack(CatalogVersion version) {
        return oneOf(Pack.class, version);
    }

    private Offer single(CatalogVersion version) {
        return oneOf(Product.class, version);
    }

    /** A host's own catalogue need not have every kind of offer. */
    private Offer oneOf(Class<? extends Offer> kind, CatalogVersion version) {
        Vector<Offer> meant = version.offers().filter(kind::isInstance);
        return dice.oneOf(meant.isEmpty() ? version.offers() : meant);
    }

    private Chosen chosen(Offer offer, CatalogVersion version) {
        Chosen chosen = Chosen.of(offer.id().value());
        if (dice.onceIn(3) && offer instanceof Pack pack) {
            Slot slot = dice.oneOf(pack.slots());
            Vector<OfferId> fillings =
                    Vector.fill(dice.between(slot.min(), slot.max()), () -> dice.oneOf(slot.allowed()));
            chosen = chosen.filling(slot.name(), fillings.map(OfferId::value).toJavaArray(String[]::new));
        }
        return dice.onceIn(3) && version.promotions().nonEmpty()
                ? chosen.with(dice.oneOf(version.promotions()).id().value())
                : chosen;
    }

    private Life.Moment consenting(Request asked) {
        Request request = asked;
        Either<Rejections, Transition> decided = decide(request);
        for (int tries = 0; tries < 3 && decided.isLeft(); tries++) {
            Vector<Consent> needed = decided.getLeft().all().flatMap(this::consent);
            request = request.consenting(needed.toJavaArray(Consent[]::new));
            decided = decide(request);
        }
        return new Life.Moment(today, request, decided);
    }

    private Option<Consent> consent(Rejection rejection) {
        Instant now = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        return rejection.match(new Rejection.Cases<Option<Consent>>() {
            @Override
            public Option<Consent> serviceWouldBeLost(Rejection.ServiceWouldBeLost lost) {
                return Option.some(Consent.toLose(lost.service(), "customer", now));
            }

            @Override
            public Option<Consent> serviceWouldBeReduced(Rejection.ServiceWouldBeReduced reduced) {
                return Option.some(Consent.toReduce(reduced.reduction().from(), "customer", now));
            }

            @Override
            public Option<Consent> commitmentWithoutConsent(Rejection.CommitmentWithoutConsent bound) {
                return Option.some(Consent.toCommit(bound.holding(), "customer", now));
            }

            @Override
            public Option<Consent> otherwise(Rejection other) {
                return Option.none();
            }
        });
    }

    private Either<Rejections, Transition> decide(Request request) {
        return subscription.decide(request, context);
    }
}
