package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.HoldingId;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * The same command about another holding.
 *
 * @param names what is meant by the holding that a command names, if it names one
 */
public record Renaming(UnaryOperator<Option<HoldingId>> names) implements Command.Cases<Command> {

    private HoldingId of(HoldingId said) {
        return names.apply(Option.some(said)).getOrElse(said);
    }

    @Override
    public Command subscribe(Command.Subscribe command) {
        return command;
    }

    @Override
    public Command changeOffer(Command.ChangeOffer command) {
        return new Command.ChangeOffer(command.chosen(), names.apply(command.holding()));
    }

    @Override
    public Command add(Command.Add command) {
        return new Command.Add(command.chosen(), names.apply(command.host()));
    }

    @Override
    public Command remove(Command.Remove command) {
        return new Command.Remove(of(command.holding()), command.acceptingExitFee());
    }

    @Override
    public Command move(Command.Move command) {
        return new Command.Move(command.trigger(), names.apply(command.holding()), command.suspension());
    }

    @Override
    public Command terminate(Command.Terminate command) {
        return command;
    }

    @Override
    public Command withdrawTermination(Command.WithdrawTermination command) {
        return command;
    }

    @Override
    public Command changeQuantity(Command.ChangeQuantity command) {
        return new Command.ChangeQuantity(of(command.holding()), command.quantity());
    }

    @Override
    public Command commit(Command.Commit command) {
        return new Command.Commit(of(command.holding()), command.length());
    }

    @Override
    public Command givePromotion(Command.GivePromotion command) {
        return new Command.GivePromotion(command.promotion(), of(command.holding()), command.coupon());
    }

    @Override
    public Command takePromotion(Command.TakePromotion command) {
        return new Command.TakePromotion(command.promotion(), of(command.holding()));
    }

    @Override
    public Command moveToVersion(Command.MoveToVersion command) {
        return new Command.MoveToVersion(names.apply(command.holding()));
    }

    @Override
    public Command changeNumber(Command.ChangeNumber command) {
        return new Command.ChangeNumber(of(command.line()), command.number());
    }

    @Override
    public Command changeCycleDay(Command.ChangeCycleDay command) {
        return command;
    }

    @Override
    public Command transfer(Command.Transfer command) {
        return command;
    }

    @Override
    public Command undo(Command.Undo command) {
        return command;
    }

    @Override
    public Command restore(Command.Restore command) {
        return new Command.Restore(of(command.holding()));
    }
}
