package dev.holdfast.interchange.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.interchange.HistoryFile;
import dev.holdfast.interchange.StoredHistory;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A subscription that was stored is the same subscription when it is read again. */
class StoryProperties {

    @Property(tries = 80)
    void a_subscription_stored_in_rows_and_read_again_is_equal(@ForAll("subscriptions") Subscription story) {
        Vector<String> rows = StoredHistory.of(story)
                .rows()
                .map(row -> HistoryFile.writeRow(row).get());

        StoredHistory read = HistoryFile.parseRows(rows, "SUB-1").get();

        Statistics.label("events").collect(story.version() / 5 * 5);
        assertThat(read.reconstitute(Story.CATALOG, Story.TERMS)).containsOnly(story);
    }

    @Property(tries = 50)
    void a_subscription_in_a_file_and_read_again_is_equal(@ForAll("subscriptions") Subscription story) {
        String file = HistoryFile.write(StoredHistory.of(story)).get();

        assertThat(HistoryFile.parse(file, "SUB-1").get().reconstitute(Story.CATALOG, Story.TERMS))
                .containsOnly(story);
    }

    /** Wherever the tail begins; the two events of a replacement are stored together. */
    @Property(tries = 50)
    void a_snapshot_and_what_came_after_it_are_the_whole(
            @ForAll("subscriptions") Subscription story, @ForAll("cuts") int where) {
        Vector<Recorded> events = story.history();
        int cut = isInsideReplacement(events, where) ? where + 1 : where;
        Subscription snapshot = Subscription.reconstitute("SUB-1", events.take(cut), Story.CATALOG, Story.TERMS)
                .get();

        assertThat(snapshot.continuedBy(events.drop(cut), Story.CATALOG, Story.TERMS))
                .containsOnly(story);
        assertThat(snapshot.continuedBy(events, Story.CATALOG, Story.TERMS)).containsOnly(story);
        assertThat(story.continuedBy(events.take(cut), Story.CATALOG, Story.TERMS))
                .containsOnly(story);
    }

    private static boolean isInsideReplacement(Vector<Recorded> events, int cut) {
        return cut > 0
                && cut < events.size()
                && events.get(cut - 1).request().replaces().isDefined()
                && events.get(cut - 1).request().equals(events.get(cut).request());
    }

    @Provide
    Arbitrary<Subscription> subscriptions() {
        return Story.subscriptions(30);
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.integers().between(0, 12);
    }
}
