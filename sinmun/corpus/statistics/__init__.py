"""Words of groups and of times, tested on articles."""
