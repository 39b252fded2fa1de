package dev.holdfast.interchange.play;

import dev.holdfast.interchange.scenario.Step;

/**
 * A step and what came of it.
 *
 * @param number the position of the step, from 1
 * @param step the step
 * @param result what came of it
 */
public record Done(int number, Step step, Result result) {}
