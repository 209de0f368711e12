"""Studies held against each other: where the sources disagree. `disagreements.find_disagreements` is the door."""
