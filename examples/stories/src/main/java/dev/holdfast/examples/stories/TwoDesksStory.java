package dev.holdfast.examples.stories;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import io.vavr.control.Either;
import java.io.PrintStream;
import java.time.LocalDate;

/** Two desks change one subscription at once: neither overwrites the other. */
final class TwoDesksStory implements Story {

    private static final LocalDate SIGNED = LocalDate.of(2013, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2013, 9, 12);
    private static final String HOME = "home";

    @Override
    public String name() {
        return "two-desks";
    }

    @Override
    public String summary() {
        return "Two desks change one subscription at once: one is refused, reads again and retries, and nothing is lost";
    }

    @Override
    public String catalogue() {
        return "belgacom-2013.yaml";
    }

    @Override
    public void tell(Catalog catalog, PrintStream out) {
        Page page = new Page(out);
        Context context = Context.of(catalog, AccountTerms.of("valerie", 1, "Europe/Brussels", "EUR"));
        SubscriptionStore store = new SubscriptionStore();
        store.store(decided(store.read(HOME), Subscribe.to("start").on(SIGNED), context));

        page.title("Two desks at once");
        page.say("A customer holds Start. On " + TODAY + " she is on the phone, and her son is in the shop.");
        page.scene("1. Both desks read version " + store.read(HOME).version());
        Subscription phone = store.read(HOME);
        Subscription shop = store.read(HOME);
        Transition upgrade =
                decided(phone, against(phone, ChangeOffer.to("confort").on(TODAY)), context);
        Transition bouquet = decided(shop, against(shop, Add.of("bouquet").on(TODAY)), context);
        page.item("the phone changes the pack to Confort; stored: " + store.store(upgrade));
        page.item("the shop adds the bouquet; stored: " + store.store(bouquet));

        page.scene("2. The shop asks again, of what is stored now");
        Subscription now = store.read(HOME);
        list(now.decide(against(shop, Add.of("bouquet").on(TODAY)), context), page);
        Transition retried = decided(now, against(now, Add.of("bouquet").on(TODAY)), context);
        page.item("decided anew against version " + retried.expectedVersion() + "; stored: " + store.store(retried));

        page.scene("3. What is held");
        store.read(HOME)
                .stateOn(TODAY)
                .holdings()
                .values()
                .forEach(held -> page.item(held.offer() + " at " + held.id()));
    }

    private static Request against(Subscription read, Request request) {
        return request.against(read.version());
    }

    private static Transition decided(Subscription subscription, Request request, Context context) {
        return subscription
                .decide(request, context)
                .getOrElseThrow(refused -> new IllegalStateException(refused.toString()));
    }

    private static void list(Either<Rejections, Transition> decided, Page page) {
        decided.swap()
                .forEach(refused -> refused.forEach(reason -> page.item(reason.code() + ": " + reason.sentence())));
    }
}
