"""Where articles come from: copied pages, HTML, addresses, files and tables."""
