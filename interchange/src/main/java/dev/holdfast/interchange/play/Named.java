package dev.holdfast.interchange.play;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Finds the holding that is meant where it is called by its offer, of which only one is held, or by the step that added it.
 *
 * @param world what the named steps did
 * @param subscription what is held
 * @param day the day on which it is called so
 */
record Named(World world, Subscription subscription, LocalDate day) implements Command.Cases<Command> {

    /** The holding that is meant; the name itself where it is one, or means none. */
    HoldingId of(HoldingId said) {
        Vector<State> states =
                subscription.timeline().changes().values().toVector().prepend(subscription.stateOn(day));
        if (states.exists(state -> state.holdings().containsKey(said))) {
            return said;
        }
        return states.map(state -> state.holdings()
                        .values()
                        .filter(holding -> holding.offer().value().equals(said.value()))
                        .map(Holding::id)
                        .toVector())
                .find(Vector::nonEmpty)
                .filter(found -> found.size() == 1)
                .map(Vector::head)
                .orElse(() -> world.change(said.value())
                        .map(change -> HoldingId.of(String.valueOf(change)))
                        .filter(id -> states.exists(state -> state.holdings().containsKey(id))))
                .getOrElse(said);
    }

    Consent of(Consent said) {
        return new Consent(of(said.at()), said.service(), said.extent(), said.by(), said.given(), said.evidence());
    }

    private Option<HoldingId> of(Option<HoldingId> said) {
        return said.map(this::of);
    }

    @Override
    public Command subscribe(Command.Subscribe command) {
        return command;
    }

    @Override
    public Command changeOffer(Command.ChangeOffer command) {
        return new Command.ChangeOffer(command.chosen(), of(command.holding()));
    }

    @Override
    public Command add(Command.Add command) {
        return new Command.Add(command.chosen(), of(command.host()));
    }

    @Override
    public Command remove(Command.Remove command) {
        return new Command.Remove(of(command.holding()), command.acceptingExitFee());
    }

    @Override
    public Command move(Command.Move command) {
        return new Command.Move(command.trigger(), of(command.holding()), command.suspension());
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
        return new Command.MoveToVersion(of(command.holding()));
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
