"""What is told of one thing in words that differ: names, kinds, reasons, purposes, quotations."""
