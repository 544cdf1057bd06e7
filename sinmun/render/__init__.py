"""Tables, charts and pages of a record; nothing here needs Kiwi."""
