"""JSON for the converter: :class:`PlainConverter` says in words why a text is none."""

import json
from typing import Any, Final, TypeVar

from cattrs.preconf.json import JsonConverter

from karabakh_data.errors import WrongTypeError

T = TypeVar("T")

_NO_FILE: Final = ""


class PlainConverter(JsonConverter):
    """The converter of cattrs for JSON, which tells a text that is none as the library does."""

    def loads(self, data: bytes | str, cl: type[T], **kwargs: Any) -> T:  # noqa: ANN401 - as there
        """Return the object that a text in JSON stands for.

        Raises:
            DataError: if it is no JSON; it says on which line and column.
            WrongTypeError: if it is no text.
        """
        if not isinstance(data, str | bytes | bytearray):
            raise WrongTypeError(data, "JSON, as a text or as bytes")
        try:
            plain = json.loads(data, **kwargs)
        except (ValueError, RecursionError) as error:
            # What the caller has numbers or objects made with has errors of its own.
            if kwargs and not isinstance(error, json.JSONDecodeError):
                raise
            from karabakh_data.tables._json_faults import fault_of

            # Half of a surrogate pair cannot be encoded; its place is kept.
            written = data.encode("utf-8", "replace") if isinstance(data, str) else bytes(data)
            raise fault_of(_NO_FILE, written, error) from None
        return self.structure(plain, cl)
