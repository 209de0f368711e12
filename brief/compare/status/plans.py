"""Plans on which the sources differ: whether an action is decided.

Stages are told by their words ("proposal", "adopted", "final decision"); two sentences speak of one action where a verb
or noun of action is the same in both and so is what it acts on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brief.compare.events import ONE_MEANING, kin, relate
from brief.compare.statements import Statement
from brief.compare.told import Tellings
from brief.compare.words import stem
from brief.model import Disagreement, Position

STAGES = {
    "pending": re.compile(
        r"\b(?:final decision|(?:has|have) (?:yet|still) to (?:decide|approve|vote|agree|rule)|(?:will|must|"
        r"to) (?:decide|vote|rule) "
        r"(?:on|whether)|not (?:yet )?(?:decided|approved|agreed)|will (?:adopt|approve|consider)|await(?:s|"
        r"ing)? approval|"
        r"pending approval|under (?:consideration|review))\b",
        re.IGNORECASE,
    ),
    "proposed": re.compile(
        r"\b(?:propos(?:al|als|es|ed|ing)|(?:to|will|would) (?:discuss|debate|consider|propose)|(?:is|"
        r"are) (?:discussing|debating|"
        r"considering|weighing|mulling)|considers|mulls|weighs|recommend(?:s|ed)|draft)\b",
        re.IGNORECASE,
    ),
    "decided": re.compile(
        r"\b(?:(?:has|have|had|was|were|been|formally|unanimously) (?:adopted|approved|decided|agreed|signed|"
        r"passed|ratified)|"
        r"(?:adopted|approved|decided|ratified|passed|signed) (?:a|the|to) |agreed to|decision to|"
        r"(?:said|announced) (?:it|they|he|she|that \w+) (?:will|would))\b",
        re.IGNORECASE,
    ),
}
# What an action is said to do to its object; too common to tell one action from another.
PLAIN_ACTIONS = frozenset(
    "say tell be have do make take get give go come use see know think want need help work try start continue become "
    "keep let put show call ask decide adopt approve discuss propose agree consider pass sign decision "
    "proposal plan".split()
)
# How far behind the word for its stage, or in front of a passive, an action stands.
REACH = 60
PASSIVE = re.compile(r"^(?:was|were|been|is|are|has|have|had)\b", re.IGNORECASE)
# How much of a word must agree, and how many things two sentences must share beside the action.
STEM_REACH, LEAST_THINGS = 5, 2
# Of a word that very many sentences hold, only the first are looked at: it does not tell.
MOST_HOLDERS = 60
WORDS = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence that tells at what stage an action is."""

    statement: Statement
    stage: str


def find_decisions(statements: list[Statement], tellings: Tellings) -> Iterator[Disagreement]:
    """Actions that one sentence has decided and another has proposed, or still to be decided."""
    staged = {tellings.every[n].where for n in tellings.places(*STAGES.values())}
    telling = (statement for statement in statements if statement.claim.sentence in staged)
    steps = [step for statement in first_of_sentence(telling) if (step := read_stage(statement))]
    groups = gather(steps)
    for group in groups:
        stages = {step.stage for step in group}
        if "decided" in stages and len(stages) > 1:
            yield decide(group)


def first_of_sentence(statements: Iterable[Statement]) -> Iterator[Statement]:
    """For each sentence the statement that tells its stage, or its first one."""
    by_sentence: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_sentence[statement.claim.sentence].append(statement)
    for group in by_sentence.values():
        telling = [s for s in group if any(p.search(s.claim.text) for p in STAGES.values())]
        said = [s for s in group if s.claim.path[:1] in (("say",), ("announce",)) and s.claim.modality == "planned"]
        yield (telling or said or group)[0]


def read_stage(statement: Statement) -> Step | None:
    """At what stage a sentence has its action; a negated one is at none."""
    for stage, pattern in STAGES.items():
        if pattern.search(statement.text) and not statement.claim.negated:
            return Step(statement, stage)
    return None


