"""The learned judgement: a weighted sum of features, squeezed between 0 and 1.

The weights are a logistic regression, trained by `benchmarks/train_alignment.py` and kept where they can be read.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from operator import mul


@dataclass(frozen=True, slots=True)
class Scorer:
    """A bias and a weight for each feature."""

    bias: float
    weights: Mapping[str, float]

    def score(self, features: Mapping[str, float]) -> float:
        """How sure the judgement is, from 0 to 1, rounded so that it is the same on every machine."""
        return self.squeeze(self.weigh(features))

    def squeeze(self, total: float) -> float:
        """The same of what all features come to."""
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, self.bias + total)))), 4)

    def weigh(self, features: Mapping[str, float]) -> float:
        """What some of the features come to."""
        return math.fsum(map(mul, map(self.weights.__getitem__, features), features.values()))

    def weigh_most(self, most: Mapping[str, float]) -> float:
        """What some of them come to at best, where it is known only that they lie between 0 and so much."""
        return sum(max(0.0, self.weights[name]) * value for name, value in most.items())

    def reasons(self, features: Mapping[str, float], most: int = 4) -> tuple[str, ...]:
        """The features that spoke for it most, by name."""
        weighed = sorted(((-weight * features[name], name) for name, weight in self.weights.items()))
        return tuple(name.replace("_", " ") for gain, name in weighed[:most] if gain < 0)


@lru_cache(maxsize=4)
def load_scorer(name: str) -> Scorer:
    """The weights in `weights/NAME.toml` beside this module."""
    text = resources.files("brief.compare").joinpath("weights", f"{name}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return Scorer(float(table["bias"]), {key: float(value) for key, value in table["weights"].items()})
