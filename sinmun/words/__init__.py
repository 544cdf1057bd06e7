"""Words: Kiwi's morphemes, nouns, keywords, the sentences of a summary, contexts."""
