"""What a feed says of an article."""

from __future__ import annotations

import datetime
from typing import NamedTuple


class Entry(NamedTuple):
    """An entry of a feed; what it does not say is empty.

    Attributes:
        address: where its article is.
        title: the headline.
        text: what the feed has of the article, a line for each block: all of it, or its beginning.
        day: of publication, in Korea.
        outlet: whose article it is.
        writers: the people who wrote it.
        section: the first category.
        stamp: the first time stamp, as it stands there.
    """

    address: str = ""
    title: str = ""
    text: str = ""
    day: datetime.date | None = None
    outlet: str = ""
    writers: tuple[str, ...] = ()
    section: str = ""
    stamp: str = ""
