"""Opening a data package: what is read when, what is refused, and what a fault leaves behind."""

import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from packages import SMALL, filled

import karabakh_data
from karabakh_data import (
    Actor,
    ActorName,
    CasualtyClaim,
    Contributor,
    Dataset,
    Event,
    Note,
    Source,
    data_path,
)
from karabakh_data.errors import DataError
from karabakh_data.records._registry import BY_TABLE
from karabakh_data.tables.origins import Origin
from karabakh_data.tables.package import Layer, Package, read_bundled

HOME = Path(karabakh_data.__file__).parent
each_table = pytest.mark.parametrize("name", BY_TABLE)


class Watched:
    """A directory that notes which files are read, and takes its time if asked to."""

    def __init__(self, directory: Path, seconds: float = 0) -> None:
        self.directory = directory
        self.seconds = seconds
        self.opened: list[str] = []

    def read(self, name: str) -> bytes:
        self.opened.append(name)
        time.sleep(self.seconds)
        return (self.directory / name).read_bytes()


def package_in(directory: Path) -> Package:
    return Package(Layer(Watched(directory).read))


@pytest.fixture(name="directory")
def fixture_directory(tmp_path: Path) -> Path:
    """Return a small package, to be damaged."""
    return filled(tmp_path / "package")


@contextmanager
def damaged(path: Path, damage: Callable[[bytes], bytes | None]) -> Iterator[None]:
    """Damage a file, or remove it, and repair it afterwards."""
    sound = path.read_bytes()
    hurt = damage(sound)
    if hurt is None:
        path.unlink()
    else:
        assert hurt != sound
        path.write_bytes(hurt)
    try:
        yield
    finally:
        path.write_bytes(sound)


def fault_of(package: Package, name: str) -> DataError:
    with pytest.raises(DataError) as caught:
        package.table(BY_TABLE[name])
    return caught.value


# A sound package


@each_table
def test_reads_each_table(name: str, directory: Path) -> None:
    table = package_in(directory).table(BY_TABLE[name])
    assert table.name == name
    assert set(table.ids()) >= set(SMALL.get(name, "").split())
    assert len(table) == (directory / f"{name}.csv").read_bytes().count(b"\n") - 1
    assert all(type(record) is BY_TABLE[name] for record in table)


def test_parts_are_put_into_what_they_are_part_of(directory: Path) -> None:
    package = package_in(directory)
    artsakh = package.table(Actor)["artsakh"]
    names = ["Republic of Artsakh", "Nagorno-Karabakh Republic"]
    assert [name.name for name in artsakh.names] == names
    assert all(name == package.table(ActorName)[name.id] for name in artsakh.names)
    (author,) = package.table(Source)["elchyan-nd-skirmishes"].contributors
    assert author == package.table(Contributor)["elchyan-nd-skirmishes-1"]
    assert package.table(Source)["guardian-nd-bloody"].contributors == ()


def test_many_parts_keep_their_places(directory: Path) -> None:
    with (directory / "contributors.csv").open("a", encoding="utf-8", newline="") as file:
        for place in range(2, 12):
            file.write(f"guardian-nd-bloody-{place},guardian-nd-bloody,author,,,{place},\n")
    source = package_in(directory).table(Source)["guardian-nd-bloody"]
    assert [name.literal for name in source.contributors] == [str(n) for n in range(2, 12)]


def test_citations_hold_the_very_sources_of_the_package(directory: Path) -> None:
    package = package_in(directory)
    sources = package.table(Source)
    cited = [source for claim in package.table(CasualtyClaim) for source in claim.sources]
    cited += [source for note in package.table(Note) for source in note.sources]
    assert cited
    assert all(source is sources[source.id] for source in cited)


# Reading late, and once


def test_nothing_is_read_before_it_is_asked_for() -> None:
    def read(name: str) -> bytes:
        pytest.fail(f"{name} is read too early")

    package = Package(Layer(read))
    with pytest.raises(pytest.fail.Exception, match=r"actor_names\.csv is read too early"):
        package.table(Actor)


def test_only_what_is_needed_is_read_and_once(directory: Path) -> None:
    watched = Watched(directory)
    package = Package(Layer(watched.read))
    first = package.table(Actor)
    assert sorted(watched.opened) == ["actor_names.csv", "actors.csv"]
    assert package.table(Actor) is first
    assert len(watched.opened) == 2
    claims = package.table(CasualtyClaim)
    package.table(Note)
    assert watched.opened[2:] == ["casualty_claims.csv", "notes.csv"]
    assert all(hash(claim) for claim in claims)
    assert len(watched.opened) == 4
    cited = [source for claim in claims for source in claim.sources]
    assert sorted(watched.opened[4:]) == ["contributors.csv", "sources.csv"]
    assert cited


