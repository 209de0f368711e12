"""Reports of the project's own making, as many as are wanted and each its own: made of chance, and news in shape.

Every report has a headline, a dateline, people with roles, figures, dates, quotations and asides, so that each analyser
has its work; the same number gives the same report.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

TOWNS = "Oster Velden Karsk Morava Tilburn Ashford Dunmore Halva Perin Sarova Lindau Brenna Kostel Ravno Ulmen".split()
FIRST = "Anna Boris Clara David Elena Farid Greta Hamid Irina Jonas Karim Laura Marat Nadia Oskar Petra".split()
LAST = (
    "Abel Bekov Carter Dunn Egger Farkas Garin Holm Ilic Jansen Kaya Lund Moro Novak Orban Pavlov Quist Rossi Salim "
    "Tanner Umarov Vasic Weber Yilmaz Zeman"
).split()
BODIES = (
    "the interior ministry,the city council,the flood agency,the Red Crescent,the border service,the health office,"
    "the regional court,the power company,the water board,the teachers' union"
).split(",")
ROLES = "minister,mayor,spokeswoman,governor,deputy director,police chief,chief engineer,district judge".split(",")
PEOPLE = "people residents families officers workers patients students farmers drivers volunteers".split()
THINGS = "houses bridges schools vehicles shelters clinics wells pumps warehouses power lines".split()
HARM = "were killed,were injured,were displaced,were arrested,were evacuated,were treated in hospital".split(",")
DEEDS = "repair rebuild inspect close reopen guard supply survey fence move".split()
BOUNDS = "at least,about,more than,nearly,up to,some,an estimated,fewer than".split(",")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
CAUSES = "heavy rain,a fire,a landslide,an explosion,a power cut,a clash,a storm,an outbreak of cholera".split(",")
WHERE = "near the river,in the old town,along the border,at the bus station,in two villages,on the northern road".split(
    ","
)
WHY = "because the dam is old,although nobody had asked for it,before the winter comes,as the roads were blocked".split(
    ","
)
FILLERS = "steady narrow public former eastern sudden quiet heavy recent local damaged temporary joint wider".split()


class Writer:
    """Draws words for one report, the same ones for the same number."""

    def __init__(self, number: int) -> None:
        """Begin a report."""
        self.draw = Random(number)
        self.town, self.cause = self.one(TOWNS), self.one(CAUSES)
        self.people = [(f"{self.one(FIRST)} {self.one(LAST)}", self.one(ROLES)) for _ in range(4)]

    def one(self, words: list[str]) -> str:
        """One of these."""
        return self.draw.choice(words)

    def count(self) -> str:
        """A number as news gives them."""
        low = self.draw.choice([self.draw.randint(2, 90), self.draw.randint(100, 990), self.draw.randint(11, 88) * 100])
        return f"{self.one(BOUNDS)} {low:,}" if self.draw.random() < 0.6 else f"{low:,}"

    def sentence(self) -> str:
        """A sentence of one of many shapes."""
        name, role = self.draw.choice(self.people)
        last, body, town = name.split()[1], self.one(BODIES), self.one([self.town, self.town, *TOWNS])
        day = f"{self.draw.randint(1, 28)} {self.one(MONTHS)}"
        many = self.count()
        odd, deed, things = self.one(FILLERS), self.one(DEEDS), self.one(THINGS)
        what = f"{deed} the {odd} {things} {self.one(WHERE)}"
        shapes = [
            f"{many.capitalize()} {self.one(PEOPLE)} {self.one(HARM)} in {town} after {self.cause}, {body} said.",
            f"{body.capitalize()} decided on {self.one(DAYS)} to {what}, {self.one(WHY)}.",
            f"“We will {what},” said {name}, the {role} of {town}.",
            f"{last} denied that {body} had refused to {deed} the {things} {self.one(WHERE)}.",
            f"According to {body}, {self.count()} {things} were damaged {self.one(WHERE)} on {day}.",
            f"{name}, the {role}, told reporters that {self.count()} {self.one(PEOPLE)} would need help until {day}.",
            f"It is not yet known who is to {what}, {last} said, adding that “the {odd} {things} cannot wait.”",
            f"The {odd} {things}, which {body} had promised to {deed} in {self.draw.randint(1990, 2014)}, stayed shut.",
            f"A meeting of {body} and {self.one(BODIES)} on the {odd} {things} of {town} is planned for {day}.",
            f"The work costs {self.draw.randint(2, 90)} million euros, and {self.draw.randint(5, 95)} percent is paid.",
        ]
        return self.one(shapes)


def write_report(number: int, words: int = 500) -> str:
    """A report in Markdown with its front matter, about as long as is asked for."""
    writer = Writer(number)
    plan = f"{writer.one(BODIES)} to {writer.one(DEEDS)} {writer.one(THINGS)}"
    title = f"{writer.cause.capitalize()} in {writer.town}: {plan}"
    day = f"2015-{writer.draw.randint(1, 12):02}-{writer.draw.randint(1, 28):02}"
    paragraphs, length = list[str](), 0
    while length < words:
        paragraph = " ".join(writer.sentence() for _ in range(writer.draw.randint(1, 4)))
        paragraphs.append(paragraph)
        length += len(paragraph.split())
    head = f"---\ntitle: {title!r}\npublisher: The {writer.one(TOWNS)} {writer.one(['Post', 'Times', 'Herald'])}\n"
    return f"{head}published: {day}\n---\n\n{writer.town.upper()} - " + "\n\n".join(paragraphs) + "\n"


def write_reports(folder: Path, count: int, words: int = 500) -> Iterator[Path]:
    """Write so many reports into a folder, and name them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"report-{number:06}.md"
        path.write_text(write_report(number, words), encoding="utf-8")
        yield path
