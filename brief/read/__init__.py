"""A folder of files becomes sources: read, cleaned, cut into passages, with what is stated of each.

`folder.read_folder` is the door. A format is one function in `report.READERS`, from bytes to a `Draft`; all that
comes after (characters, passages, kinds, metadata) is the same for every format.
"""
