"""The evidence page in a real browser: clicked, typed at, listened to by axe, looked at in light, dark and narrow."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from records import FIRST, write_record
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from tools import TOOLS, extract, need

from brief.show.document import show

AXE = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
AUDIT = (
    "axe.run().then(r => JSON.stringify({checked: r.passes.length, "
    "wrong: r.violations.map(v => v.id + ': ' + v.nodes[0].html)}))"
)
ROOT = Path(__file__).parent.parent
SAMPLE = next((ROOT / "output").glob("*.json"))


@pytest.fixture(name="chromium", scope="module")
def _chromium() -> Iterator[webdriver.Chrome]:
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    need("chromium with chromedriver", found=bool(browser and driver))
    options = webdriver.ChromeOptions()
    options.binary_location = browser or ""
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,800"):
        options.add_argument(argument)
    with webdriver.Chrome(options=options, service=webdriver.ChromeService(driver)) as chromium:
        yield chromium


@pytest.fixture(name="wells")
def _wells(chromium: webdriver.Chrome, tmp_path: Path) -> webdriver.Chrome:
    look(chromium, "light", 1280)
    chromium.get(show(write_record(tmp_path)).as_uri())
    return chromium


def look(chromium: webdriver.Chrome, scheme: str, width: int) -> None:
    """A screen of this width in light or dark, where nothing glides."""
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def find(chromium: webdriver.Chrome, selector: str) -> list[WebElement]:
    return chromium.find_elements(By.CSS_SELECTOR, selector)


def lit(chromium: webdriver.Chrome, kind: str = "lit") -> str:
    return "".join(one.get_attribute("textContent") or "" for one in find(chromium, f".{kind}"))


def said(chromium: webdriver.Chrome) -> list[str]:
    """What the browser complained of since it was last asked."""
    log: list[dict[str, str]] = chromium.execute("getLog", {"type": "browser"})["value"]
    return [one["message"] for one in log]


def in_sight(chromium: webdriver.Chrome, one: WebElement) -> bool:
    box = chromium.execute_script("const b = arguments[0].getBoundingClientRect(); return [b.top, b.bottom]", one)
    return bool(box[0] >= 0 and box[1] <= 800)


def test_a_click_on_a_line_shows_and_marks_its_sentence(wells: webdriver.Chrome) -> None:
    find(wells, "#bottom-line-1 a.line")[0].click()
    assert lit(wells) == "The council of Oster adopted a plan for 12 wells on Friday."
    assert in_sight(wells, find(wells, ".lit")[0])
    assert find(wells, "#where")[0].text.startswith("Source 1, Wells for Oster")
    find(wells, "#differ-1 .side:nth-child(2) a.line")[0].click()
    assert lit(wells) == "The mayor said 15 wells would be dug."
    assert lit(wells, "core") == "15 wells"


def test_enter_takes_the_reader_to_the_words_and_escape_back(wells: webdriver.Chrome) -> None:
    link = find(wells, "#disagreements-1 .question a.line")[0]
    link.send_keys(Keys.ENTER)
    assert "12 wells" in lit(wells)
    assert "15 wells" in lit(wells)
    assert wells.switch_to.active_element.text.startswith("The council")
    find(wells, "#next")[0].send_keys(Keys.ENTER)
    assert wells.switch_to.active_element.text.startswith("The mayor")
    assert find(wells, "#where")[0].text.startswith("Place 2 of 2: source 2")
    wells.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert wells.switch_to.active_element == link


def test_a_click_on_words_of_a_source_leads_to_the_line_that_draws_on_them(wells: webdriver.Chrome) -> None:
    find(wells, "article[data-n='2'] .e")[0].click()
    (chosen,) = find(wells, ".chosen")
    assert chosen.get_attribute("data-id") == "disagreements-1"
    assert in_sight(wells, chosen)
    assert "The mayor said 15 wells would be dug." in lit(wells)


def test_every_way_can_be_gone_by_tab_alone(wells: webdriver.Chrome) -> None:
    links = find(wells, "a[href], button:not([hidden]), input, select, summary")
    assert len(links) > 20
    assert all(int(one.get_attribute("tabIndex") or 0) == 0 for one in links)


def test_the_unprinted_is_searched_as_one_types(wells: webdriver.Chrome) -> None:
    search = find(wells, "#search")[0]
    search.send_keys("nobody COST")
    assert [one.get_attribute("data-kind") for one in find(wells, "#found > li") if one.is_displayed()] == ["line"]
    assert find(wells, "#count")[0].text == "1 of 3"
    search.send_keys("x")
    assert find(wells, "#count")[0].text == "0 of 3"
    search.clear()
    search.send_keys("e")
    find(wells, "#kind option[value=quote]")[0].click()
    assert [one.is_displayed() for one in find(wells, "#found > li")] == [False, True, False]


def test_a_source_that_was_set_aside_unfolds_when_it_is_named(wells: webdriver.Chrome) -> None:
    assert not find(wells, "article[data-n='3'] .text")[0].is_displayed()
    find(wells, "article[data-n='3'] summary")[0].click()
    assert find(wells, "article[data-n='3'] .text")[0].is_displayed()


def test_spiteful_words_are_shown_and_nothing_of_them_runs(wells: webdriver.Chrome) -> None:
    assert wells.title.startswith("Evidence: Wells <script>")
    assert FIRST.splitlines()[0] in find(wells, "article")[0].text
    # No word of a source, of the page or of its policy is refused: what is loaded is the script and the style alone.
    assert said(wells) == []
    assert wells.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_the_policy_refuses_what_is_brought_in_later(wells: webdriver.Chrome) -> None:
    wells.execute_script("const i = new Image(); i.src = 'https://127.0.0.1:1/a.png'; document.body.append(i)")
    wells.execute_script(
        "const s = document.createElement('script'); s.text = 'window.evil = 1'; document.body.append(s)"
    )
    assert wells.execute_script("return window.evil === undefined")
    assert "Content Security Policy" in " ".join(said(wells))


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)])
@pytest.mark.parametrize("record", ["wells", "sample"])
def test_axe_finds_nothing_wrong_and_nothing_runs_over_the_side(
    chromium: webdriver.Chrome, tmp_path: Path, record: str, scheme: str, width: int
) -> None:
    need("axe-core (make tools)", found=AXE.exists())
    look(chromium, scheme, width)
    file = SAMPLE if record == "sample" else write_record(tmp_path)
    chromium.get(show(file, tmp_path / "page.html").as_uri())
    find(chromium, "#page li a.line")[0].click()
    # Through the debugger, which the page's policy does not bind.
    asked = {"expression": f"{AXE.read_text(encoding='utf-8')};{AUDIT}", "awaitPromise": True}
    report = json.loads(chromium.execute_cdp_cmd("Runtime.evaluate", asked)["result"]["value"])
    assert report["checked"] > 15
    assert report["wrong"] == []
    assert chromium.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    ground = chromium.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, ground[4:-1].split(","))) < 150) == (scheme == "dark")
    said(chromium)


def test_it_prints_the_page_first_and_all_sources(wells: webdriver.Chrome, tmp_path: Path) -> None:
    printed = wells.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    file = tmp_path / "printed.pdf"
    file.write_bytes(base64.b64decode(printed["data"]))
    text = extract(file)
    assert "Back to the line" not in text
    assert text.index("Bottom line") < text.index("Found, not printed") < text.rindex("The mayor said")
    assert "Nothing of wells." in text
