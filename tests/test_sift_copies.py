"""Copies: one story is one witness, however many print it; what is said anew is never set aside."""

from dataclasses import replace

import pytest
from articles import source

from brief.model import Source
from brief.sift.copies import mark_copies

LEAD = (
    "Fire broke out before dawn on Tuesday in a textile warehouse on the edge of Marlow, and {} workers were injured."
)
STORY = (
    "The blaze began on the second floor, where bales of cotton were stored, and spread to the roof within minutes.",
    "Crews from three towns fought it until noon, and the road to the harbour remained closed for most of the day.",
    "“We saw the smoke from the school and ran,” said Lena Ortega, who lives across the street from the warehouse.",
    "The owner, Castell Mills, said the building had passed an inspection in March and was equipped with sprinklers.",
    "Investigators have not said what caused the fire, and the mayor asked residents to keep their windows shut.",
    "The company employs about 400 people in the valley and makes cloth for hospitals and hotels.",
)
WIRE = "\n".join((LEAD.format(12), *STORY))
ENDS = ("Watch Channel 5 for more.", "Our archive is open to members.", "Write to the editor of the Alder Post.", "")
# Another report on the same fire, which quotes the same woman and the same paper.
OTHER = """
Castell Mills, the largest employer of the valley, faces questions after flames destroyed its depot at Marlow.
“We saw the smoke from the school and ran,” said Lena Ortega, a neighbour.
Twelve people were taken to the clinic, four of them with burns, a doctor on duty told this newspaper.
Union leaders had complained twice this year that doors on the upper floors were locked during the night shift.
“The building passed an inspection in March and was equipped with sprinklers, and nobody knows the cause,” it wrote.
A hearing before the labour board is set for next week, and inspectors will visit two other depots before then.
"""


def outlet(number: int, text: str = WIRE, published: str | None = None) -> Source:
    """The story as an outlet prints it: quotation marks, spellings and trimmings of its own."""
    lines = text.splitlines()
    if number % 2:
        lines = [line.replace("“", '"').replace("”", '"').replace(" 12 ", " twelve ") for line in lines]
    if number % 3 == 0:
        lines = lines[:-1]
    if number % 5 == 0:
        lines.append(f"{ENDS[number % 4]} Call 555-01{number:02}.")
    return replace(source("\n".join(lines), published, f"outlet {number}"), file=f"{number:02}.txt")


def used(*sources: Source) -> list[Source]:
    return [one for one in mark_copies(sources) if one.status == "used"]


def test_forty_copies_of_one_wire_story_count_as_one() -> None:
    sources = [outlet(number) for number in range(40)]
    marked = mark_copies(sources)
    kept = [one for one in marked if one.status == "used"]
    assert len(kept) == 1
    for one in marked:
        if one is not kept[0]:
            assert (one.status, one.copy_of) == ("copy", kept[0].key)
            assert (one.likeness or 0) >= 0.9
            assert kept[0].file in one.notes[-1].message


def test_another_report_that_quotes_the_same_words_is_no_copy() -> None:
    assert len(used(source(WIRE), source(OTHER))) == 2


def test_an_excerpt_is_a_copy_of_the_whole_and_told_as_one() -> None:
    excerpt, whole = source("\n".join(WIRE.splitlines()[:3])), source(WIRE)
    marked = mark_copies([excerpt, whole])
    assert [one.status for one in marked] == ["copy", "used"]
    assert "an excerpt from" in marked[0].notes[-1].message


def test_a_copy_with_a_paragraph_of_its_own_is_kept() -> None:
    own = (
        "A pharmacist in the harbour street told our reporter that she had treated eight children for coughs since "
        "the morning, and that the council had asked every pharmacy to stay open through the night, while buses were "
        "sent for families who live near the mill and cannot leave on their own."
    )
    lines = WIRE.splitlines()
    assert len(used(source(WIRE), source("\n".join([*lines[:3], own, *lines[3:-1]])))) == 2


