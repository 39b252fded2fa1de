package dev.holdfast.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.testkit.fixture.TriplePlay;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoDesksTest {

    private static final Story STORY = new TwoDesksStory();
    private static final LocalDate DAY = LocalDate.of(2013, 9, 12);

    @Test
    void one_desk_is_refused_and_retries_and_both_changes_are_held() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        STORY.tell(
                CatalogFile.parse(Stories.catalogueOf(STORY), "belgacom-2013.yaml")
                        .get(),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("the phone changes the pack to Confort; stored: true")
                .contains("the shop adds the bouquet; stored: false")
                .contains("STALE_VERSION")
                .contains("decided anew against version 2; stored: true")
                .contains("confort at 1")
                .contains("bouquet at 3");
    }

    @Test
    void of_eight_desks_in_a_hurry_each_change_is_stored_once() throws Exception {
        SubscriptionStore store = new SubscriptionStore();
        Context context = Context.of(TriplePlay.catalog(), AccountTerms.of("home", 1, "Europe/Brussels", "EUR"));
        retried(store, Subscribe.to("start").on(LocalDate.of(2013, 7, 1)), context);
        ExecutorService desks = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> asked = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(desk -> desks.submit(() -> retried(
                            store, Add.of("paper-bill").on(DAY.plusDays(desk)).once("desk " + desk), context)))
                    .toList();
            for (Future<?> each : asked) {
                each.get();
            }
        } finally {
            desks.shutdown();
        }

        Subscription home = store.read("home");
        assertThat(home.version()).isEqualTo(9);
        assertThat(home.history()
                        .flatMap(recorded -> recorded.request().idempotencyKey())
                        .distinct())
                .hasSize(8);
    }

    private static void retried(SubscriptionStore store, Request request, Context context) {
        boolean stored = false;
        while (!stored) {
            Subscription read = store.read("home");
            stored = store.store(read.decide(
                            request.at(DAY.plusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC))
                                    .against(read.version()),
                            context)
                    .get());
        }
    }
}
