package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.subscription.AccountId;
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
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.Metered;
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
    private final boolean allKinds;
    private Subscription subscription = Subscription.none("home");
    private LocalDate today = BIRTH;
    private Dice dice = new Dice(new int[] {0});

    /** With requests of all kinds, also those that change who pays, and in which periods. */
    LifeDraft(Catalog catalog, AccountTerms terms, boolean allKinds) {
        this.context = Context.of(catalog, terms);
        this.allKinds = allKinds;
    }

    Life lived(List<int[]> rows, List<int[]> reports) {
        Vector<Life.Moment> moments = Vector.ofAll(rows).map(this::moment);
        Vector<Life.Told> told = Vector.ofAll(reports).flatMap(this::told).sortBy(Life.Told::today);
        return new Life(context.catalog(), context.terms(), moments, told);
    }

    /** Something that is reported of what is held on a day, then or later. */
    private Option<Life.Told> told(int[] row) {
        dice = new Dice(row);
        LocalDate date = BIRTH.plusDays(dice.below(500));
        State state = subscription.stateOn(date);
        LocalDate today = date.plusDays(dice.below(2) == 0 ? 0 : dice.below(60));
        return Option.when(
                        !state.holdings().isEmpty(),
                        () -> dice.oneOf(state.holdings().values()))
                .flatMap(some -> report(some, date, state))
                .map(report -> new Life.Told(today, report));
    }

    private Option<Report> report(Holding some, LocalDate date, State state) {
        Vector<Charge> charges = some.offerOn(date, state, context).charges();
        boolean isUse = charges.exists(charge -> charge.id().value().equals(TermsDraft.CALLS));
        boolean isEvent = charges.exists(
                charge -> charge instanceof OneOff fee && fee.on().equals(TermsDraft.VISIT));
        int kind = dice.below(5);
        if (kind == 4) {
            DateRange days = DateRange.of(date, date.plusDays(dice.between(1, 10)));
            return Option.some(new Report.Outage(subscription.id(), some.id(), days, "no signal"));
        }
        return isUse && kind < 3
                ? Option.some(new Report.Used(
                        subscription.id(),
                        some.id(),
                        ChargeId.of(TermsDraft.CALLS),
                        date,
                        Metered.of(BigDecimal.valueOf(dice.below(900), 1))))
                : Option.when(isEvent, () -> new Report.Happened(subscription.id(), some.id(), TermsDraft.VISIT, date));
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
        int kind = dice.below(allKinds ? 26 : 18);
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
        if (kind < 9) {
            return Command.Remove.of(some.id()).on(date);
        }
        Request request = (kind < 18 ? other(kind - 12, some, state, version) : rare(kind - 18, some)).on(date);
        Vector<Recorded> pending = allKinds ? subscription.pending(today) : Vector.empty();
        return pending.nonEmpty() && dice.onceIn(3)
                ? request.replacing(dice.oneOf(pending).sequence())
                : request;
    }

    /** What changes who pays, when, by which tariff and under which number, and what ends for good. */
    private Command rare(int kind, Holding some) {
        return switch (kind) {
            case 0 -> new Command.ChangeCycleDay(dice.between(1, 31));
            case 1 -> new Command.Transfer(AccountId.of(dice.below(2) == 0 ? "other" : "account"));
            case 2 -> new Command.WithdrawTermination();
            case 3 -> new Command.MoveToVersion(dice.below(2) == 0 ? Option.none() : Option.some(some.id()));
            case 4 -> new Command.ChangeNumber(some.id(), Option.some("+3225550100"));
            default -> new Command.Commit(some.id(), Span.months(dice.between(1, 12)));
        };
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
            Vector<Rejection> refused = decided.getLeft().all();
            request = request.consenting(refused.flatMap(this::consent).toJavaArray(Consent[]::new));
            if (allKinds && refused.exists(Rejection.CommitmentRuns.class::isInstance)) {
                request = request.withCommand(acceptingExitFee(request.command()));
            }
            decided = decide(request);
        }
        return new Life.Moment(today, request, decided);
    }

    private static Command acceptingExitFee(Command command) {
        if (command instanceof Command.Remove remove) {
            return new Command.Remove(remove.holding(), true);
        }
        return command instanceof Command.Terminate ? new Command.Terminate(true) : command;
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
