"""make(): from a plan to files. The only place that knows the order of the steps."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from anyascii import anyascii

from brief.check import prove
from brief.compose import WIDEST_NUMBER, Heading, compose, disagreement_row, figure_cell, line_block, number_sources
from brief.deliver import Outputs, deliver
from brief.gather import gather
from brief.model import Candidate, Dossier, Plan, Selection, Wording
from brief.page import Brief, Row, Style, Table
from brief.phrase import find_topic, phrase
from brief.record import build_record
from brief.select import Room, choose
from brief.style import load_style
from brief.write import layout
