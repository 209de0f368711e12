"""The record is laid out as Python's json does it, byte for byte."""

import json

import pytest

from brief.indent import lay_out

RECORDS: list[dict[str, object]] = [
    {},
    {"a": 1},
    {"empty": [], "none": {}, "nothing": None, "no": False, "yes": True, "many": 12_000, "share": 0.25, "low": -1e-7},
    {"high": float("inf")},
    {"texts": ["“für”", 'a "quote"', "a\nline\ttab\\", "\x00\u2028🙂"], 'key "quoted"': [[], {}, [[1], (2, 3)]]},
    {"page": [{"cites": [{"source": 1, "start": 2, "end": 3}], "text": "x"}], "model": {"name": {"deep": [{}]}}},
]


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_is_laid_out_as_json_does(record: dict[str, object]) -> None:
    assert "".join(lay_out(record)) == json.dumps(record, ensure_ascii=False, indent=1)


def test_what_json_does_not_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        list(lay_out({"a": [{1}]}))
