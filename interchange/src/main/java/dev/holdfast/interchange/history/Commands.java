package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Kinds;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** How each kind of command is said. */
public final class Commands {

    private static final String FEE = "whether what leaving a commitment early costs is accepted";

    private static final Codec<TreeMap<String, String>> NUMBERS = Ways.<TreeMap<String, String>>of(
                    "numbers",
                    "The numbers of lines that work only with one, such as telephone numbers.",
                    "'+3225550100'")
            .single(
                    given -> false,
                    Scalars.TEXT.as(
                            number -> TreeMap.of("", number),
                            numbers -> numbers.get("").get()),
                    "the number of the offer itself")
            .meant(
                    tree -> true,
                    given -> true,
                    Maps.sorted(Scalars.TEXT, Scalars.TEXT),
                    "the numbers by place; the empty name is that of the offer itself");

    private static final ObjectCodec<Chosen> CHOSEN = ObjectCodec.of(
            "chosen",
            "An offer as a customer chooses it.",
            "{offer: start, slots: {tv: [tv-plus]}, promotions: [half-price], coupon: SUMMER, numbers: '+3225550100'}",
            keys -> {
                var offer = keys.required("offer", Names.OFFER, Chosen::offer, "the id of the offer");
                var slots = keys.usually(
                        "slots",
                        Maps.sorted(Scalars.TEXT, Lists.of(Names.OFFER)),
                        TreeMap.empty(),
                        Chosen::slots,
                        "what fills them already, or their defaults",
                        "what fills the slots of a pack, by slot");
                var promotions = keys.usually(
                        "promotions",
                        Lists.of(Names.PROMOTION),
                        Vector.empty(),
                        Chosen::promotions,
                        "none",
                        "the promotions asked for");
                var coupon = keys.optional("coupon", Scalars.TEXT, Chosen::coupon, "none", "the coupon shown");
                var numbers = keys.usually(
                        "numbers",
                        NUMBERS,
                        TreeMap.empty(),
                        Chosen::numbers,
                        "none",
                        "the numbers of lines that work only with one");
                var term = keys.optional(
                        "commitment",
                        Scalars.SPAN,
                        Chosen::term,
                        "the first that the offer comes with",
                        "the length of the commitment, where the offer comes with several");
                return given -> new Chosen(
                        given.get(offer),
                        given.get(slots),
                        given.get(promotions),
                        given.get(coupon),
                        given.get(numbers),
                        given.get(term));
            });

    private static final Codec<Command.Subscribe> SUBSCRIBE = ObjectCodec.of(
            "command subscribe",
            "Starts to hold a first product or pack.",
            "{chosen: {offer: start}, activatedLater: true}",
            keys -> {
                var chosen = chosen(keys, Command.Subscribe::chosen);
                var later = keys.usually(
                        "activatedLater",
                        Scalars.FLAG,
                        false,
                        Command.Subscribe::activatedLater,
                        "false",
                        "whether it waits to be activated by a command of its own");
                return given -> new Command.Subscribe(given.get(chosen), given.get(later));
            });

    private static final Codec<Command.ChangeOffer> CHANGE_OFFER = ObjectCodec.of(
            "command change-offer",
            "Changes what is held into another offer, or what fills a pack.",
            "{chosen: {offer: duo}, holding: '1'}",
            keys -> {
                var chosen = chosen(keys, Command.ChangeOffer::chosen);
                var holding = keys.optional(
                        "holding",
                        Names.HOLDING,
                        Command.ChangeOffer::holding,
                        "the only one held",
                        "which pack it is");
                return given -> new Command.ChangeOffer(given.get(chosen), given.get(holding));
            });

    private static final Codec<Command.Add> ADD = ObjectCodec.of(
            "command add", "Adds a product, a pack or an add-on.", "{chosen: {offer: bouquet}, host: '1'}", keys -> {
                var chosen = chosen(keys, Command.Add::chosen);
                var host = keys.optional(
                        "host", Names.HOLDING, Command.Add::host, "the only one it goes with", "what it is added to");
                return given -> new Command.Add(given.get(chosen), given.get(host));
            });

