"""The values that every floor shares."""

from brief.model import Span


def test_a_span_holds_what_lies_within_it_and_meets_what_touches_it() -> None:
    outer = Span("a", 2, 9)
    assert outer.holds(Span("a", 2, 9))
    assert not outer.holds(Span("b", 3, 4))
    assert outer.meets(Span("a", 8, 12))
    assert not outer.meets(Span("a", 9, 12))
