"""Measuring speed, memory and words; run as ``python -m benchmarks.NAME``."""
