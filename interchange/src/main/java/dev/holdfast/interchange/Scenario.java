package dev.holdfast.interchange;

import dev.holdfast.interchange.play.Played;
import dev.holdfast.interchange.scenario.Script;

/**
 * A case that can be played: what is sold, who pays, what happens step by step, and what should come of it.
 *
 * <p>A scenario comes from {@link ScenarioFile}. Immutable and thread-safe; playing it twice gives the same.
 */
public final class Scenario {

    private final Script script;

    Scenario(Script script) {
        this.script = script;
    }

    Script script() {
        return script;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public String title() {
        return script.title();
    }

    /**
     * Plays it.
     *
     * @return what came of it
     */
    public Outcome run() {
        return new Outcome(Played.of(script));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scenario that && script.equals(that.script);
    }

    @Override
    public int hashCode() {
        return script.hashCode();
    }

    @Override
    public String toString() {
        return "Scenario " + script.title();
    }
}
