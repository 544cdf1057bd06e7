"""The charts that only a corpus has."""
