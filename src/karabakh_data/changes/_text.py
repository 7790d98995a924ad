"""Changes in words: for a terminal, and in Markdown."""

from collections.abc import Iterable, Iterator
from typing import Final

from karabakh_data._layout import filled
from karabakh_data._markdown import code, escaped
from karabakh_data.changes.change import Change
from karabakh_data.frames._plain import plain
from karabakh_data.values._grouping import grouped

_EMPTY: Final = "empty"


def as_text(changes: Iterable[Change], before: str, after: str, numbers: str) -> str:
    """Return changes in words, in lines of a terminal's width."""
    lines = [filled(line, "", "  ") for line in (f"From {before}", f"to {after}:")]
    lines.append(numbers)
    for table, there in grouped(changes, lambda change: change.table).items():
        lines += ["", table.replace("_", " ")]
        for change in there:
            lines += _told(change, "  ")
    return "\n".join(lines)


def _told(change: Change, indent: str, of: str = "") -> Iterator[str]:
    deeper = f"{indent}  "
    yield filled(f"{of}{change}", indent, deeper)
    if change.kind == "changed":
        for one in change.fields:
            told = f"{one.field}: was {_shown(one.old)}, now {_shown(one.new)}"
            yield filled(told, deeper, f"{deeper}  ")
    for part in change.parts:
        yield from _told(part, deeper, f"{part.table.replace('_', ' ')}: ")


def _shown(value: object) -> str:
    text = _cell(value)
    if not text:
        return _EMPTY
    return f"“{text}”" if " " in text or text == _EMPTY else text


def _cell(value: object) -> str:
    told = plain(value)
    if isinstance(told, bool):
        return "yes" if told else "no"
    return "" if told is None else "; ".join(told) if isinstance(told, list) else str(told)


def as_markdown(changes: Iterable[Change], before: str, after: str, numbers: str) -> str:
    """Return changes as a section of a changelog."""
    blocks = ["## Data", f"From {escaped(before)} to {escaped(after)}: "]
    blocks[-1] += f"{numbers}."
    for table, there in grouped(changes, lambda change: change.table).items():
        name = table.replace("_", " ").capitalize()
        blocks.append("\n".join([f"{name}:", "", *map(_item, there)]))
    return "\n\n".join(blocks)


def _item(change: Change) -> str:
    return f"- {change.kind} {code(change.id)}{_told_in_markdown(change)}"


def _told_in_markdown(change: Change) -> str:
    parts = [
        f"{part.kind} {code(part.id)} of {part.table.replace('_', ' ')}{_told_in_markdown(part)}"
        for part in change.parts
    ]
    if change.kind != "changed":
        return "; ".join([f": {escaped(str(change.record))}", *parts])
    told = [f"{code(one.field)} {_coded(one.old)} -> {_coded(one.new)}" for one in change.fields]
    return f": {'; '.join([*told, *parts])}"


def _coded(value: object) -> str:
    text = _cell(value)
    return code(text) if text else f"({_EMPTY})"