    private static final Codec<Command.Remove> REMOVE =
            ObjectCodec.of("command remove", "Takes something away, with what hangs on it.", "{holding: '2'}", keys -> {
                var holding = holding(keys, "holding", Command.Remove::holding, "what is taken away");
                var fee = keys.usually(
                        "acceptingExitFee", Scalars.FLAG, false, Command.Remove::acceptingExitFee, "false", FEE);
                return given -> new Command.Remove(given.get(holding), given.get(fee));
            });

    private static final Codec<Command.Move> MOVE = ObjectCodec.of(
            "command move",
            "Moves a holding and what hangs on it, or everything, along the life cycle.",
            "{trigger: suspend, suspension: lost-or-stolen}",
            keys -> {
                var trigger = keys.required("trigger", Events.TRIGGER, Command.Move::trigger, "what moves it");
                var holding = whole(keys, Command.Move::holding);
                var suspension = keys.optional(
                        "suspension",
                        Holdings.SUSPENSION,
                        Command.Move::suspension,
                        "it is not to be suspended",
                        "why it is to be suspended");
                return given -> new Command.Move(given.get(trigger), given.get(holding), given.get(suspension));
            });

    private static final Codec<Command.Terminate> TERMINATE =
            ObjectCodec.of("command terminate", "Ends everything.", "{acceptingExitFee: true}", keys -> {
                var fee = keys.usually(
                        "acceptingExitFee", Scalars.FLAG, false, Command.Terminate::acceptingExitFee, "false", FEE);
                return given -> new Command.Terminate(given.get(fee));
            });

    private static final Codec<Command.WithdrawTermination> WITHDRAW_TERMINATION = ObjectCodec.of(
            "command withdraw-termination",
            "Withdraws an end that is planned and has not come.",
            "{}",
            keys -> given -> new Command.WithdrawTermination());

    private static final Codec<Command.ChangeQuantity> CHANGE_QUANTITY = ObjectCodec.of(
            "command change-quantity", "Holds another quantity of something.", "{holding: '2', quantity: 3}", keys -> {
                var holding = holding(keys, "holding", Command.ChangeQuantity::holding, "what is held");
                var quantity = keys.required(
                        "quantity", Scalars.DECIMAL, Command.ChangeQuantity::quantity, "how many from then on");
                return given -> new Command.ChangeQuantity(given.get(holding), given.get(quantity));
            });

    private static final Codec<Command.Commit> COMMIT = ObjectCodec.of(
            "command commit",
            "Commits a holding, or renews or extends its commitment.",
            "{holding: '1', length: 12 months}",
            keys -> {
                var holding = holding(keys, "holding", Command.Commit::holding, "what is committed");
                var length = keys.required(
                        "length", Scalars.SPAN, Command.Commit::length, "the length of the term from that day");
                return given -> new Command.Commit(given.get(holding), given.get(length));
            });

    private static final Codec<Command.GivePromotion> GIVE_PROMOTION = ObjectCodec.of(
            "command give-promotion",
            "Gives a promotion on something that is held.",
            "{promotion: half-price, holding: '1', coupon: SUMMER}",
            keys -> {
                var promotion = keys.required(
                        "promotion", Names.PROMOTION, Command.GivePromotion::promotion, "the id of the promotion");
                var holding = holding(keys, "holding", Command.GivePromotion::holding, "what it is on");
                var coupon = keys.optional(
                        "coupon", Scalars.TEXT, Command.GivePromotion::coupon, "none", "the coupon shown");
                return given -> new Command.GivePromotion(given.get(promotion), given.get(holding), given.get(coupon));
            });

    private static final Codec<Command.TakePromotion> TAKE_PROMOTION = ObjectCodec.of(
            "command take-promotion",
            "Takes a promotion away before its end.",
            "{promotion: half-price, holding: '1'}",
            keys -> {
                var promotion = keys.required(
                        "promotion", Names.PROMOTION, Command.TakePromotion::promotion, "the id of the promotion");
                var holding = holding(keys, "holding", Command.TakePromotion::holding, "what it is on");
                return given -> new Command.TakePromotion(given.get(promotion), given.get(holding));
            });

    private static final Codec<Command.MoveToVersion> MOVE_TO_VERSION = ObjectCodec.of(
            "command move-to-version",
            "Moves what is held to the catalogue version of the effective day.",
            "{holding: '1'}",
            keys -> {
                var holding = whole(keys, Command.MoveToVersion::holding);
                return given -> new Command.MoveToVersion(given.get(holding));
            });

