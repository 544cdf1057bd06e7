"""A window in the browser: articles in, reports out, everything on this machine (the extra ``serve``)."""
