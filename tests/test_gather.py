"""Gathering: what was set aside is listed with its reason, and never analysed."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief.errors import NoSourceError
from brief.gather import gather, read_sources
from brief.model import Plan
from brief.record import source_entries

REPORT = (
    "The council of Oster met on Friday and adopted a plan for the repair of the dam above the town. "
    "Engineers had warned in the spring that 12 sluices were losing water, and the mayor, Ann Lee, promised help.\n"
)
RUSSIAN = (
    "Городской совет собрался в пятницу вечером и принял план ремонта плотины над городом. Инженеры ещё весной "
    "предупреждали, что стена пропускает воду, и мэр пообещал, что работы начнутся немедленно после утверждения.\n"
)


@pytest.fixture(name="plan")
def _plan(tmp_path: Path) -> Plan:
    return replace(Plan(), sources=str(tmp_path))


def write(plan: Plan, name: str, text: str) -> None:
    Path(plan.sources, name).write_text(text, encoding="utf-8")


def test_copies_and_other_languages_are_listed_and_not_analysed(plan: Plan) -> None:
    for name, text in (("a.txt", REPORT), ("b.txt", f"# Dam\n\n{REPORT}"), ("c.txt", RUSSIAN)):
        write(plan, name, text)
    dossier = gather(plan)
    assert [study.source.file for study in dossier.studies] == ["a.txt"]
    assert [(source.file, source.status) for source in dossier.set_aside] == [
        ("b.txt", "copy"),
        ("c.txt", "other-language"),
    ]


def test_where_nothing_is_left_to_analyse_the_reason_is_told(plan: Plan) -> None:
    write(plan, "c.txt", RUSSIAN)
    with pytest.raises(NoSourceError, match=r"c\.txt is in Russian"):
        gather(plan)


def test_strict_stops_at_the_first_source_that_cannot_be_read(plan: Plan) -> None:
    write(plan, "a.txt", REPORT)
    write(plan, "b.txt", "")
    assert [source.status for source in read_sources(plan)[0]] == ["used", "unreadable"]
    with pytest.raises(NoSourceError, match=r"b\.txt"):
        read_sources(replace(plan, strict=True))


def test_a_date_that_is_still_to_come_is_no_date_of_publication(plan: Plan) -> None:
    write(plan, "a.txt", f"---\npublished: 2999-01-01\n---\n{REPORT}")
    (source,) = read_sources(plan)[0]
    assert (source.published, source.date_from, source.status) == (None, None, "used")
    assert "2999-01-01, which is still to come" in source.notes[0].message


def test_a_second_file_of_the_same_bytes_has_a_number_of_its_own_in_the_record(plan: Plan) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(plan, name, REPORT)
    write(plan, "d.txt", f"{REPORT}It will begin on 3 May, she said.")
    dossier = gather(plan)
    sources = [study.source for study in dossier.studies] + list(dossier.set_aside)
    numbers = {key: number for number, key in enumerate(dict.fromkeys(source.key for source in sources), start=1)}
    entries = {str(entry["file"]): entry for entry in source_entries(sources, numbers)}
    assert sorted(int(str(entry["number"])) for entry in entries.values()) == [1, 2, 3, 4]
    assert entries["a.txt"]["copy_of"] is None or entries["a.txt"]["copy_of"] == entries["d.txt"]["number"]
    assert entries["b.txt"]["sha256"] == entries["c.txt"]["sha256"]
    assert entries["b.txt"]["copy_of"] == entries["c.txt"]["copy_of"] != entries["b.txt"]["number"]
