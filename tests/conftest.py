"""What tests share: the language model, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.analyse.language import BUNDLED, load

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load(BUNDLED)
