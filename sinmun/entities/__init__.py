"""People, organisations and places: finding their mentions and telling who is who."""
