"""JSON for the converter: a text that is none is told in words."""

import json
from typing import TYPE_CHECKING, Any, Final, TypeVar

from karabakh_data.errors import WrongTypeError

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter

T = TypeVar("T")

_NO_FILE: Final = ""


def json_converter(**options: Any) -> "JsonConverter":  # noqa: ANN401 - as there
    """Return a converter of cattrs for JSON, which tells a text that is none as the library does.

    *options* are those of `cattrs.Converter`.
    """
    from cattrs.preconf.json import JsonConverter, configure_converter

    # Here, since the base is there for those alone who have installed cattrs.
    class PlainConverter(JsonConverter):
        def loads(self, data: bytes | str, cl: type[T], **kwargs: Any) -> T:  # noqa: ANN401
            """Return the object that a text in JSON stands for.

            Raises:
                DataError: if it is no JSON; it says on which line and column.
                WrongTypeError: if it is no text.
            """
            return self.structure(_read(data, kwargs), cl)

    made = PlainConverter(**options)
    configure_converter(made)
    return made


def _read(data: bytes | str, options: dict[str, Any]) -> Any:  # noqa: ANN401
    if not isinstance(data, str | bytes | bytearray):
        raise WrongTypeError(data, "JSON, as a text or as bytes")
    try:
        return json.loads(data, **options)
    except (ValueError, RecursionError) as error:
        # What the caller has numbers or objects made with has errors of its own.
        if options and not isinstance(error, json.JSONDecodeError):
            raise
        from karabakh_data.tables._json_faults import fault_of

        # Half of a surrogate pair cannot be encoded; its place is kept.
        written = data.encode("utf-8", "replace") if isinstance(data, str) else bytes(data)
        raise fault_of(_NO_FILE, written, error) from None
