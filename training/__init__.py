"""Training the tagger, and measuring it and everything that follows from it; run as ``python -m training.NAME``."""
