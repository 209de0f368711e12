"""A page that someone edited in a word processor: read back, held against what was written, set as PDF."""
