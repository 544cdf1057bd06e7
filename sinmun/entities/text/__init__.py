"""What the language says of names: surnames, titles, short forms, and where names begin and end in a text."""
