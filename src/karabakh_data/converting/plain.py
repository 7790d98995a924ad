"""Records and answers as plain values, and back again: :func:`converter`."""

from karabakh_data import _hints
from karabakh_data.frames._needs import needed


def converter() -> "_hints.JsonConverter":
    """Return a converter of cattrs that makes plain values of records and answers, and back.

    ``unstructure`` gives dictionaries, lists, texts, whole numbers, booleans and None, as JSON has
    them, of every record, of every answer and of what they are made of, of a `Table` and of
    `Supporters`. ``structure`` makes an equal object of them again, with the works that it cites: a
    stored answer stays what was answered, whatever later data say. A period is its text, as are
    exact numbers; all else is a dictionary of fields. ``dumps`` and ``loads`` add JSON to that.

    Nothing is guessed on the way back: a field that is missing or not known, or a value of another
    type, is an error. cattrs collects such errors in a group, so ``except*`` catches them;
    ``cattrs.transform_error`` lists them with their places. A text that is no JSON is a
    `DataError` with its line and column. A `Dataset` pickles, and is no plain value.

    Each call returns a converter of its own, to which hooks can be added. It learns a class when it
    first meets one, so it pays to keep it.

    Raises:
        MissingExtraError: if cattrs, which the extra ``cattrs`` brings, is not installed.

    >>> from karabakh_data import CasualtySummary, casualties, converter
    >>> plain = converter()
    >>> text = plain.dumps(casualties(2016))
    >>> plain.loads(text, CasualtySummary) == casualties(2016)
    True
    >>> plain.unstructure(casualties(2016).total)
    {'low': 232, 'high': 236}
    """
    needed("cattrs", "cattrs")
    from karabakh_data.converting._hooks import refused, register
    from karabakh_data.converting._json import json_converter

    made = json_converter(
        unstruct_collection_overrides={tuple: list},
        unstructure_fallback_factory=lambda _: refused,
    )
    register(made)
    return made
