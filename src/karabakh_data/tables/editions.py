"""The editions of the bundled data: the article, and what is laid on it."""

from functools import partial
from typing import Final, NamedTuple

from karabakh_data._public import public
from karabakh_data.errors import UnknownKeyError, WrongTypeError, closest
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.support import SupportClaim
from karabakh_data.tables.package import EDITIONS as FOLDER
from karabakh_data.tables.package import Layer, Package, read_bundled
from karabakh_data.versions import DATA_VERSION, EDITIONS


@public
class Edition(NamedTuple):
    """An edition of the bundled data, which `Dataset.bundled` returns by its id.

    >>> from karabakh_data import editions
    >>> for edition in editions():
    ...     print(edition.id, edition.as_of)
    2021-01 2021-01
    2025 2025-12
    """

    id: str
    """The id."""
    about: str
    """What it is, in a sentence."""
    as_of: str
    """The month for which its data stands, in EDTF; what came later is absent."""
    claims: int
    """How many claims about casualties and support it has, those that it lies on included."""


_ABOUT: Final = {
    "2021-01": "One encyclopedia article as it stood in January 2021.",
    "2025": "The article, and on it what public pages told from February 2021 to December 2025.",
}


def editions() -> tuple[Edition, ...]:
    """Return the editions of the bundled data, the default one first.

    >>> from karabakh_data import Dataset, editions
    >>> [edition.id for edition in editions()]
    ['2021-01', '2025']
    >>> print(Dataset.bundled("2025").casualties("2023-09-19/2023-09-20").claims != ())
    True
    """
    return tuple(Edition(key, _ABOUT[key], as_of, _claims(key)) for key, as_of in EDITIONS.items())


def _claims(edition: str) -> int:
    package = Package(*layers_of(edition))
    return sum(len(package.table(record)) for record in (CasualtyClaim, SupportClaim))


def layers_of(edition: str) -> tuple[Layer, ...]:
    """Return the packages that make up an edition.

    Raises:
        UnknownKeyError: if there is none of this id.
        WrongTypeError: if the id is no text.
    """
    expected = f"the id of an edition, one of {', '.join(EDITIONS)}"
    if not isinstance(edition, str):
        raise WrongTypeError(edition, f"{expected}, as a text")
    if edition not in EDITIONS:
        raise UnknownKeyError(edition, expected, closest(edition, EDITIONS), "edition")
    first, *others = list(EDITIONS)[: list(EDITIONS).index(edition) + 1]
    name = f"karabakh-data {DATA_VERSION}"
    return (
        Layer(read_bundled, name, as_of=EDITIONS[first]),
        *(_layer(one, f"{name}, edition {one}") for one in others),
    )


def _layer(edition: str, name: str) -> Layer:
    return Layer(partial(_read, edition), name, is_whole=False, as_of=EDITIONS[edition])


def _read(edition: str, file: str) -> bytes:
    return read_bundled(f"{FOLDER}/{edition}/{file}")
