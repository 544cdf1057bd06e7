"""What the whole article shows of a tagger's mentions, one file per subject."""
