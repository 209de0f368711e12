"""Language: what another model would mangle is named and set aside; what is short or doubtful stays in."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from articles import source

from brief.sift.language import mark_languages

ENGLISH = (
    "The council of Oster met on Friday and adopted a plan for the repair of the dam above the town.\n"
    "Engineers had warned in the spring that the wall was losing water, and the mayor said that work would begin soon."
)
OTHERS = {
    "fr": "Le conseil municipal s'est réuni vendredi soir et a adopté un plan pour la réparation du barrage au-dessus "
    "de la ville. Les ingénieurs avaient averti au printemps que le mur perdait de l'eau, et le maire a promis d'agir.",
    "ru": "Городской совет собрался в пятницу вечером и принял план ремонта плотины над городом. Инженеры ещё весной "
    "предупреждали, что стена пропускает воду, и мэр пообещал, что работы начнутся немедленно после утверждения сметы.",
    "de": "Der Stadtrat kam am Freitagabend zusammen und beschloss einen Plan für die Ausbesserung des Staudamms über "
    "der Stadt. Ingenieure hatten im Frühjahr gewarnt, dass die Mauer Wasser verliert; Hilfe wurde versprochen.",
    "zh": "市议会星期五晚上开会，通过了修复城市上方水坝的计划。工程师在春天就警告说，坝体正在漏水，市长承诺"
    "工程将在预算批准后立即开始。居民们说，他们多年来一直担心下雨的季节，并要求政府公布所有检查报告，"
    "以便大家了解水坝的真实情况和可能的危险。议会还决定成立一个委员会，由三名专家组成，每个月向公众报"
    "告工程的进展，并在年底以前提出一份关于整个河谷安全的报告。",
}


def test_an_english_report_is_used_and_its_language_named() -> None:
    (one,) = mark_languages([source(ENGLISH)], ["en"])
    assert (one.status, one.language) == ("used", "en")


@pytest.mark.parametrize("code", sorted(OTHERS))
def test_a_report_in_another_language_is_set_aside_with_a_note(code: str) -> None:
    marked = mark_languages([source(ENGLISH), source(OTHERS[code])], ["en"])
    assert [one.status for one in marked] == ["used", "other-language"]
    assert marked[1].language == code
    names = {"fr": "French", "ru": "Russian", "de": "German", "zh": "Chinese"}
    assert f"is in {names[code]} and was not analysed" in marked[1].notes[-1].message


def test_a_language_that_is_analysed_is_kept() -> None:
    (one,) = mark_languages([source(OTHERS["fr"])], ["en", "fr"])
    assert (one.status, one.language) == ("used", "fr")


def test_the_text_goes_before_what_is_stated_and_a_stated_variant_is_kept() -> None:
    wrong, variant = replace(source(OTHERS["ru"]), language="en"), replace(source(ENGLISH), language="en-gb")
    marked = mark_languages([wrong, variant], ["en"])
    assert [(one.status, one.language) for one in marked] == [("other-language", "ru"), ("used", "en-gb")]


def test_a_short_text_is_judged_by_what_is_stated_alone() -> None:
    short = source("Mairie : trois blessés.")
    assert mark_languages([short], ["en"])[0].status == "used"
    assert mark_languages([replace(short, language="fr")], ["en"])[0].status == "other-language"


def test_a_text_of_names_and_numbers_is_not_judged() -> None:
    roster = source("\n".join(f"{number} OSH 4{number} KARA-SUU {number * 7} DOE" for number in range(20)))
    assert mark_languages([roster], ["en"])[0].status == "used"


def test_what_cannot_be_read_stays_as_it_is() -> None:
    broken = replace(source(OTHERS["ru"]), status="unreadable")
    assert mark_languages([broken], ["en"]) == (broken,)


def test_plainly_english_text_loads_no_model() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from articles import source; from brief.sift import language as l;"
        "l.mark_languages([source(sys.argv[2])], ['en']); sys.exit(l.load_identifier.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(Path(__file__).parent), ENGLISH], check=False)
    assert done.returncode == 0
