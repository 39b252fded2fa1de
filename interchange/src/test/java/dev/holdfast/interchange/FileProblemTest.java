package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemTest {

    private static final String HEAD = "catalog: demo\ncurrency: EUR\ntax: none\ntaxes: {none: {code: Z}}\n";

    @Test
    void text_that_is_no_yaml() {
        assertThat(problems("catalog: demo\ncurrency: [EUR\ntax: none\n"))
                .containsExactly("f.yaml:3:4: this is no YAML: expected ',' or ']', but got :; "
                        + "while parsing a flow sequence");
    }

    @Test
    void a_character_that_yaml_forbids() {
        assertThat(problems("catalog: demo\nname: \u0007\n"))
                .containsExactly("f.yaml:2:7: the character U+0007 is not allowed in YAML; "
                        + "take it out, or write it as an escape between double quotes");
    }

    @Test
    void an_empty_file() {
        assertThat(problems("# nothing\n"))
                .containsExactly("f.yaml: the file is empty; start with 'catalog:' and a name");
    }

    @Test
    void an_unknown_key_with_the_nearest_known_one() {
        assertThat(inPack("slot: {}\n        slots: {}"))
                .containsExactly("f.yaml:9:9: pack has no key 'slot'; did you mean 'slots'?");
        assertThat(problems("catalog: d\ncurrency: EUR\nversions: []\nwhatever: 1"))
                .contains("f.yaml:4:1: catalogue has no key 'whatever'; use one of 'catalog', 'currency', 'prices', "
                        + "'pricesBySegment', 'tax', 'taxes', 'versions'");
    }

    @Test
    void a_key_given_twice() {
        assertThat(inPack("slots: {}\n        slots: {}"))
                .containsExactly("f.yaml:10:9: the key 'slots' is given twice; first on line 9; keep one of them");
    }

    @Test
    void a_missing_key() {
        assertThat(inPack("name: Start"))
                .containsExactly("f.yaml:8:7: the key 'slots' is missing; add 'slots': the places to fill");
    }

    @Test
    void a_wrong_type() {
        assertThat(inPack("slots: [tv]"))
                .containsExactly("f.yaml:9:16: expected keys and values, found a list; "
                        + "write 'key: value' on a line for each");
        assertThat(inPack("slots: {tv: {kind: tv, allowed: }}"))
                .containsExactly(
                        "f.yaml:9:40: expected a list, found nothing; " + "put it between '[' and ']', or after '- '");
        assertThat(inPack("slots: {}\n        rank: high"))
                .containsExactly("f.yaml:10:15: expected a whole number, found 'high'; write it like 3");
        assertThat(inPack("slots: {}\n        rank: \"3\""))
                .containsExactly("f.yaml:10:15: expected a whole number, found '3' in quotes; " + "write it like 3");
        assertThat(inPack("slots: {}\n        name:"))
                .containsExactly("f.yaml:10:14: expected a text, found nothing; leave it out, or write it like Start");
    }

    @Test
    void money_with_a_comma() {
        assertThat(inPack("slots: {}\n        charges: {monthly: '57,95'}"))
                .containsExactly("f.yaml:10:28: expected an amount of money without its currency, found '57,95'; "
                        + "write it like 57.95");
    }

    @Test
    void an_amount_finer_than_a_coin() {
        assertThat(inVersion("rules: [{deposit: {for: everything, amount: 49.005, until: return}}]"))
                .containsExactly("f.yaml:6:49: 49.005 is finer than the smallest coin of EUR; "
                        + "state a value that makes sense");
    }

    @Test
    void a_day_that_does_not_exist() {
        assertThat(problems(HEAD + "versions:\n  - {from: 2013-02-30}"))
                .containsExactly("f.yaml:6:12: there is no day 2013-02-30; state a value that makes sense");
    }

    @Test
    void a_word_that_is_none_of_those_allowed() {
        assertThat(problems(HEAD + "prices: tax-inclusiv\nversions:\n  - {from: 2013-07-01}"))
                .containsExactly("f.yaml:5:9: expected one of tax-inclusive, tax-exclusive, found 'tax-inclusiv'; "
                        + "did you mean 'tax-inclusive'?");
    }

    @Test
    void a_currency_that_does_not_exist() {
        assertThat(problems("catalog: d\ncurrency: EUX\ntax: a\nversions: [{from: 2013-07-01}]"))
                .containsExactly("f.yaml:2:11: Unknown currency 'EUX'; state a value that makes sense");
    }

    @Test
    void two_ways_at_once() {
        assertThat(inPack("slots: {}\n        charges: {monthly: {price: {perUnit: 1, volume: {tiers: []}}}}"))
                .containsExactly("f.yaml:10:49: price says 'perUnit' and also 'volume'; take it out");
    }

    @Test
    void an_unknown_way() {
        assertThat(inVersion("rules: [{require: {}}]"))
                .containsExactly("f.yaml:6:14: rule has no key 'require'; did you mean 'requires'?");
    }

    @Test
    void numbers_that_the_model_refuses() {
        assertThat(inPack("slots: {tv: {kind: tv, min: 3, max: 2, allowed: [a]}}"))
                .containsExactly(
                        "f.yaml:9:17: slot tv needs 0 <= min <= max, was 3..2; state a value that makes sense");
    }

    @Test
    void an_empty_list_that_would_mean_everything() {
        assertThat(inVersion("rules: [{atMost: {for: [], count: 1}}]"))
                .containsExactly("f.yaml:6:28: an empty list restricts nothing; state a value that makes sense");
    }

    @Test
    void something_listed_twice() {
        assertThat(inVersion("rules: [{atMost: {for: [a, b, a], count: 1}}]"))
                .containsExactly("f.yaml:6:28: listed twice: 'a'; state a value that makes sense");
    }

    @Test
    void aliases_tags_and_second_documents() {
        assertThat(problems(HEAD + "versions: &v [{from: 2013-07-01}]\nmore: *v"))
                .containsExactly(
                        "f.yaml:6:1: catalogue has no key 'more'; use one of 'catalog', 'currency', 'prices', "
                                + "'pricesBySegment', 'tax', 'taxes', 'versions'",
                        "f.yaml:6:7: the alias *v is not followed; write out what it stands for");
        assertThat(problems(HEAD.replace("demo", "!!str demo") + "versions: [{from: 2013-07-01}]\n---\na: b"))
                .containsExactly(
                        "f.yaml:1:10: the tag tag:yaml.org,2002:str means nothing here; take it out",
                        "f.yaml:6:1: a second document starts here; put it into a file of its own, and take out '---'");
    }

    @Test
    void changes_of_what_is_not_there() {
        assertThat(problems(HEAD + """
                        versions:
                          - from: 2013-01-01
                            packs: {start: {slots: {}, charges: {monthly: 5.00}}}
                          - from: 2013-07-01
                            reprice: {strat: {monthly: 6.00}, start: {yearly: 6.00}}
                            retire: [confort]
                            drop: {offers: [duo], promotions: [summer], taxes: [non]}
                            order: [maxi]
                        """))
                .containsExactly(
                        "f.yaml:9:15: there is no offer 'strat' here; did you mean 'start'?",
                        "f.yaml:9:47: there is no charge 'yearly' here; use 'monthly'",
                        "f.yaml:10:14: there is no offer 'confort' here; use 'start'",
                        "f.yaml:11:21: there is no offer 'duo' here; use 'start'",
                        "f.yaml:11:40: there is no promotion 'summer' here; take it out",
                        "f.yaml:11:57: there is no tax category 'non' here; did you mean 'none'?",
                        "f.yaml:12:13: there is no offer 'maxi' here; use 'start'");
    }

    @Test
    void prices_of_what_is_not_there_cannot_be_raised() {
        assertThat(problems(HEAD + """
                        versions:
                          - from: 2013-01-01
                            packs: {start: {slots: {}, charges: {monthly: 5.00}}}
                          - from: 2013-07-01
                            uplift:
                              - {for: [strat], percent: 2}
                              - {for: {charges: [yearly]}, percent: 2}
                              - {for: {kinds: [pool]}, percent: 2}
                            repriceSlots: {start: {tv: at-list}}
                        """))
                .containsExactly(
                        "f.yaml:10:16: there is no offer 'strat' here; did you mean 'start'?",
                        "f.yaml:11:10: there is no charge 'yearly' here; use 'monthly'",
                        "f.yaml:12:10: no price of the version before is meant; name offers that it has, or take this out",
                        "f.yaml:13:28: there is no slot 'tv' here; take it out");
    }

    @Test
    void an_id_used_by_offers_of_two_kinds() {
        assertThat(inVersion("packs: {tv: {slots: {}}}\n    addOns: {tv: {}}"))
                .containsExactly("f.yaml:7:14: the id 'tv' is already that of one of the packs; "
                        + "give each offer an id of its own");
    }

    @Test
    void what_the_catalogue_finds_is_told_at_the_line_that_states_it() {
        assertThat(problems(HEAD + """
                        versions:
                          - from: 2013-01-01
                            products:
                              tv:
                                services: [tv]
                                charges:
                                  monthly: 5.00
                                  calls:
                                    usage: {service: voice, unit: minute}
                                    price: {graduated: {tiers: [{upTo: 5, rate: 1}, {above: 6, rate: 2}]}}
                            packs:
                              start:
                                slots:
                                  tv: {kind: tv, allowed: [tv, tv-max]}
                                  net: {kind: internet, allowed: [tv]}
                            rules:
                              - {atMost: {for: [tv], count: 1}}
                              - {requires: {for: [start], needed: [sport]}}
                          - from: 2013-07-01
                            promotions:
                              summer:
                                benefit: {percentOff: 100}
                                scope: [bouquet]
                            revisions:
                              - {for: [tv], from: 2013-07-01}
                              - {for: [bouquet], from: 2013-07-01}
                        """)
                        .map(sentence -> sentence.substring(0, sentence.indexOf(": version")))
                        .distinct())
                .as("the usage charge, the slot, the second rule, the promotion, the second revision")
                .containsExactly("f.yaml:12:11", "f.yaml:18:11", "f.yaml:22:9", "f.yaml:25:7", "f.yaml:30:9");
    }

    @Test
    void versions_that_start_on_one_day_or_are_missing_or_untaxed() {
        assertThat(problems(HEAD + "versions:\n  - {from: 2013-07-01}\n  - {from: 2013-07-01}"))
                .containsExactly("f.yaml:6:5: version 2013-07-01: two versions take effect on 2013-07-01; "
                        + "give each version its own day, or make them one");
        assertThat(problems(HEAD + "versions: []"))
                .containsExactly("f.yaml:5:1: a catalogue needs at least one version; add one");
        assertThat(problems("catalog: demo\ncurrency: EUR\nversions:\n  - {from: 2013-07-01}"))
                .containsExactly("f.yaml:4:5: it is not stated how prices are taxed; "
                        + "add 'tax' here or at the top of the file");
    }

    @Test
    void everything_is_told_at_once_in_the_order_of_the_file() {
        assertThat(problems("catalog: demo\ncurrency: EURO\ntaxs: {}\nversions:\n  - {from: soon, retyre: []}\n"))
                .containsExactly(
                        "f.yaml:2:11: expected a currency code of ISO 4217, found 'EURO'; " + "write it like EUR",
                        "f.yaml:3:1: catalogue has no key 'taxs'; did you mean 'tax'?",
                        "f.yaml:5:12: expected a date, found 'soon'; write it like 2013-07-01",
                        "f.yaml:5:18: version has no key 'retyre'; did you mean 'retire'?");
    }

    @Test
    void files_that_cannot_be_read(@TempDir Path directory) throws IOException {
        Path missing = directory.resolve("missing.yaml");
        assertThat(sentences(CatalogFile.read(missing)))
                .containsExactly(missing + ": there is no such file; name a file that exists");
        assertThat(sentences(CatalogFile.read(directory)))
                .containsExactly(directory + ": it is a directory; name a file in it");
        Path latin = Files.write(directory.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'});
        assertThat(sentences(CatalogFile.read(latin)))
                .containsExactly(latin + ": it is not written in UTF-8; save it as UTF-8");
        Path beneath = latin.resolve("file.yaml");
        assertThat(sentences(CatalogFile.read(beneath))).hasSize(1);
    }

    private static Vector<String> inVersion(String lines) {
        return problems(HEAD + "versions:\n  - " + lines + "\n    from: 2013-07-01\n");
    }

    private static Vector<String> inPack(String lines) {
        return problems(HEAD + "versions:\n  - from: 2013-07-01\n    packs:\n      start:\n        " + lines + "\n");
    }

    private static Vector<String> problems(String text) {
        return sentences(CatalogFile.parse(text, "f.yaml"));
    }

    private static Vector<String> sentences(Validation<Seq<FileProblem>, Catalog> read) {
        return Vector.ofAll(read.getError().map(FileProblem::sentence));
    }
}
