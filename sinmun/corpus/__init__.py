"""Many articles: sources, the run over them, and the tables of all of them together."""
