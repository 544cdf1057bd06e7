"""Topics of a corpus, found in a process of their own."""
