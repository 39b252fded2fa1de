package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.interchange.codec.Brief;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.OneKey;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.history.Commands;
import io.vavr.control.Option;

/** How commands are said where a person writes them: briefly, one entry for each. */
final class CommandText {

    /** The id of the first thing that a subscription holds. */
    private static final String FIRST = "1";

    private static final String UNDO = "undo";

    private static final ObjectCodec<Deed.Undone> UNDONE =
            ObjectCodec.of("undo", "Takes a change back.", "{step: upgrade, asIfNever: true}", keys -> {
                var step = keys.optional(
                        "step",
                        Scalars.TEXT,
                        Deed.Undone::step,
                        "its number is said",
                        "the name of the step whose change is taken back");
                var sequence = keys.optional(
                        "sequence",
                        Scalars.COUNT,
                        Deed.Undone::sequence,
                        "its step is said",
                        "the number of the change in the history of the subscription");
                var asIfNever = keys.usually(
                        "asIfNever",
                        Scalars.FLAG,
                        false,
                        Deed.Undone::asIfNever,
                        "false: from the day 'on'",
                        "whether it is taken back as if it had never been");
                keys.bare(step);
                return given -> new Deed.Undone(given.get(step), given.get(sequence), given.get(asIfNever));
            });

    /** Every command of the model. */
    static final OneKey<Deed> COMMANDS = Commands.COMMANDS
            .names()
            .remove(UNDO)
            .foldLeft(OneKey.<Deed>of("a step"), CommandText::withCommand)
            .or(UNDO, Deed.Undone.class, UNDONE, "takes a change back");

    private CommandText() {}

    private static OneKey<Deed> withCommand(OneKey<Deed> deeds, String kind) {
        Codec<Deed> codec = brief(kind)
                .as(command -> new Deed.Commanded(command, Option.none()), deed -> ((Deed.Commanded) deed).command());
        return deeds.or(
                kind,
                deed -> deed instanceof Deed.Commanded said
                        && Commands.COMMANDS.name(said.command()).equals(kind),
                codec,
                "the command " + kind);
    }

    /** What may be left away where a person writes a command. */
    private static Codec<Command> brief(String kind) {
        return switch (kind) {
            case "subscribe" -> chosen(kind, "{offer: start, slots: {tv: [tv-plus]}}");
            case "change-offer" -> chosen(kind, "{offer: duo, holding: '1'}");
            case "add" -> chosen(kind, "{offer: bouquet, host: '1'}");
            case "remove", "restore" -> command(kind, "'2'").bare("holding");
            case "move" ->
                command(kind, "{trigger: suspend, suspension: lost-or-stolen}").bare("trigger");
            case "change-quantity" -> command(kind, "3").bare("quantity").usually("holding", FIRST);
            case "commit" -> command(kind, "12 months").bare("length").usually("holding", FIRST);
            case "give-promotion", "take-promotion" ->
                command(kind, "half-price").bare("promotion").usually("holding", FIRST);
            case "change-number" ->
                command(kind, "'+32475123456'").bare("number").usually("line", FIRST);
            case "change-cycle-day" -> command(kind, "15").bare("day");
            case "transfer" -> command(kind, "ACC-7").bare("account");
            default -> command(kind, "{}");
        };
    }

    private static Codec<Command> chosen(String kind, String example) {
        return command(kind, example).lifting("chosen").bare("offer");
    }

    private static Brief<Command> command(String kind, String example) {
        return Brief.of(Commands.COMMANDS.codec(kind), kind, example);
    }
}
