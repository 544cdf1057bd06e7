"""An array to which rows are added a few at a time."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", bound=np.generic)
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


class Growing(Generic[Number]):
    """Rows of an array; adding some copies the others only when their number has doubled."""

    def __init__(self, rows: NDArray[Number]) -> None:
        self._room = rows
        self._size = len(rows)

    @property
    def rows(self) -> NDArray[Number]:
        """The rows so far, as a view."""
        return self._room[: self._size]

    def add(self, rows: NDArray[Any]) -> None:
        """Put ``rows`` behind the others."""
        size = self._size + len(rows)
        if size > len(self._room):
            room = np.empty((2 * size, *self._room.shape[1:]), self._room.dtype)
            room[: self._size] = self.rows
            self._room = room
        self._room[self._size : size] = rows
        self._size = size
