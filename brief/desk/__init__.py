"""The folder that a desk works in: laid out, filled, and listed. Only `fetch` ever touches the network.

`make` reads what lies here and fetches nothing: what a brief was made from is on the disk, and stays as it was read.
"""
