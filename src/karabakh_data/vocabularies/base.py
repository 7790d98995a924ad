"""What a closed vocabulary is: :class:`Vocabulary`."""

from enum import EnumType, StrEnum
from typing import Final, Self

from karabakh_data._public import family, public
from karabakh_data.errors import UnknownWordError, WrongTypeError


class _Words(EnumType):
    """What every vocabulary is: a class that shows its words, and not the methods of all texts.

    Else `help` of the package would tell all those methods anew for each of thirty vocabularies.
    """

    def __dir__(cls) -> list[str]:
        own = {name for base in cls.__mro__ if isinstance(base, _Words) for name in vars(base)}
        return sorted(name for name in own if not name.startswith("_"))


@public
class Vocabulary(StrEnum, metaclass=_Words):
    """A closed list of words; each is a string and carries its ``description``.

    Calling the class with a text gives the word, in any case of letters.

    Raises:
        UnknownWordError: if the text is no word of the vocabulary.
        WrongTypeError: if it is no text.

    >>> from karabakh_data import Side
    >>> Side("Armenian")
    <Side.ARMENIAN: 'armenian'>
    >>> Side("armenain")
    Traceback (most recent call last):
        ...
    karabakh_data.UnknownWordError: 'armenain' is not a Side: expected one of armenian,
    azerbaijani, both, other, unspecified; did you mean 'armenian'?
    """

    description: str

    def __new__(cls, word: str, description: str = "") -> Self:
        """Make a word; the default is there for calls, which look a word up."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.description = description
        return member

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        family(cls)

    @classmethod
    def _missing_(cls, value: object) -> Self:
        words = [member.value for member in cls]
        expected = f"one of {', '.join(words)}"
        if not isinstance(value, str):
            raise WrongTypeError(value, expected)
        for member in cls:
            if member.value.casefold() == value.casefold():
                return member
        from karabakh_data.vocabularies._everyday import likeliest

        near = likeliest(value, {word: word for word in words}, cls.__name__)
        raise UnknownWordError(value, expected, near, cls.__name__)


def in_english(word: Vocabulary) -> str:
    """Return a word as it is written where it is read, and not typed.

    >>> from karabakh_data import MemberRole, SupportKind
    >>> in_english(SupportKind.FOREIGN_FIGHTERS), in_english(SupportKind.UN_VOTE)
    ('foreign fighters', 'UN vote')
    >>> in_english(MemberRole.CO_CHAIR)
    'co-chair'
    """
    return _IN_ENGLISH.get(word.value) or word.value.replace("-", " ")


_IN_ENGLISH: Final = {
    "battle-related": "battle-related",
    "co-chair": "co-chair",
    "cross-reference": "cross-reference",
    "un-vote": "UN vote",
}
"""The words of which English keeps the hyphen, or writes a part in capitals."""