def test_packages_share_nothing(directory: Path) -> None:
    one, other = package_in(directory), package_in(directory)
    assert one.table(Actor) is not other.table(Actor)
    assert one.table(Actor) == other.table(Actor)


THREADS = 8


def tables_seen_by_threads(package: Package, name: str) -> list[Any]:
    seen: list[Any] = []
    start = Barrier(THREADS)

    def look() -> None:
        start.wait()
        seen.append(package.table(BY_TABLE[name]))

    threads = [Thread(target=look) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


@each_table
def test_threads_see_one_table(name: str, directory: Path) -> None:
    watched = Watched(directory, seconds=0.02)
    package = Package(Layer(watched.read))
    seen = tables_seen_by_threads(package, name)
    assert len(seen) == THREADS
    assert len({id(table) for table in seen}) == 1
    assert package.table(BY_TABLE[name]) is seen[0]


def test_threads_see_the_same_parts(directory: Path) -> None:
    package = Package(Layer(Watched(directory, seconds=0.02).read))
    (sources, *_) = tables_seen_by_threads(package, "sources")
    contributors = package.table(Contributor)
    for source in sources:
        for contributor in source.contributors:
            assert contributor == contributors[contributor.id]


# Damage


def without_file(_: bytes) -> None:
    return None


def not_utf8(sound: bytes) -> bytes:
    return sound + b"\xe9,x\n"


def in_utf16(sound: bytes) -> bytes:
    return sound.decode("utf-8").encode("utf-16")


def with_bom(sound: bytes) -> bytes:
    return b"\xef\xbb\xbf" + sound


def empty(_: bytes) -> bytes:
    return b""


def with_a_short_line(sound: bytes) -> bytes:
    return sound + b"zz\n"


DAMAGES = [without_file, not_utf8, in_utf16, with_bom, empty, with_a_short_line]


@each_table
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_refused_until_it_is_repaired(
    name: str, damage: Callable[[bytes], bytes | None], directory: Path
) -> None:
    package, sound = package_in(directory), package_in(directory).table(BY_TABLE[name])
    with damaged(directory / f"{name}.csv", damage):
        first = fault_of(package, name)
        assert first.file == f"{name}.csv"
        assert fault_of(package, name) == first
    assert package.table(BY_TABLE[name]) == sound


def test_a_missing_file(directory: Path) -> None:
    (directory / "notes.csv").unlink()
    error = fault_of(package_in(directory), "notes")
    assert (error.value, error.file, error.line) == ("notes.csv", "notes.csv", None)
    assert error.expected == "a file of this name in the package"
    assert error.__suppress_context__


def test_a_missing_directory(tmp_path: Path) -> None:
    error = fault_of(package_in(tmp_path / "nowhere"), "actors")
    assert error.expected == "a file of this name in the package"


def test_a_file_in_another_encoding(directory: Path) -> None:
    with damaged(directory / "actors.csv", not_utf8):
        error = fault_of(package_in(directory), "actors")
    assert (error.value, error.expected, error.file) == (b"\xe9", "UTF-8", "actors.csv")


@pytest.mark.parametrize(
    ("name", "key"), [("actors", b"armenia"), ("notes", b"n166"), ("support_claims", b"sc-0901")]
)
def test_an_id_given_twice(name: str, key: bytes, directory: Path) -> None:
    def twice(sound: bytes) -> bytes:
        (again,) = [row for row in sound.splitlines() if row.startswith(key + b",")]
        return sound + again + b"\n"

    package = package_in(directory)
    line = (directory / f"{name}.csv").read_bytes().count(b"\n") + 1
    with damaged(directory / f"{name}.csv", twice):
        error = fault_of(package, name)
    assert (error.value, error.expected) == (key.decode(), "an id of its own")
    assert (error.file, error.line, error.column) == (f"{name}.csv", line, "id")
    assert key.decode() in package.table(BY_TABLE[name]).ids()


STRAYS = [
    ("contributors", "sources", b"nobody-1,nobody,author,,,Nobody,\n", "nobody"),
    ("actor_names", "actors", b"oz-1,oz,Oz,en,,,\n", "oz"),
]


@pytest.mark.parametrize(("parts", "whole", "line", "key"), STRAYS)
def test_a_part_of_nothing(parts: str, whole: str, line: bytes, key: str, directory: Path) -> None:
    with damaged(directory / f"{parts}.csv", lambda sound: sound + line):
        error = fault_of(package_in(directory), whole)
    assert (error.value, error.expected) == (key, f"the id of one of the {whole}")
    assert error.file == f"{parts}.csv"


@pytest.mark.parametrize(("parts", "whole", "line", "key"), STRAYS)
def test_a_part_of_nothing_is_found_in_its_place(
    parts: str, whole: str, line: bytes, key: str, directory: Path
) -> None:
    last = (directory / f"{parts}.csv").read_bytes().count(b"\n") + 1
    with damaged(directory / f"{parts}.csv", lambda sound: sound + line):
        error = fault_of(package_in(directory), whole)
    assert (error.value, error.line) == (key, last)
    assert error.column == {"sources": "source", "actors": "actor"}[whole]


@pytest.mark.parametrize(("parts", "whole", "line", "key"), STRAYS)
def test_a_part_of_nothing_is_forgotten_when_repaired(
    parts: str, whole: str, line: bytes, key: str, directory: Path
) -> None:
    package = package_in(directory)
    with damaged(directory / f"{parts}.csv", lambda sound: sound + line):
        assert fault_of(package, whole).value == key
    assert key not in package.table(BY_TABLE[whole]).ids()


def test_a_fault_in_a_table_leaves_the_others_readable(directory: Path) -> None:
    package = package_in(directory)
    with damaged(directory / "contributors.csv", empty):
        assert fault_of(package, "sources").file == "contributors.csv"
        assert package.table(Actor)["artsakh"].name == "Artsakh"
        (citation,) = package.table(CasualtyClaim)["cc-0201"].citations
        assert citation.key == "icg-2011-preventing"
        with pytest.raises(DataError) as caught:
            _ = citation.source
        assert caught.value.file == "contributors.csv"
    assert citation.source == package.table(Source)["icg-2011-preventing"]


def with_a_misspelt_source(sound: bytes) -> bytes:
    return sound.replace(b"icg-2011-preventing@74", b"icg-2011-preventign@74", 1)


def test_a_citation_of_nothing(directory: Path) -> None:
    package = package_in(directory)
    with damaged(directory / "casualty_claims.csv", with_a_misspelt_source):
        claim = package.table(CasualtyClaim)["cc-0201"]
    with pytest.raises(DataError) as caught:
        _ = claim.sources
    error = caught.value
    assert (error.value, error.expected) == ("icg-2011-preventign", "the id of a source")
    assert error.suggestions == ("icg-2011-preventing",)


def test_a_citation_of_nothing_is_found_in_its_place(directory: Path) -> None:
    package = package_in(directory)
    with (
        damaged(directory / "casualty_claims.csv", with_a_misspelt_source),
        pytest.raises(DataError) as caught,
    ):
        _ = package.table(CasualtyClaim)["cc-0201"].sources
    error = caught.value
    assert (error.file, error.line, error.column) == ("casualty_claims.csv", 2, "citations")


def test_a_fault_is_found_by_the_question_that_meets_it(directory: Path) -> None:
    dataset = Dataset(package_in(directory))
    with damaged(directory / "casualty_claims.csv", with_a_short_line):
        with pytest.raises(DataError):
            dataset.casualties(2008)
        assert dataset.actor("armenia").name == "Armenia"
    assert str(dataset.casualties(2008).total) == "30"


# Layers


def layer(name: str, *, is_whole: bool = False, **tables: str) -> Layer:
    """Return a layer of these tables, of which the lines are parted by bars."""
    files = {f"{table}.csv": text.replace("|", "\n").encode() for table, text in tables.items()}

    def read(file: str) -> bytes:
        if file not in files:
            raise FileNotFoundError(file)
        return files[file]

    return Layer(read, name, is_whole)


HEADER = "id,name,kind,side,iso_alpha3,gwno,parent,predecessor,period,remark|"
NAMES = "id,actor,name,language,period,used_by,remark|"
BELOW = layer(
    "below",
    is_whole=True,
    actors=f"{HEADER}a,A,state,,,,,,,|b,B,state,,,,,,,|",
    actor_names=f"{NAMES}a-1,a,Ay,en,,,|a-2,a,Ah,en,,,|b-1,b,Bee,en,,,|",
)
ABOVE = layer(
    "above",
    actors=f"{HEADER}b,Beta,state,,,,,,,|c,C,state,,,,,,,|",
    actor_names=f"{NAMES}a-10,a,Ten,en,,,|a-9,a,Nine,en,,,|",
)


def test_a_row_of_a_later_layer_stands_in_place_of_an_earlier_one() -> None:
    table = Package(BELOW, ABOVE).table(Actor)
    assert [actor.name for actor in table] == ["A", "Beta", "C"]
    assert [actor.name for actor in Package(ABOVE, BELOW).table(Actor)] == ["A", "B", "C"]


def test_parts_of_a_later_layer_stand_in_place_of_all_earlier_ones() -> None:
    table = Package(BELOW, ABOVE).table(Actor)
    names = {actor.id: [name.name for name in actor.names] for actor in table}
    assert names == {"a": ["Nine", "Ten"], "b": ["Bee"], "c": []}


def test_a_table_may_be_missing_where_a_layer_is_not_whole() -> None:
    assert [actor.name for actor in Package(BELOW, layer("empty")).table(Actor)] == ["A", "B"]
    assert layer("empty").rows(Event) == {}
    with pytest.raises(DataError, match=r"expected a file of this name in the package"):
        layer("empty", is_whole=True).rows(Event)


def test_a_fault_of_any_layer_is_met() -> None:
    twice = layer("twice", actors=f"{HEADER}b,B,state,,,,,,,|b,B,state,,,,,,,|")
    for package in (Package(BELOW, twice), Package(twice, BELOW)):
        assert fault_of(package, "actors").expected == "an id of its own"


def test_the_origin_of_a_record_is_the_last_layer_that_has_its_id() -> None:
    package = Package(BELOW, ABOVE)
    origins = [package.origin(actor) for actor in package.table(Actor)]
    assert origins == [
        Origin("below", "actors.csv", 2),
        Origin("above", "actors.csv", 2),
        Origin("above", "actors.csv", 3),
    ]
    (name,) = package.table(Actor)["b"].names
    assert package.origin(name) == Origin("below", "actor_names.csv", 4)
    assert Package(BELOW).origin(package.table(Actor)["c"]) is None


def test_notes_without_a_filter_need_no_sources(directory: Path) -> None:
    watched = Watched(directory)
    dataset = Dataset(Package(Layer(watched.read)))
    assert dataset.notes(kind="explanation")
    assert watched.opened == ["notes.csv"]
    assert dataset.notes(language="en")
    assert set(watched.opened[1:]) == {"sources.csv", "contributors.csv"}


# One cell


def test_a_cell_is_that_of_the_record(directory: Path) -> None:
    for package in (package_in(directory), Package(Layer(read_bundled))):
        for event in package.table(Event):
            assert package.cell("events", event.id, "parent") == (event.parent or "")


def test_a_cell_of_layers() -> None:
    package = Package(BELOW, ABOVE, layer("empty"))
    assert [package.cell("actors", key, "name") for key in "abcd"] == ["A", "Beta", "C", None]
    with pytest.raises(DataError, match="expected a file of this name"):
        package.cell("events", "a", "name")


def test_the_cell_of_a_row_whose_id_is_id() -> None:
    package = Package(layer("below", actors=f"{HEADER}id,I,state,,,,,,,|"), ABOVE)
    assert package.cell("actors", "id", "name") == "I"
    assert Package(ABOVE).cell("actors", "id", "name") is None


def test_no_cell_is_taken_from_below_a_layer_that_may_have_a_fault() -> None:
    package = Package(BELOW, layer("no", actors="id|a|"))
    assert package.cell("actors", "a", "name") is None


def test_a_cell_is_read_from_a_file_once(directory: Path) -> None:
    watched = Watched(directory)
    package = Package(Layer(watched.read))
    assert [package.cell("events", "narnia", "parent") for _ in range(2)] == [None, None]
    assert watched.opened == ["events.csv"]


# Records of some rows


def test_a_field_is_that_of_the_records() -> None:
    package = Package(Layer(read_bundled))
    before = package.field(CasualtyClaim, "period")
    table = package.table(CasualtyClaim)
    assert before == {claim.id: claim.period for claim in table}
    assert package.field(CasualtyClaim, "period") == before


def test_texts_of_a_field_are_those_of_the_cells() -> None:
    package = Package(Layer(read_bundled))
    before = package.texts(CasualtyClaim, "period")
    table = package.table(CasualtyClaim)
    assert before == {claim.id: claim.period.edtf for claim in table}
    assert package.texts(CasualtyClaim, "period") == before


@pytest.mark.parametrize("record", [CasualtyClaim, Source])
def test_records_of_some_rows_are_those_of_the_table(record: type[Any]) -> None:
    package = Package(Layer(read_bundled))
    keys = list(package.field(record, "id"))[::7]
    some = package.records(record, keys)
    table = package.table(record)
    for one in (some, package.records(record, keys)):
        assert [found.id for found in one] == keys
        assert all(found is table[found.id] for found in one)


def test_a_question_builds_no_claim_of_another_time() -> None:
    dataset = Dataset(Package(Layer(read_bundled)))
    summary = dataset.casualties(2016)
    built = dataset._package._read(CasualtyClaim)._built
    assert len(summary.claims) <= len(built) < 100
    claims = dataset.casualty_claims()
    assert all(claim is claims[claim.id] for claim in (*summary.claims, *summary.spanning))


def test_a_question_meets_the_fault_of_a_time_or_a_measure_of_any_claim() -> None:
    for good, bad in ((b",1988/1994,", b",1994/1988,"), (b",killed,", b",kiled,")):

        def read(name: str, good: bytes = good, bad: bytes = bad) -> bytes:
            data = read_bundled(name)
            return data.replace(good, bad, 1) if name == "casualty_claims.csv" else data

        dataset = Dataset(Package(Layer(read)))
        with pytest.raises(DataError) as asked:
            dataset.casualties(2016)
        with pytest.raises(DataError) as listed:
            dataset.casualty_claims()
        assert str(asked.value) == str(listed.value)


def test_a_question_meets_the_fault_of_a_row_of_which_it_reads_a_cell() -> None:
    row = b"2016-april-conflict,X\n"

    def read(name: str) -> bytes:
        if name != "events.csv":
            return read_bundled(name)
        kept = [
            line
            for line in read_bundled(name).splitlines(keepends=True)
            if b"2016-april-conflict," not in line
        ]
        return b"".join([*kept, row])

    dataset = Dataset(Package(Layer(read)))
    with pytest.raises(DataError, match=r"events\.csv, line .*: expected 9 cells"):
        dataset.casualties(2016)


def test_a_question_reads_all_rows_of_a_table_whose_lines_it_cannot_tell_at_a_glance() -> None:
    def read(name: str) -> bytes:
        return read_bundled(name).replace(b"\n", b"\r\n" if name == "events.csv" else b"\n")

    answer = Dataset(Package(Layer(read))).casualties(2016)
    assert answer == Dataset.bundled().casualties(2016)


# The bundled package


def test_data_path_gives_a_directory_with_all_tables() -> None:
    with data_path() as directory:
        assert isinstance(directory, Path)
        assert {path.stem for path in directory.glob("*.csv")} == set(BY_TABLE)
        package, bundled = package_in(directory), Package(Layer(read_bundled))
        assert all(package.table(record) == bundled.table(record) for record in BY_TABLE.values())


def test_the_data_comes_with_its_licence() -> None:
    with data_path() as directory:
        assert (directory / "LICENSE").is_file()


def test_a_bundled_file_that_is_not_there() -> None:
    with pytest.raises(OSError, match="narnia"):
        read_bundled("narnia.csv")


IN_A_ZIP = """
import sys
sys.path.insert(0, sys.argv[1])
import karabakh_data
assert karabakh_data.__file__.startswith(sys.argv[1]), karabakh_data.__file__
print(karabakh_data.casualties(2016).total.low)
with karabakh_data.data_path() as directory:
    assert directory.is_dir(), directory
    assert not str(directory).startswith(sys.argv[1]), directory
    for path in sorted(directory.glob("*.csv")):
        print(path.name, len(path.read_bytes()))
print(directory.exists())
"""


def test_data_path_gives_a_directory_from_a_zip_too(tmp_path: Path) -> None:
    archive = tmp_path / "library.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in HOME.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                file.write(path, path.relative_to(HOME.parent))
    done = subprocess.run(
        [sys.executable, "-I", "-c", IN_A_ZIP, str(archive)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    files = sorted((HOME / "data").glob("*.csv"))
    sizes = [f"{path.name} {path.stat().st_size}" for path in files]
    assert done.stdout.splitlines() == ["232", *sizes, "False"]
