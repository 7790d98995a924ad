"""A picture with the text that stands for it: :class:`Picture`."""

import json
from collections.abc import Callable
from contextlib import suppress
from html import escape
from os import PathLike
from pathlib import Path
from typing import Any, Final

import attrs

from karabakh_data.errors import DataError, MissingExtraError, PictureError, WrongTypeError, closest
from karabakh_data.frames._needs import needed

_SCALE: Final = 2  # of PNG, for screens with small dots
_SPEC: Final = "const spec = "  # before the specification, on a page
_FIT: Final = '<meta name="viewport" content="width=device-width, initial-scale=1">'


@attrs.frozen(repr=False)
class Picture:
    """A picture as a specification in Vega-Lite, which needs no library, and ways to draw it.

    SVG, PNG and HTML need the library that comes with ``karabakh-data[plot]``. None of them takes
    anything from the network. `alt` is for those who do not see the picture: it says in words, from
    the same data, what the picture shows.

    >>> from karabakh_data import casualties
    >>> from karabakh_data.plotting import rivals
    >>> picture = rivals(casualties("1988/1994", side="azerbaijani", category="military"))
    >>> picture.title
    'Killed, 1988/1994, Azerbaijani side, military'
    """

    spec: dict[str, Any]
    """The specification, in Vega-Lite 6, with the data in it."""
    alt: str
    """What the picture shows, in words."""

    @property
    def title(self) -> str:
        """What stands on top of the picture."""
        return " ".join(self.spec["title"]["text"])

    def to_json(self) -> str:
        """Return the specification as JSON.

        >>> import json
        >>> from karabakh_data import casualties
        >>> from karabakh_data.plotting import rivals
        >>> picture = rivals(casualties("1988/1994", side="azerbaijani", category="military"))
        >>> json.loads(picture.to_json())["$schema"]
        'https://vega.github.io/schema/vega-lite/v6.json'
        """
        return json.dumps(self.spec, ensure_ascii=False, indent=2)

    def to_svg(self) -> str:
        """Return the picture as SVG, with its text for those who do not see it.

        Raises:
            MissingExtraError: if the library of the extra ``plot`` is not installed.

        >>> from karabakh_data import casualties
        >>> from karabakh_data.plotting import rivals
        >>> picture = rivals(casualties("1988/1994", side="azerbaijani", category="military"))
        >>> picture.to_svg()[:4]
        '<svg'
        """
        drawn: str = needed("vl_convert", "plot").vegalite_to_svg(self.spec)
        start, rest = drawn.split(">", 1)
        return f'{start} role="img"><title>{escape(self.alt)}</title>{rest}'

    def to_png(self) -> bytes:
        """Return the picture as PNG, of twice its size in pixels.

        Raises:
            MissingExtraError: if the library of the extra ``plot`` is not installed.

        >>> from karabakh_data import casualties
        >>> from karabakh_data.plotting import rivals
        >>> picture = rivals(casualties("1988/1994", side="azerbaijani", category="military"))
        >>> picture.to_png()[1:4]
        b'PNG'
        """
        drawn: bytes = needed("vl_convert", "plot").vegalite_to_png(self.spec, scale=_SCALE)
        return drawn

    def to_html(self) -> str:
        """Return a page on which the picture answers to the mouse; it needs no network.

        Raises:
            MissingExtraError: if the library of the extra ``plot`` is not installed.

        >>> from karabakh_data import casualties
        >>> from karabakh_data.plotting import rivals
        >>> picture = rivals(casualties("1988/1994", side="azerbaijani", category="military"))
        >>> picture.to_html()[:15]
        '<!DOCTYPE html>'
        """
        page: str = needed("vl_convert", "plot").vegalite_to_html(self.spec, bundle=True)
        title, words = escape(self.title), escape(self.alt)
        for old, new in {
            "<title>Chart</title>": f"<title>{title}</title>{_FIT}",
            # Its menu would offer to open the picture in an editor on the network.
            '{"renderer":"svg"}': '{"renderer":"svg","actions":false}',
        }.items():
            page = page.replace(old, new, 1)
        # In the script of the library these stand in texts, too: those meant are the last.
        script, start, rest = page.rpartition(_SPEC)
        spec, end, after = rest.rpartition("</script>")
        before, last, behind = after.rpartition("</body>")
        # A name with the end of a script in it would end this one, and begin what it likes.
        safe = spec.replace("<", r"\u003c")
        told = f"<details><summary>In words</summary>{words}</details>"
        return f"{script}{start}{safe}{end}{before}{told}{last}{behind}"

    def to_altair(self) -> Any:  # noqa: ANN401 - altair need not be there
        """Return the picture as a chart of Altair, to be changed further.

        Raises:
            MissingExtraError: if Altair is not installed, which comes with the extra ``altair``.

        >>> from karabakh_data import casualties
        >>> from karabakh_data.plotting import rivals
        >>> picture = rivals(casualties("1988/1994", side="azerbaijani", category="military"))
        >>> type(picture.to_altair()).__name__
        'ConcatChart'
        """
        return needed("altair", "altair").Chart.from_dict(self.spec)

    def save(self, target: "str | PathLike[str]", *, overwrite: bool = False) -> Path:
        """Write the picture to a file, and return its path.

        Args:
            target: The file, such as ``"rivals.svg"``; its name ends in .svg, .png, .html or .json.
            overwrite: Whether a file that is there already is replaced.

        Raises:
            PictureError: if the end of the name is none of these, or if there is such a file
                and it is not to be overwritten.
            DataError: if the file cannot be written.
            MissingExtraError: if the library of the extra ``plot`` is not installed.
            WrongTypeError: if *target* is no path.

        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> from karabakh_data import casualties
        >>> from karabakh_data.plotting import rivals
        >>> picture = rivals(casualties("1988/1994", side="azerbaijani", category="military"))
        >>> with TemporaryDirectory() as folder:
        ...     picture.save(Path(folder, "rivals.json")).name
        'rivals.json'
        """
        path = _path_of(target)
        written = self._as(path)
        try:
            if not overwrite and path.exists():
                raise PictureError(str(path), "a name that is free, or overwrite=True")
            _put(path, written)
        except OSError as error:
            expected = f"a file that can be written ({error.strerror})"
            raise DataError(str(path), expected, (), path.name) from None
        return path

    def _as(self, path: Path) -> bytes:
        forms: dict[str, Callable[[], str | bytes]] = {
            ".svg": self.to_svg,
            ".png": self.to_png,
            ".html": self.to_html,
            ".json": self.to_json,
        }
        form = forms.get(path.suffix.lower())
        if form is None:
            expected = f"a name that ends in {', '.join(forms)}"
            raise PictureError(str(path), expected, closest(path.suffix, forms))
        drawn = form()
        return drawn if isinstance(drawn, bytes) else drawn.encode("utf-8")

    def _repr_html_(self) -> str:
        try:
            return f"<figure>{self.to_svg()}</figure>"
        except MissingExtraError as error:
            # A notebook would show where it was raised, which tells its readers nothing.
            return f"<p>{escape(self.alt)}</p><p>Not drawn: {escape(str(error))}</p>"

    def __repr__(self) -> str:
        return f"<Picture {self.title}>"


def _path_of(target: object) -> Path:
    if not isinstance(target, str | PathLike) or "\0" in str(target):
        raise WrongTypeError(target, "the path of a file")
    return Path(target)


def _put(path: Path, written: bytes) -> None:
    # Whoever stops it half way keeps the file that was there.
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(written)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
