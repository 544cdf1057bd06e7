"""What can be asked of a corpus: contexts, articles, comparisons, time lines."""
