"""What is counted and measured: two figures of one thing that differ."""
