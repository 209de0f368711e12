"""A page leaves the house by mail: held against its sources first, handed over once."""