def gather(steps: list[Step]) -> list[list[Step]]:
    """Steps of one action: each joins the first group of which a decided member matches it."""
    groups: list[list[Step]] = []
    decided: list[tuple[int, Step]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for step in sorted(steps, key=lambda s: (s.stage != "decided", s.statement.number, s.statement.order)):
        words = beginnings(step.statement)
        shared = Counter(n for word in words for n in holders.get(word, ()))
        near = sorted(decided[n][0] for n in shared if shared[n] >= LEAST_THINGS and same_step(decided[n][1], step))
        home = near[0] if near else len(groups)
        if not near:
            groups.append([])
        groups[home].append(step)
        if step.stage == "decided":
            for word in words:
                if len(holders[word]) < MOST_HOLDERS:
                    holders[word].append(len(decided))
            decided.append((home, step))
    return groups


def same_step(one: Step, other: Step) -> bool:
    """Whether two sentences give the stage of one action."""
    if not same_action(one.statement, other.statement):
        return False
    actions = shared_actions(one.statement, other.statement) | shared_actions(other.statement, one.statement)
    return bears(one, actions) and bears(other, actions)


def same_action(one: Statement, other: Statement) -> bool:
    """Whether two sentences speak of one action on one object: a shared event, and two shared things beside it."""
    if one.claim.sentence == other.claim.sentence:
        return False
    actions = shared_actions(one, other) | shared_actions(other, one)
    used = {stem(word)[:STEM_REACH] for pair in actions for word in pair}
    return bool(actions) and len(shared_things(one, other) - used) >= LEAST_THINGS


def bears(step: Step, actions: Iterable[tuple[str, str]]) -> bool:
    """Whether the stage is that of one of the actions, and not of something else in its sentence."""
    text = step.statement.text
    stems_told = {stem(word)[:STEM_REACH] for pair in actions for word in pair}
    for stage in STAGES[step.stage].finditer(text):
        behind = text[stage.end() : stage.end() + REACH]
        near = behind + (" " + text[max(0, stage.start() - REACH) : stage.start()] if PASSIVE.match(stage[0]) else "")
        if stems_told & {stem(word)[:STEM_REACH] for word in WORDS.findall(near) if word[0].islower()}:
            return True
    return False


def shared_actions(one: Statement, other: Statement) -> set[tuple[str, str]]:
    """Verbs of the one sentence that a word of the other names too."""
    words = other.lemmas | other.events
    return {(event, word) for event in one.events - PLAIN_ACTIONS for word in kin(event) & words}


def shared_things(one: Statement, other: Statement) -> set[str]:
    """Beginnings of content words that both sentences hold: "police" meets "policemen"."""
    return beginnings(one) & beginnings(other)


def beginnings(statement: Statement) -> set[str]:
    """The beginnings of a sentence's content words."""
    return {word[:STEM_REACH] for word in statement.sentence}


def decide(group: list[Step]) -> Disagreement:
    """Steps of one action at different stages."""
    stages = list(dict.fromkeys(step.stage for step in group))
    first = sorted(group, key=lambda s: (stages.index(s.stage), not tells(s), s.statement.heading, s.statement.order))
    leads = [next(s for s in first if s.stage == stage) for stage in stages]
    ordered = leads + [step for step in first if step not in leads]
    pair = leads[0].statement, leads[1].statement
    actions = sorted(shared_actions(*pair) | {(b, a) for a, b in shared_actions(pair[1], pair[0])})
    action = actions[0][0] if actions else ""
    things = shared_things(*pair) - {stem(name)[:STEM_REACH] for s in pair for name in s.names}
    things -= {stem(word)[:STEM_REACH] for words in actions for word in words}
    thing = next((w.lower() for w in WORDS.findall(pair[1].text) if stem(w)[:STEM_REACH] in things), "")
    return Disagreement(
        topic=" ".join(("Decision on", name_action(pair, action), thing)).strip(),
        kind="status",
        nature="conflict",
        positions=tuple(
            Position(
                s.statement.claim.where,
                s.statement.claim.text,
                s.statement.claim.sentence,
                s.statement.speaker,
                None,
                stages.index(s.stage),
                s.statement.claim.speaker_where,
            )
            for s in ordered
        ),
        score=0.7,
        plain=len({s.statement.number for s in leads}) > 1,
        why=f"one action ({', '.join('/'.join(pair) for pair in actions[:3])}) at stages: {', '.join(stages)}",
    )


def tells(step: Step) -> bool:
    """Whether the quoted clause itself holds the word for the stage."""
    return bool(STAGES[step.stage].search(step.statement.claim.text))


def name_action(pair: tuple[Statement, Statement], action: str) -> str:
    """The action as one of the sentences writes it, as a noun where it can be one."""
    words = [word for s in pair for word in WORDS.findall(s.text)]
    noun = next(
        (
            w.lower()
            for w in words
            if w.lower().endswith(("ment", "tion", "sion")) and relate(action, w.lower()) >= ONE_MEANING
        ),
        "",
    )
    verb = next((w.lower() for w in words if stem(w) == stem(action)), action)
    return f"the {noun}" if noun else f"whether to {verb}"
