package dev.holdfast.interchange.question;

/** Something that is asked and answered by the library without a bill. */
public interface Question {

    /**
     * Answers it.
     *
     * @param setting what is known where it is asked
     * @return the answer, or why there is none
     */
    Answer in(Setting setting);
}
