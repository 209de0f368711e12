"""Topic: clear outsiders are set aside, and nothing else; --all takes them in."""

from articles import source

from brief.model import Source
from brief.sift.aside import set_aside

FIRE = (
    """
    Fire broke out before dawn on Tuesday in a textile warehouse on the edge of Marlow, and twelve workers were injured.
    The blaze began on the second floor, where bales of cotton were stored, and spread to the roof within minutes.
    Crews from three towns fought the flames until noon, and the road to the harbour remained closed for hours.
    The owner, Castell Mills, said the building had passed an inspection in March and was equipped with sprinklers.
    Investigators have not found what caused the fire, and residents of Marlow were asked to keep windows shut.
    """,
    """
    Castell Mills, the largest employer of the valley, faces questions after flames destroyed its depot at Marlow.
    Union leaders had complained twice that doors on the upper floors of the warehouse were locked during night shifts.
    Doctors at the clinic treated twelve injured workers, four of them with burns, and sent eight of them home.
    A hearing before the labour board is planned, and inspectors will visit two other textile depots of the owner.
    Cotton prices did not move; insurers estimated the damage by fire and water at nine million crowns.
    """,
    """
    Children in Marlow returned to school on Wednesday, a day after smoke from the burning warehouse drifted over town.
    Headmaster Jonas Vale said the fire had been visible from every classroom and that lessons would start with talks.
    The mayor thanked fire crews and workers who pulled colleagues from the second floor of the Castell building.
    Sprinklers had failed to start, two injured workers told the local radio, while the owner rejected that account.
    Investigators are searching the textile depot for the cause of the blaze and expect results within a fortnight.
    """,
)
CHESS = (
    """
    Grandmaster Ilse Brandt won the northern chess tournament in Varen with a draw in the last round against Petrov.
    She opened with the Catalan, traded queens at move twenty and defended a rook ending with an extra pawn.
    The prize of thirty thousand crowns is the largest that the federation has paid to a champion since its foundation.
    Brandt, aged nineteen, qualifies for the candidates matches in Lisbon, where eight players compete for a challenge.
    Her trainer praised her endgame technique and her patience at the board in games of more than six hours.
    """,
    """
    Ilse Brandt of Varen has climbed to fourth in the chess federation rankings after her victory in the tournament.
    The grandmaster gained twelve rating points in nine rounds, beating Petrov, Okafor and the defending champion Lund.
    Tournament directors counted four thousand spectators at the boards and a record audience for the Catalan decider.
    Next she plays the candidates matches in Lisbon; her trainer expects queens to leave the board early there as well.
    A rook ending from the eighth round will be shown in the federation's training courses for young players.
    """,
)


def statuses(*texts: str, topic: str | None = None, keep_all: bool = False) -> list[str]:
    sources: list[Source] = [source(text) for text in texts]
    return [one.status for one in set_aside(sources, languages=["en"], topic=topic, keep_all=keep_all)]


def test_an_outsider_is_set_aside_with_a_note_that_names_the_cure() -> None:
    marked = set_aside([source(text) for text in (*FIRE, CHESS[0])], languages=["en"])
    assert [one.status for one in marked] == ["used", "used", "used", "off-topic"]
    assert "--all" in marked[3].notes[-1].message


def test_all_takes_the_outsider_in() -> None:
    assert statuses(*FIRE, CHESS[0], keep_all=True) == ["used"] * 4


def test_fewer_than_three_sources_are_never_sorted() -> None:
    assert statuses(FIRE[0], CHESS[0]) == ["used", "used"]


def test_where_no_topic_leads_all_are_kept_and_told_of() -> None:
    marked = set_aside([source(text) for text in (*FIRE, *CHESS)], languages=["en"])
    assert [one.status for one in marked] == ["used"] * 5
    assert ["--topic" in note.message for one in marked[3:] for note in one.notes] == [True, True]


def test_a_given_topic_decides_even_against_the_greater_number() -> None:
    assert statuses(*FIRE, *CHESS, topic="Chess tournament") == ["off-topic"] * 3 + ["used"] * 2


def test_a_topic_that_no_source_speaks_of_sets_nothing_else_aside() -> None:
    assert statuses(*FIRE, CHESS[0], topic="Volcano") == ["used", "used", "used", "off-topic"]
    assert statuses(*FIRE, *CHESS, topic="Volcano") == ["used"] * 5


def test_a_stub_is_not_judged() -> None:
    assert statuses(*FIRE, "Chess: Brandt beats Petrov in Varen.") == ["used"] * 4


def test_copies_do_not_outvote_other_reports() -> None:
    copies = [f"{CHESS[0]}\nWritten for edition {name}." for name in ("Alder", "Birch", "Cedar", "Dogwood")]
    assert statuses(*FIRE, *copies).count("off-topic") == 1
    assert statuses(*FIRE, *copies)[:3] == ["used"] * 3
