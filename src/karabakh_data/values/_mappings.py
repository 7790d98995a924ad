"""Mappings that cannot be changed, can be hashed, and pickle: :class:`ReadOnlyMapping`."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, Generic, TypeVar, overload

from karabakh_data.errors import UnknownKeyError, WrongTypeError

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)
T = TypeVar("T")

_MOST_NAMED: Final = 12


class ReadOnlyMapping(Mapping[K, V_co]):
    """A mapping that stays as it was made, in its order.

    Asking for a key that it does not have is an `UnknownKeyError`, which is a `KeyError` too.
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[K, V_co]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: K) -> V_co:
        try:
            return self._items[key]
        except KeyError:
            raise self._unknown(key) from None
        except TypeError:
            raise WrongTypeError(key, "a key, of a type that has a hash") from None

    def _unknown(self, key: object) -> UnknownKeyError:
        from karabakh_data.vocabularies._everyday import likeliest

        keys = {str(one): str(one) for one in self._items}
        named = ", ".join(keys) if len(keys) <= _MOST_NAMED else f"{len(keys)} keys"
        expected = f"one of {named}" if keys else "none, for nothing is held here"
        words = type(next(iter(self._items), key)).__name__
        return UnknownKeyError(key, expected, likeliest(str(key), keys, words), "key")

    @overload
    def get(self, key: K, default: None = None, /) -> V_co | None: ...
    @overload
    def get(self, key: K, default: T, /) -> V_co | T: ...
    def get(self, key: K, default: T | None = None, /) -> V_co | T | None:
        """Return what belongs to a key, or the default."""
        return self._items.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __reduce__(self) -> "tuple[type[ReadOnlyMapping[K, V_co]], tuple[dict[K, V_co]]]":
        return (type(self), (dict(self._items),))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._items!r})"


W = TypeVar("W", bound=str)
L_contra = TypeVar("L_contra", contravariant=True)


class WordMapping(ReadOnlyMapping[W, V_co], Generic[W, L_contra, V_co]):
    """A mapping from words of a vocabulary, which may be asked for as texts.

    >>> from karabakh_data import casualties
    >>> print(casualties(2016).by_side["azerbaijani"])
    115
    >>> casualties(2016).by_side["azerbaijan"]
    Traceback (most recent call last):
        ...
    karabakh_data.UnknownKeyError: no key 'azerbaijan': expected one of armenian,
    azerbaijani; did you mean 'azerbaijani'?
    """

    __slots__ = ()

    if TYPE_CHECKING:

        def __getitem__(self, key: W | L_contra) -> V_co: ...
        @overload
        def get(self, key: W | L_contra, default: None = None, /) -> V_co | None: ...
        @overload
        def get(self, key: W | L_contra, default: T, /) -> V_co | T: ...
        def get(self, key: W | L_contra, default: T | None = None, /) -> V_co | T | None:
            """Return what belongs to a key, or the default."""
