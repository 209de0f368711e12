"""Learned weights, as TOML."""
