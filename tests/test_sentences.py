"""Sentences: what they can do without, what they lean on, what they look out to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from articles import article
from reports import write_report

from brief.analyse.dates import find_moments
from brief.analyse.language import BUNDLED, load
from brief.analyse.people import find_people
from brief.analyse.quotes import find_quotes
from brief.analyse.sentences import find_sentences
from brief.model import Cut, Person, Sentence, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def sentences(nlp: Language, text: str, published: str | None = None) -> tuple[Sentence, ...]:
    read = article(nlp, text, published)
    people = find_people(read)
    quotes, _ = find_quotes(read, people)
    return find_sentences(read, people, quotes, find_moments(read))


def only(nlp: Language, text: str) -> Sentence:
    return sentences(nlp, text)[-1]


def words(sentence: Sentence, where: Span) -> str:
    return sentence.text[where.start - sentence.where.start : where.end - sentence.where.start]


def cuts(sentence: Sentence) -> list[tuple[str, str]]:
    return [(cut.kind, words(sentence, cut.where)) for cut in sentence.cuts]


def test_headings_are_no_sentences_and_each_has_its_place(nlp: Language) -> None:
    found = sentences(nlp, "# Bridge falls\nThe bridge fell on Monday. Nobody was hurt.\nThe mayor came at once.")
    assert [(s.text, s.paragraph, s.index) for s in found] == [
        ("The bridge fell on Monday.", 0, 0),
        ("Nobody was hurt.", 0, 1),
        ("The mayor came at once.", 1, 2),
    ]


def test_lemmas_are_content_words_once_each(nlp: Language) -> None:
    assert only(nlp, "The bridges fell and two other bridges were closed.").lemmas == ("bridge", "fall", "close")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("But the council rejected the plan on Monday.", ("lead", "But ")),
        ("However, the council rejected the plan.", ("lead", "However, ")),
        ("In addition, the council rejected the plan.", ("lead", "In addition, ")),
        ("The council also rejected the second plan.", ("lead", " also")),
        ("The council, however, rejected the plan.", ("lead", ", however,")),
        ("TIRANA: The council rejected the plan on Monday.", ("lead", "TIRANA: ")),
        ("The council (founded in 1921) rejected the plan.", ("aside", " (founded in 1921)")),
        ("The river — swollen after days of rain — flooded the town.", ("aside", " — swollen after days of rain —")),
        ("Anna Berg, mayor of the town, opened the bridge.", ("apposition", ", mayor of the town,")),
        ("The bridge, which spans the river Una, fell on Monday.", ("relative", ", which spans the river Una,")),
        ("The bridge fell on Monday, blocking the river for hours.", ("adverbial", ", blocking the river for hours")),
    ],
)
def test_what_a_sentence_can_do_without(nlp: Language, text: str, cut: tuple[str, str]) -> None:
    assert cut in cuts(only(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge, which may not be safe, stays open.",
        "The group, according to the police, took the money.",
        "Officials said the bridge (never inspected) had been old.",
        "So far the council has rejected every plan.",
        "Still waters flooded the lower town on Monday.",
        "He bought apples, a fruit, pears and plums for the fair.",
        "Not only the council but also the mayor rejected the plan.",
        'The sign read "open (at last), however, with care" for weeks.',
        "Three were held, among them the suspected leader, Captain Tom Berg, the army chief, General Anna Lund, said.",
    ],
)
def test_nothing_goes_that_turns_the_meaning_or_breaks_the_grammar(nlp: Language, text: str) -> None:
    assert cuts(only(nlp, text)) == []


def test_a_sentence_of_two_main_clauses_has_both(nlp: Language) -> None:
    sentence = only(nlp, "The old bridge fell on Monday, and the mayor closed the road.")
    assert [words(sentence, c) for c in sentence.clauses] == [
        "The old bridge fell on Monday",
        "the mayor closed the road.",
    ]


def test_what_someone_says_is_not_taken_apart(nlp: Language) -> None:
    assert only(nlp, "The mayor said the bridge fell, and the road was closed.").clauses == ()


def test_a_pronoun_without_a_name_takes_one_and_a_bare_surname_the_rest(nlp: Language) -> None:
    text = "Mayor Anna Berg opened the bridge on Monday. She thanked the town. Berg left in the evening."
    found = sentences(nlp, text)
    assert [(r.kind, r.name, words(found[1], r.where)) for r in found[1].references] == [
        ("pronoun", "Anna Berg", "She")
    ]
    assert [(r.kind, words(found[2], r.where)) for r in found[2].references] == [("surname", "Berg")]
    assert not found[0].references


def test_a_pronoun_that_its_own_sentence_explains_stays(nlp: Language) -> None:
    found = sentences(nlp, "Mayor Anna Berg said she would open the bridge, and that it was safe.")
    assert not found[0].references
    assert not found[0].dangling


def test_nothing_is_added_where_the_name_comes_later_in_the_sentence(nlp: Language) -> None:
    found = sentences(nlp, "Mayor Anna Berg lost the vote. Since her defeat, Berg has lived abroad.")
    assert "possessive" not in [r.kind for r in found[1].references]


@pytest.mark.parametrize(
    "text",
    [
        "It fell into the river at noon.",
        "He'd seen the bridge before it fell.",
        "This is the second bridge to fall.",
        "We saw the bridge fall on Monday.",
        "The latter closed its doors at noon.",
        "Why did the old bridge fall?",
        "The bridge over the river.",
        "Bridge fell, said.",
        'The mayor said "the bridge is safe.',
        "Workers carry stones from the river on Monday.",
        "A broken lamp is seen near the bridge.",
        "EAST BANK Old Bridge Mill Road Town Hall is West Bank.",
    ],
)
def test_what_cannot_stand_alone_is_told(nlp: Language, text: str) -> None:
    assert only(nlp, text).dangling


@pytest.mark.parametrize(
    "text",
    [
        "The US sent two ships to the harbour.",
        "It is clear that the old bridge was not safe.",
        "The town hall says the bridge reopens on Monday.",
    ],
)
def test_what_stands_alone_is_no_less_for_a_small_word(nlp: Language, text: str) -> None:
    assert not only(nlp, text).dangling


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The council will meet on Thursday.", "next"),
        ("Ministers are to discuss the plan in May.", "next"),
        ("The bridge is expected to reopen in spring.", "next"),
        ("The aim is to reopen the bridge.", "fact"),
        ("One of the proposals is to close the bridge.", "fact"),
        ("The council will meet if the bridge falls.", "fact"),
        ("The mayor, who will retire and go abroad, opened the bridge.", "fact"),
        ("It is not known why the bridge fell.", "gap"),
        ("The mayor gave no date for the reopening.", "gap"),
        ("The mayor declined to say when the bridge would reopen.", "gap"),
        ("The mayor was not known for haste.", "fact"),
        ("The mayor urged people not to release fireworks.", "fact"),
    ],
)
def test_what_is_to_come_and_what_is_not_known(nlp: Language, text: str, kind: str) -> None:
    assert only(nlp, text).kind == kind


def test_a_date_after_the_report_is_something_to_come(nlp: Language) -> None:
    found = sentences(nlp, "The fair opens on 3 August 2012 with a concert.", "2012-07-20")
    assert found[0].kind == "next"


def test_a_sentence_mostly_in_quotation_marks_is_speech(nlp: Language) -> None:
    found = sentences(nlp, "“The bridge was old and everybody knew it,” Anna Berg said. Berg called it “old” before.")
    assert [s.speech for s in found] == [True, False]


def test_a_common_noun_in_capitals_is_nobodys_name(nlp: Language) -> None:
    read = article(nlp, "Gorillas live long. The keeper fed the gorillas and he left.")
    where = Span(read.source.key, 0, 8)
    he = Span(read.source.key, 52, 54)
    found = find_sentences(read, [Person("Gorillas", where, mentions=(he,))], (), ())
    assert all(not s.references for s in found)


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("At least 300 people were killed in the flood.", "300", ["people were killed in the flood"]),
        (
            "At least 9 men were hurt in clashes between police from the capital and fans.",
            "9",
            ["men were hurt in clashes"],
        ),
        ("Some 276 girls were taken from a school in the town of Kem.", "276", ["girls were taken from a school"]),
        ("The storm killed 40 people.", "40", ["The storm killed", "people"]),
        ("The group sent a 52-member unarmed force.", "52-member", ["unarmed force"]),
        ("Thousands of homes burned down.", "Thousands of", ["homes burned down"]),
        ("The bank took a $1.5 billion hit to profits.", "1.5 billion", ["hit to profits"]),
        ("Hundreds of thousands of people fled.", "Hundreds of thousands of", ["people fled"]),
        ('It includes almost 900 valley savers who had so called "soft" details accessed.', "900", ["valley savers"]),
    ],
)
def test_numbers_are_labelled_by_the_words_around_them(nlp: Language, text: str, value: str, label: list[str]) -> None:
    sentence = only(nlp, text)
    count = next(c for c in sentence.counts)
    assert words(sentence, count.where) == value
    assert [words(sentence, stretch) for stretch in count.label] == label


@pytest.mark.parametrize(
    "text", ["They killed 40 people.", "On lap seven the driver crashed.", "The train left at 40."]
)
def test_numbers_without_a_label_that_tells_are_left(nlp: Language, text: str) -> None:
    assert not only(nlp, text).counts


def test_cuts_lie_within_their_sentence(nlp: Language) -> None:
    found = sentences(
        nlp, "However, Anna Berg, mayor of the town (pop. 900), came. But the bridge, which fell, was old."
    )
    assert all(isinstance(cut, Cut) and s.where.holds(cut.where) for s in found for cut in s.cuts)


def test_a_date_ahead_in_an_aside_is_not_what_a_sentence_tells(nlp: Language) -> None:
    found = sentences(nlp, "The singer was among guests of the fair that opens on 3 August 2012.", "2012-07-20")
    assert found[0].kind == "fact"


def test_a_surname_that_two_people_share_names_neither(nlp: Language) -> None:
    text = "Tom Berg closed the bridge on Monday. His sister Anna Berg opened a mill. Berg left in the evening."
    assert not sentences(nlp, text)[-1].references


def test_the_comma_before_a_turned_attribution_stays(nlp: Language) -> None:
    sentence = only(nlp, "The bridge fell in Kem, a town in the north, said local officials.")
    assert all(
        not words(sentence, cut.where).endswith(", ") and words(sentence, cut.where) != ", a town in the north,"
        for cut in sentence.cuts
    )


def test_the_comma_before_according_stays(nlp: Language) -> None:
    sentence = only(
        nlp, "The mayor will not open the Kem bridge, a toll bridge, according to three people at the hall."
    )
    assert [words(sentence, cut.where) for cut in sentence.cuts if cut.kind == "apposition"] == [", a toll bridge"]


def test_an_agency_at_the_head_of_a_story_is_no_part_of_it(nlp: Language) -> None:
    assert cuts(only(nlp, "(NewsWire) - The bridge fell on Monday.")) == [("lead", "(NewsWire) - ")]


def test_the_name_of_a_family_is_not_filled_up(nlp: Language) -> None:
    text = "Tom Berg closed the bridge on Monday. Investors backed it, among them the founding Berg family."
    assert not sentences(nlp, text)[-1].references


def test_the_company_takes_the_name_of_the_one_firm_that_a_report_is_about(nlp: Language) -> None:
    told = "Northwind Corp. builds turbines. Northwind Corp. opened a plant in May. Northwind Corp. hired staff.\n"
    one = only(nlp, told + "The company said on Monday that the plant would close.")
    assert [(r.kind, r.name) for r in one.references] == [("description", "Northwind Corp.")]


@pytest.mark.parametrize(
    "line",
    [
        "The company that built the bridge closed on Monday.",
        "The company sued Eastwind Ltd. on Monday in Oslo.",
        "The group left the old town on Monday morning.",
    ],
)
def test_no_name_is_given_where_another_body_may_be_meant(nlp: Language, line: str) -> None:
    told = "Northwind Corp. builds turbines. Northwind Corp. opened a plant in May. Northwind Corp. hired staff.\n"
    assert not [r for r in only(nlp, told + line).references if r.kind == "description"]


def test_two_firms_named_alike_often_leave_the_company_without_a_name(nlp: Language) -> None:
    told = "Northwind Corp. sued Eastwind Ltd. again. Eastwind Ltd. and Northwind Corp. met and settled.\n" * 2
    assert not only(nlp, told + "The company said on Monday that the plant would close.").references


@pytest.mark.parametrize(
    "line",
    [
        "Reading the aims of its leaders has proved next to impossible.",
        "An engineer by trade, he led the works on the old bridge.",
        "PETERSEN: They showed the crowd near the bridge at night.",
        "“It fell at once, all of it,” the mayor told reporters near the river.",
        "Mourners embrace near the fallen bridge.",
        "Some of the guards go home Thursday after the long night.",
    ],
)
def test_what_needs_the_sentence_before_or_a_picture_stands_nowhere(nlp: Language, line: str) -> None:
    assert only(nlp, line).dangling


@pytest.mark.parametrize("line", ["The firm said its profit fell.", "Anna Berg said she led the works on the bridge."])
def test_a_pronoun_whose_noun_stands_before_it_is_bound(nlp: Language, line: str) -> None:
    assert not only(nlp, line).dangling


def test_a_bare_noun_at_the_head_is_told(nlp: Language) -> None:
    assert only(nlp, "The alert followed several cases of this kind in May.").leans_on == "alert"
    assert not only(nlp, "The alert of the harbour police followed several cases in May.").leans_on


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("His lawyer told reporters that he would appeal the verdict.", "next"),
        ("The harbour was closed on Monday after a fire.", "fact"),
        ("Police warned of calls from unknown persons.", "fact"),
        ("The cause of the fire is unknown.", "gap"),
    ],
)
def test_what_was_promised_is_still_to_come_and_unknown_callers_are_no_gap(nlp: Language, line: str, kind: str) -> None:
    assert sentences(nlp, line, "2026-11-20")[-1].kind == kind


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("The case of an organizer, who was led out after a quarrel over her seat, was heard.", []),
        ("Since his ouster, Karl Lund has faced two trials in the old town.", []),
    ],
)
def test_a_name_that_the_sentence_tells_itself_is_never_added(nlp: Language, line: str, names: list[str]) -> None:
    told = sentences(nlp, f"Anna Berg met Peter Holm at the harbour on Monday.\n{line}")[-1]
    assert [one.name for one in told.references] == names


@pytest.mark.parametrize(
    "line",
    ["In addition to the boats, a crane was lost, it said.", "The guards were flown out by night, he revealed."],
)
def test_who_says_something_needs_somebody_before(nlp: Language, line: str) -> None:
    assert only(nlp, line).dangling


def test_what_is_left_out_of_the_model_changes_no_parse(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brief.analyse.language.UNUSED", {})
    whole = load.__wrapped__(BUNDLED)

    def tell(doc: Doc) -> list[tuple[object, ...]]:
        return [(t.norm_, t.lemma_, t.tag_, str(t.morph), t.dep_, t.head.i, t.ent_type_, t.is_sent_start) for t in doc]

    for text in map(write_report, range(3)):
        assert tell(nlp(text)) == tell(whole(text))
    assert len(nlp.vocab.strings) < 20_000 < len(whole.vocab.strings)
    made, kept = (cast("Any", one.tokenizer) for one in (nlp, whole))
    assert made.rules == kept.rules
    for name in ("prefix_search", "suffix_search", "infix_finditer", "url_match"):
        assert getattr(made, name).__self__.pattern == getattr(kept, name).__self__.pattern
    assert made.token_match == kept.token_match


@pytest.mark.parametrize(
    "text",
    [
        # Someone without a name has come in since, was there all the time, or stands beside the one who was named.
        "Ivo Marek runs the ward in Varnholt. Police held a man who sold spirits. He did not know what they were.",
        "Zoo director Paul Maynard thanked the keepers. The boy slept on Monday. His name was not released.",
        # Someone else was named as well, who did or may have done what is told.
        "Rafael Peralta, a lawyer, said Esteban Carrasco had not been arrested. A jury indicted him on 21 counts.",
        "Paul Rowan has examined 312 of Peter Berg's games since 2013. The federation has suspended him for a year.",
    ],
)
def test_a_pronoun_that_may_mean_another_takes_no_name(nlp: Language, text: str) -> None:
    told = only(nlp, text)
    assert told.dangling
    assert not told.references


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Minister Viktor Bashko said that the roof fell. Experts were looking at the sensors, he added.",
            "Viktor Bashko",
        ),
        ("Paul Rowan met Peter Berg in Varnholt on Monday. He has led the federation since 2013.", "Paul Rowan"),
        ("Anna Holt left the hospital with Paul Berg. She had been treated for two days.", "Anna Holt"),
    ],
)
def test_a_pronoun_goes_on_about_the_subject_that_stands_alone(nlp: Language, text: str, name: str) -> None:
    assert [one.name for one in only(nlp, text).references] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Rogelio Tan owns the ferry. The master, who had held his licence since 1994, was freed on Sunday.",
        "Ada Lund owns the mine. The Chief of Staff paid a visit to Varnholt, where he was told of the fire.",
    ],
)
def test_a_sentence_that_tells_whom_it_means_needs_no_name(nlp: Language, text: str) -> None:
    told = only(nlp, text)
    assert not told.references
    assert not told.dangling


def test_who_does_something_to_another_is_not_the_other(nlp: Language) -> None:
    told = only(nlp, "Graham Pollard lay in the snow. The skiers who found him had lit a stove.")
    assert [one.name for one in told.references] == ["Graham Pollard"]


def test_who_does_something_for_himself_is_told_in_the_sentence(nlp: Language) -> None:
    told = only(nlp, "Bart Goossens was freed in Mali. A consul kept 300,000 of the money for himself.")
    assert not told.references
    assert not told.dangling
