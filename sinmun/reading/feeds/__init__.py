"""Feeds and lists of addresses: what is one, the entries of the former, where the latter lead."""
