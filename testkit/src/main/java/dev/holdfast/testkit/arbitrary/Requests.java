package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.LifecycleTable;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;

/** Requests. */
public final class Requests {

    private static final Vector<String> OFFERS = Vector.of(
            "pack-1", "pack-2", "pack-3", "internet-1", "tv-1", "tv-2", "mobile-line-1", "extra-1", "note", "no-such");
    private static final Vector<String> HOLDINGS =
            Vector.of("1", "2", "1/tv", "1/internet", "1/internet-2", "3", "2/tv", "no-such");
    private static final Vector<LocalDate> DATES = Vector.of(
            LocalDate.of(2024, 1, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2023, 11, 1),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 3, 30),
            LocalDate.of(2022, 12, 31),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31));
    private static final Vector<String> PROMOTIONS = Vector.of("promotion-1", "promotion-2", "no-such");
    private static final int NUMBERS = 28;

    private Requests() {}

    /**
     * Requests that make sense only by chance: of every kind, for offers of {@link Catalogs#any()} and others, on days
     * from year 1 to 9999, also against other versions and under keys that were used.
     *
     * @return the requests
     */
    public static Arbitrary<Request> any() {
        return Dice.row(NUMBERS).map(numbers -> request(new Dice(numbers)));
    }

    private static Request request(Dice dice) {
        Command command = command(dice);
        LocalDate date = dice.oneOf(DATES);
        Request request =
                command instanceof Command.Undo undo && dice.below(2) == 0 ? undo.asIfNever() : command.on(date);
        request = dice.onceIn(6) ? request.against(dice.below(8)) : request;
        request = dice.onceIn(6) ? request.once("key-" + dice.below(2)) : request;
        return dice.onceIn(4) ? request.through("shop") : request;
    }

    private static Command command(Dice dice) {
        Option<HoldingId> holding =
                dice.below(2) == 0 ? Option.none() : Option.some(HoldingId.of(dice.oneOf(HOLDINGS)));
        HoldingId named = HoldingId.of(dice.oneOf(HOLDINGS));
        PromotionId promotion = PromotionId.of(dice.oneOf(PROMOTIONS));
        return switch (dice.below(16)) {
            case 0 -> Command.Subscribe.to(chosen(dice));
            case 1 -> new Command.ChangeOffer(chosen(dice), holding);
            case 2 -> new Command.Add(chosen(dice), holding);
            case 3 -> new Command.Remove(named, dice.below(2) == 0);
            case 4 -> move(dice, holding);
            case 5 -> new Command.Terminate(dice.below(2) == 0);
            case 6 -> new Command.WithdrawTermination();
            case 7 -> new Command.ChangeQuantity(named, BigDecimal.valueOf(dice.between(1, 3)));
            case 8 -> new Command.Commit(named, Span.months(dice.between(1, 24)));
            case 9 -> new Command.GivePromotion(promotion, named, Option.none());
            case 10 -> new Command.TakePromotion(promotion, named);
            case 11 -> new Command.MoveToVersion(holding);
            case 12 -> new Command.ChangeNumber(named, dice.below(2) == 0 ? Option.none() : Option.some("+3225550100"));
            case 13 ->
                dice.below(2) == 0
                        ? new Command.ChangeCycleDay(dice.between(1, 31))
                        : new Command.Transfer(AccountId.of("other"));
            case 14 -> new Command.Restore(named);
            default -> Command.Undo.of(dice.below(18) - 1);
        };
    }

    private static Command move(Dice dice, Option<HoldingId> holding) {
        LifecycleTable.Trigger trigger = dice.oneOf(Vector.of(LifecycleTable.Trigger.values()));
        return new Command.Move(
                trigger,
                holding,
                trigger == LifecycleTable.Trigger.SUSPEND ? Option.some(Suspension.CUSTOMER) : Option.none());
    }

    private static Chosen chosen(Dice dice) {
        Chosen chosen = Chosen.of(dice.oneOf(OFFERS));
        chosen = dice.onceIn(3)
                ? chosen.filling(
                        dice.oneOf(Vector.of("tv", "internet", "no-such")),
                        Vector.fill(dice.below(4), () -> dice.oneOf(OFFERS)).toJavaArray(String[]::new))
                : chosen;
        return dice.onceIn(3) ? chosen.with(dice.oneOf(PROMOTIONS)).showing("coupon") : chosen;
    }
}
