"""An archive: thousands of reports, of which those on the topic are found before anything is analysed."""

import random

from articles import source

from brief.model import Source
from brief.sift.archive import ARCHIVE
from brief.sift.aside import set_aside

PLACES = "Marlow Varen Oster Lund Castell Brenn Arden Tolla Sivas Korram Helm Ostia Pell Rova Quill Dane".split()
THINGS = "bridge harvest tramway orchestra election festival quarry regatta museum vaccine tariff glacier".split()
DEEDS = "opened delayed praised inspected sold painted measured repaired insured flooded audited photographed".split()
STRIKE = (
    "Dockers at the port of Ravel walked out on Monday over night pay. The strike stopped nine ships.",
    "The walkout of dockers in Ravel entered its second day. The harbour board offered talks on night pay.",
    "Nine ships waited off Ravel as the strike of the dockers went on; the union wants higher pay for nights.",
)


def archive(count: int) -> list[Source]:
    chance = random.Random(5)
    other = [
        " ".join(
            f"The {chance.choice(THINGS)} of {chance.choice(PLACES)} was {chance.choice(DEEDS)} {chance.random()}."
            for _ in range(12)
        )
        for _ in range(count)
    ]
    return [source(text) for text in [*other[: count // 2], *STRIKE, *other[count // 2 :]]]


def test_of_an_archive_what_is_on_the_topic_stays_and_the_cut_is_told_once() -> None:
    marked = set_aside(archive(ARCHIVE + 20), languages=["en"], topic="Strike of the dockers in Ravel")
    kept = [one for one in marked if one.status == "used"]
    assert [one.text.split(".")[0] for one in kept] == [text.split(".")[0] for text in STRIKE]
    told = {note for one in marked if one.status == "off-topic" for note in one.notes}
    assert len(told) == 1
    assert "220 of 223 sources are not about 'Strike of the dockers in Ravel'" in told.pop().message


def test_an_archive_without_a_topic_or_with_one_that_no_report_names_is_kept_whole() -> None:
    for topic in (None, "zzyzx"):
        marked = set_aside(archive(ARCHIVE), languages=["en"], topic=topic)
        assert {one.status for one in marked} == {"used"}
        assert [note.message for one in marked for note in one.notes] == [
            "203 sources are analysed; --topic sets aside beforehand what is about something else"
        ]


def test_all_takes_the_whole_archive_in() -> None:
    marked = set_aside(archive(ARCHIVE), languages=["en"], topic="Strike of the dockers in Ravel", keep_all=True)
    assert {one.status for one in marked} == {"used"}