def test_of_equal_copies_the_reliable_then_the_agency_then_the_first_is_kept() -> None:
    late, early = outlet(1, published="2024-05-03"), outlet(2, published="2024-05-02")
    assert used(late, early) == [early]
    agency = replace(outlet(4, published="2024-05-04"), agency="AP", publisher="AP News")
    assert used(late, early, agency) == [agency]
    graded = replace(late, reliability="B")
    assert used(graded, early, agency) == [graded]


def test_a_version_with_another_figure_gives_way_to_the_later_one() -> None:
    first = outlet(1, published="2024-05-02")
    update = replace(source(WIRE.replace(" 12 ", " 15 "), "2024-05-03"), file="update.txt")
    for pair in ([first, update], [update, first]):
        marked = {one.file: one for one in mark_copies(pair)}
        older = marked["01.txt"]
        assert (older.status, older.copy_of, marked["update.txt"].status) == ("copy", update.key, "used")
        assert "an earlier version of update.txt" in older.notes[-1].message
        assert "'12'" in older.notes[-1].message
        assert "'15'" in older.notes[-1].message


def test_versions_of_unknown_order_are_both_kept() -> None:
    assert len(used(outlet(1), outlet(2, WIRE.replace(" 12 ", " 15 ")))) == 2
    same_day = [outlet(n, text, "2024-05-02") for n, text in ((1, WIRE), (2, WIRE.replace("have not said", "said")))]
    assert len(used(*same_day)) == 2


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("UPDATE 2-Fire in a warehouse", ""),
        ("CORRECTED-Fire in a warehouse", ""),
        ("Fire in a warehouse", "(Corrects the number of the injured in the first paragraph)"),
        ("Fire in a warehouse", "An earlier version of this story misstated the number of the injured."),
    ],
)
def test_a_correction_that_says_so_replaces_what_it_corrects(title: str, line: str) -> None:
    text = WIRE.replace(" 12 ", " 15 ") + "\n" + line
    correction = replace(source(text, "2024-05-02"), title=title)
    assert used(outlet(2, published="2024-05-02"), correction) == [correction]


def test_all_copies_of_an_earlier_version_go_with_it() -> None:
    first = [outlet(number, published="2024-05-02") for number in (1, 2, 4)]
    second = [outlet(number, WIRE.replace(" 12 ", " 15 "), "2024-05-03") for number in (7, 8)]
    kept = used(*first, *second)
    assert len(kept) == 1
    assert kept[0] in second


def test_a_story_that_denies_what_the_other_says_is_no_copy() -> None:
    denial = WIRE.replace("the building had passed", "the building had not passed")
    assert len(used(source(WIRE), source(denial))) == 2
    assert len(used(source(WIRE), source("\n".join(denial.splitlines()[:-1])))) == 2


def test_short_texts_are_copies_only_when_they_are_the_same() -> None:
    note, same = source("The bridge at Osk is closed."), source("The bridge at Osk is closed.", "2024-05-02")
    assert len(used(note, same)) == 1
    assert len(used(note, source("The bridge at Osk is closed. Buses go by Marlow."))) == 2


def test_a_statement_that_is_all_quotation_is_a_copy_where_it_is_whole() -> None:
    words = " ".join(line.replace("“", "").replace("”", "") for line in STORY)
    statement = source(f"“{words}” the mayor said.")
    assert len(used(statement, source(f"The mayor's office wrote: “{words}”"))) == 1
    assert len(used(statement, source(f"“{words[:-60]}” the mayor said. {OTHER}"))) == 2


def test_what_the_reader_found_to_be_the_same_file_names_its_origin() -> None:
    copy = replace(source(WIRE), status="copy")
    marked = mark_copies([source(WIRE), copy])[1]
    assert (marked.copy_of, marked.likeness) == (copy.key, 1.0)


def test_paragraphs_in_another_order_are_still_a_copy() -> None:
    lines = WIRE.splitlines()
    assert len(used(source(WIRE), source("\n".join([lines[0], *reversed(lines[1:])])))) == 1


def test_sources_without_text_are_left_alone() -> None:
    empty = replace(source("# Only a headline"), key="k")
    assert mark_copies([empty, source(WIRE)])[0] == empty
    assert mark_copies([]) == ()
