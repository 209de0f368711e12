"""The evidence page: a record becomes one HTML file, the page on the left, its sources on the right.

It is made from the record alone and asks nothing of a network. `evidence` reads the record, `spans` cuts the sources
where something refers to them, `markup` escapes; `sheet` and `unprinted` are the left side, `reports` the right one,
`document` the file.
"""