    private static final Codec<Command.ChangeNumber> CHANGE_NUMBER = ObjectCodec.of(
            "command change-number",
            "Gives a line a number, another one, or none.",
            "{line: '2', number: '+32475123456'}",
            keys -> {
                var line = holding(keys, "line", Command.ChangeNumber::line, "the line");
                var number = keys.optional(
                        "number", Scalars.TEXT, Command.ChangeNumber::number, "it is released", "the number");
                return given -> new Command.ChangeNumber(given.get(line), given.get(number));
            });

    private static final Codec<Command.ChangeCycleDay> CHANGE_CYCLE_DAY =
            ObjectCodec.of("command change-cycle-day", "Bills on another day of the month.", "{day: 15}", keys -> {
                var day = keys.required("day", Scalars.COUNT, Command.ChangeCycleDay::day, "the day, 1 to 31");
                return given -> new Command.ChangeCycleDay(given.get(day));
            });

    private static final Codec<Command.Transfer> TRANSFER =
            ObjectCodec.of("command transfer", "Lets another account pay.", "{account: ACC-7}", keys -> {
                var account =
                        keys.required("account", Names.ACCOUNT, Command.Transfer::account, "who pays from then on");
                return given -> new Command.Transfer(given.get(account));
            });

    private static final Codec<Command.Undo> UNDO =
            ObjectCodec.of("command undo", "Takes a change back.", "{sequence: 2}", keys -> {
                var sequence =
                        keys.required("sequence", Scalars.COUNT, Command.Undo::sequence, "the number of the change");
                return given -> new Command.Undo(given.get(sequence));
            });

    private static final Codec<Command.Restore> RESTORE =
            ObjectCodec.of("command restore", "Gives back what was lost in error.", "{holding: '2'}", keys -> {
                var holding = holding(keys, "holding", Command.Restore::holding, "what was lost");
                return given -> new Command.Restore(given.get(holding));
            });

    /** The kinds of command. */
    public static final Kinds<Command> COMMANDS = Kinds.<Command>of("command", "asked", "What was asked.")
            .kind("subscribe", Command.Subscribe.class, SUBSCRIBE)
            .kind("change-offer", Command.ChangeOffer.class, CHANGE_OFFER)
            .kind("add", Command.Add.class, ADD)
            .kind("remove", Command.Remove.class, REMOVE)
            .kind("move", Command.Move.class, MOVE)
            .kind("terminate", Command.Terminate.class, TERMINATE)
            .kind("withdraw-termination", Command.WithdrawTermination.class, WITHDRAW_TERMINATION)
            .kind("change-quantity", Command.ChangeQuantity.class, CHANGE_QUANTITY)
            .kind("commit", Command.Commit.class, COMMIT)
            .kind("give-promotion", Command.GivePromotion.class, GIVE_PROMOTION)
            .kind("take-promotion", Command.TakePromotion.class, TAKE_PROMOTION)
            .kind("move-to-version", Command.MoveToVersion.class, MOVE_TO_VERSION)
            .kind("change-number", Command.ChangeNumber.class, CHANGE_NUMBER)
            .kind("change-cycle-day", Command.ChangeCycleDay.class, CHANGE_CYCLE_DAY)
            .kind("transfer", Command.Transfer.class, TRANSFER)
            .kind("undo", Command.Undo.class, UNDO)
            .kind("restore", Command.Restore.class, RESTORE);

    private Commands() {}

    private static <T> Key<T, Chosen> chosen(Keys<T> keys, Function<T, Chosen> get) {
        return keys.required("chosen", CHOSEN, get, "the offer as chosen");
    }

    private static <T> Key<T, HoldingId> holding(
            Keys<T> keys, String name, Function<T, HoldingId> get, String meaning) {
        return keys.required(name, Names.HOLDING, get, meaning);
    }

    private static <T> Key<T, Option<HoldingId>> whole(Keys<T> keys, Function<T, Option<HoldingId>> get) {
        return keys.optional("holding", Names.HOLDING, get, "everything", "what is moved, with what hangs on it");
    }
}
