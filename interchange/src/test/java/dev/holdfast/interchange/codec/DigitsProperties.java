package dev.holdfast.interchange.codec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is tried by hand is what the schema's patterns say. */
class DigitsProperties {

    @Property
    void numbers_and_dates_are_those_of_the_patterns(@ForAll("texts") String text) {
        assertThat(Digits.areNumber(text)).isEqualTo(text.matches(Scalars.NUMBER));
        assertThat(Digits.areDate(text)).isEqualTo(text.matches(Scalars.DATE_PATTERN));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(62);
        Arbitrary<String> number = digits.flatMap(whole ->
                digits.flatMap(rest -> Arbitraries.of("", "-", "+", "٣").map(sign -> sign + whole + "." + rest)));
        Arbitrary<String> date = Arbitraries.strings().withChars("0123456789-/").ofLength(10);
        Arbitrary<String> someDate = Arbitraries.of(
                "2013-07-01", "2013-7-01", "2013-07-1", "2013-07-011", "x013-07-01", "2013/07/01", "2013-07-0x", "");
        return Arbitraries.oneOf(
                digits, digits.map(text -> "-" + text), digits.map(text -> text + "."), number, date, someDate);
    }
}
