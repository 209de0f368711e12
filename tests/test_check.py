"""The second pair of eyes: a line that no source bears out never reaches a file."""

import pytest

from brief.check import UntracedLineError, prove
from brief.page import Block, Brief, Cite, Row, Run, Table

ONE = 'The council meets on Friday. "We are … ready," Ann Lee said. At least 300 people came.'
TWO = "The council does not meet."
TEXTS = {1: ONE, 2: TWO}


def brief(*blocks: Block | Table) -> Brief:
    return Brief("Title", "2026-11-22", "en-GB", blocks)


def line(section: str, text: str, *quoted: str, source: int = 1) -> Block:
    texts = TEXTS[source]
    cites = tuple(Cite(source, texts.index(words), texts.index(words) + len(words)) for words in quoted)
    return Block("x", section, "body", (Run(text), Run("[1]", mark=True)), cites)


@pytest.mark.parametrize(
    ("section", "text", "cited"),
    [
        ("facts", "The council [of Oster] meets on Friday.", "The council meets on Friday."),
        ("facts", "The council meets.", "The council meets on Friday."),
        ("quotes", "“We are … ready,” — Ann Lee", '"We are … ready," Ann Lee said.'),
        ("quotes", "“We are” — Ann Lee", '"We are … ready," Ann Lee said.'),
        ("figures", "At least 300 people", "At least 300 people came."),
    ],
)
def test_words_of_the_cited_sentence_in_their_order_are_borne_out(section: str, text: str, cited: str) -> None:
    prove(brief(line(section, text, cited)), TEXTS)


@pytest.mark.parametrize(
    ("section", "text", "cited"),
    [
        ("facts", "The council meets on Monday.", "The council meets on Friday."),
        ("facts", "Friday meets the council.", "The council meets on Friday."),
        ("facts", "The council meets on Friday.", "At least 300 people came."),
        ("quotes", "“We were ready,” — Ann Lee", '"We are … ready," Ann Lee said.'),
        ("quotes", "“ready … We are” — Ann Lee", '"We are … ready," Ann Lee said.'),
        ("quotes", "We are ready, said Ann Lee", '"We are … ready," Ann Lee said.'),
        ("figures", "At least 3000 people", "At least 300 people came."),
        ("disagreements", "Meeting | “The council met”", "The council meets on Friday."),
    ],
)
def test_anything_else_is_refused(section: str, text: str, cited: str) -> None:
    with pytest.raises(UntracedLineError, match=section):
        prove(brief(line(section, text, cited)), TEXTS)


def test_a_line_without_a_cite_is_refused_and_a_heading_needs_none() -> None:
    with pytest.raises(UntracedLineError):
        prove(brief(Block("x", "facts", "body", (Run("The council meets."),))), TEXTS)
    prove(brief(Block("h", "facts", "heading", (Run("Key facts"),), derived=True)), TEXTS)


def test_a_cite_outside_its_source_is_refused() -> None:
    with pytest.raises(UntracedLineError, match="outside"):
        prove(brief(Block("x", "facts", "body", (Run("The council"),), (Cite(2, 0, 400),))), TEXTS)


def test_words_of_two_sources_never_make_one_sentence() -> None:
    blocks = line("facts", "The council meets on Friday not meet", "The council meets on Friday.")
    second = line("facts", "", TWO, source=2)
    both = Block("x", "facts", "body", blocks.runs, blocks.cites + second.cites)
    with pytest.raises(UntracedLineError):
        prove(brief(both), TEXTS)


def test_each_row_of_a_table_is_held_against_its_own_cites() -> None:
    def row(words: str) -> Row:
        return Row(
            ((line("disagreements", "When"),), (line("disagreements", f"“{words}”", "The council meets on Friday."),))
        )

    def table(words: str) -> Table:
        return Table("disagreements", "disagreements", (row(words),), (0.5, 0.5), "Accounts")

    prove(brief(table("meets on Friday")), TEXTS)
    with pytest.raises(UntracedLineError):
        prove(brief(table("met on Friday")), TEXTS)


def test_each_key_figure_is_held_against_its_own_cites() -> None:
    cell = line("figures", "At least 300", "At least 300 people came.")
    wrong = line("figures", "301", "At least 300 people came.")
    prove(brief(Table("figures", "figures", (Row(((cell,),)),), (1.0,), "Key figures")), TEXTS)
    with pytest.raises(UntracedLineError):
        prove(brief(Table("figures", "figures", (Row(((cell,), (wrong,))),), (0.5, 0.5), "Key figures")), TEXTS)
