"""How far things have come: planned and done, feared and confirmed, held and freed."""
