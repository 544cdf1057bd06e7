"""What a corpus is made of: files, tables, feeds and addresses, and how their rows are understood."""
