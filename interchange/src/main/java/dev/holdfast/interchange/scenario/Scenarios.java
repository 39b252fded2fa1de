package dev.holdfast.interchange.scenario;

/** The words of scenarios, for whoever tells what came of them. */
public final class Scenarios {

    private Scenarios() {}

    /**
     * The key that says what a step is.
     *
     * @param step the step
     * @return the key, such as {@code subscribe} or {@code bill}
     */
    public static String kind(Step step) {
        return DeedText.DEEDS.key(step.deed()).get();
    }
}
