"""Writing an answer to a terminal, a file or a pipe."""

import argparse
import errno
import os
from typing import Final, TextIO


def write(answer: str, options: argparse.Namespace, stream: TextIO | None) -> None:
    """Write an answer: text for people as the stream can take it, data always in UTF-8.

    Raises:
        OSError: if it cannot be written.
    """
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    is_for_people = getattr(options, "format", None) == "table"
    if is_for_people and is_coloured(stream):
        from karabakh_data.cli._colours import marked

        answer = marked(answer)
    if is_for_people or not hasattr(stream, "buffer"):
        say(answer, stream)
    else:
        # Programs that read data expect it so, and lose what a poor encoding has no sign for.
        stream.flush()
        stream.buffer.write(_bytes_of(answer, options))
        stream.buffer.flush()


def _bytes_of(answer: str, options: argparse.Namespace) -> bytes:
    # Of no line at all, as JSON Lines have where nothing is found, no end is written.
    text = f"{answer}\n" if answer else ""
    if getattr(options, "excel", False):
        from karabakh_data.tables._csv import for_excel

        text = for_excel(text)
    return text.encode("utf-8", errors="backslashreplace")


def say(text: str, stream: TextIO | None) -> None:
    """Print a text to a stream that may not know all its characters, or not be there at all.

    Raises:
        OSError: if it cannot be written.
    """
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        plain = text.translate(_PLAIN)
        text = plain.encode(encoding, errors="backslashreplace").decode(encoding)
    # Flushed here, where a full disk can still be told; at exit it could not.
    print(text, file=stream, flush=True)


_PLAIN: Final = str.maketrans(
    {"–": "-", "’": "'", "“": '"', "”": '"', "−": "-", "×": "x"}  # as in a sum
)


def is_coloured(stream: TextIO) -> bool:
    """Return whether a stream is to have colours: a terminal that knows them, unless refused.

    ``NO_COLOR`` refuses them (no-color.org); ``FORCE_COLOR`` asks for them where there is no
    terminal, such as for a pager.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    # Terminals of Windows that know no colours set no TERM.
    return stream.isatty() and os.environ.get("TERM", "dumb") != "dumb"
