"""Finding everything that is wrong with a data package, and loading nothing of one with a fault."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from packages import DATA, add, copied, describe_anew, filled, put, row_of, write

from karabakh_data import Dataset, validate
from karabakh_data.errors import DataError, InvalidPackageError, WrongTypeError


class Fault(NamedTuple):
    """A fault as it must be told: its place, its value, and the beginning of what was expected."""

    file: str
    line: int | None
    column: str | None
    value: object
    expected: str


@pytest.fixture(name="package")
def fixture_package(tmp_path: Path) -> Path:
    """Return a sound package with a cell of each kind, to be damaged."""
    return filled(tmp_path / "package")


def check(package: Path, *faults: Fault) -> tuple[DataError, ...]:
    """See that these faults and no others are told, in order, and the package refused for them."""
    found = validate(package)
    faults = tuple(
        sorted(faults, key=lambda fault: (fault.file, fault.line or 0, fault.column or ""))
    )
    told = [(error.file, error.line, error.column, error.value) for error in found]
    assert told == [fault[:4] for fault in faults]
    for error, fault in zip(found, faults, strict=True):
        assert error.expected.startswith(fault.expected)
    with pytest.raises(InvalidPackageError) as caught:
        Dataset.load(package)
    assert caught.value.problems == found
    assert caught.value.value == str(package)
    return found


def test_a_sound_package_has_no_faults(package: Path) -> None:
    assert validate(package) == ()
    assert validate(str(package)) == ()
    assert Dataset.load(package).casualty_claims(event="war-x").ids() == ("cc-0901",)


def test_the_bundled_package_has_no_faults(tmp_path: Path) -> None:
    assert validate(DATA) == ()
    assert validate(copied(tmp_path / "copy")) == ()


@pytest.mark.parametrize("directory", [None, 3, b"here", ["here"]])
def test_what_is_no_path_is_refused(directory: object) -> None:
    for use in (validate, Dataset.load):
        with pytest.raises(WrongTypeError, match="expected the path of a directory"):
            use(directory)  # type: ignore[arg-type]


def test_what_is_no_directory_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere", DATA / "actors.csv"):
        for use in (validate, Dataset.load):
            with pytest.raises(DataError, match="expected a directory"):
                use(path)


# Cells; "high -> low" is a change of the cell high that is told of the column low.

CLAIM, NOTE, NAME = "casualty_claims cc-0901", "notes n347", "actor_names ministry-1"
SUPPORT, CONTRIBUTOR = "support_claims sc-0901", "contributors abbasov-2011-pact-1"
MEMBER, RECOGNITION = "memberships narnia-in-ministry", "recognitions narnia-on-artsakh"
AMOUNT = "an amount as printed, with its low end and its unit"
FIGURES, TABLE_OF = "a whole number in plain figures", "the id of one of the "
CELLS: list[tuple[str, str, str, object, str]] = [
    # Words
    (CLAIM, "measure", "kiled", "kiled", "one of captured, displaced, killed"),
    (CLAIM, "side", "Armenian", "Armenian", "'armenian', in small letters"),
    (CLAIM, "reading", "plane", "plane", "one of approximate"),
    (CLAIM, "section", "x", "x", "one of arms-suppliers"),
    ("actors armenia", "kind", "kingdom", "kingdom", "one of armed-force"),
    ("actors armenia", "side", "x", "x", "one of armenian"),
    ("events war-x", "kind", "wars", "wars", "one of agreement"),
    ("sources abbasov-2011-pact", "type", "novel", "novel", "one of article"),
    (CONTRIBUTOR, "role", "writer", "writer", "one of author"),
    (NOTE, "kind", "remark", "remark", "one of citation"),
    (SUPPORT, "kind", "arm", "arm", "one of arms, diplomatic"),
    (SUPPORT, "stance", "secret", "secret", "one of explicit, tacit, withheld"),
    (SUPPORT, "attribution", "Stated", "Stated", "'stated', in small letters"),
    (MEMBER, "role", "chair", "chair", "one of co-chair, member"),
    (RECOGNITION, "position", "denied", "denied", "one of not-recognised, recognised"),
    # Ids of nothing
    (NAME, "used_by", "armenia;oz", "oz", f"{TABLE_OF}actors"),
    ("actors ministry", "parent", "oz", "oz", f"{TABLE_OF}actors"),
    ("actors narnia", "predecessor", "oz", "oz", f"{TABLE_OF}actors"),
    (CLAIM, "group", "oz", "oz", f"{TABLE_OF}actors"),
    (CLAIM, "event", "oz", "oz", f"{TABLE_OF}events"),
    (CLAIM, "claimant", "oz", "oz", f"{TABLE_OF}actors or sources"),
    (CLAIM, "citations", "oz[p. 3]@74", "oz", f"{TABLE_OF}sources"),
    ("events war-x", "actors", "armenia;oz", "oz", f"{TABLE_OF}actors"),
    ("events battle-y", "parent", "oz", "oz", f"{TABLE_OF}events"),
    ("events war-x", "citations", "oz", "oz", f"{TABLE_OF}sources"),
    (NOTE, "citations", "oz", "oz", f"{TABLE_OF}sources"),
    (SUPPORT, "supporter", "oz", "oz", f"{TABLE_OF}actors"),
    (SUPPORT, "recipient", "oz", "oz", f"{TABLE_OF}actors"),
    (SUPPORT, "via", "oz", "oz", f"{TABLE_OF}actors"),
    (SUPPORT, "claimant", "oz", "oz", f"{TABLE_OF}actors or sources"),
    (SUPPORT, "denied_by", "armenia;oz", "oz", f"{TABLE_OF}actors"),
    (MEMBER, "organisation", "oz", "oz", f"{TABLE_OF}actors"),
    (RECOGNITION, "recognised", "oz", "oz", f"{TABLE_OF}actors"),
    (RECOGNITION, "citations", "ona-nd-body@348", 348, "the number of a note"),
    (CLAIM, "citations", "ona-nd-body@999", 999, "the number of a note"),
    ("events war-x", "citations", "ona-nd-body@348", 348, "the number of a note"),
    (NOTE, "citations", "ona-nd-body@348", 348, "the number of a note"),
    # Numbers and flags
    (CLAIM, "low", "five", "five", FIGURES),
    (CLAIM, "high", "05", "05", FIGURES),
    (CLAIM, "low", "9" * 5000, "9" * 5000, "a whole number of 18 digits at most"),
    (CLAIM, "partial", "no", "no", "true or false"),
    (NOTE, "list_number", "-3", "-3", FIGURES),
    ("actors armenia", "gwno", "371.0", "371.0", FIGURES),
    (SUPPORT, "amount_low", "8,9", "8,9", "a number such as 8.9"),
    (SUPPORT, "amount_high", "-9", "-9", "a number such as 8.9"),
    # Dates
    ("actors narnia", "period", "2016-02-30", "2016-02-30", "a day"),
    (SUPPORT, "period", "in 2016", "in 2016", "EDTF"),
    (CLAIM, "period", "2016-13", "2016-13", "a month from 01 to 12"),
    (CLAIM, "as_of", "5 April 2016", "5 April 2016", "EDTF"),
    (NAME, "period", "2016/2015", "2016/2015", "an end that is not before the start"),
    ("events war-x", "period", "2015-02-29", "2015-02-29", "a day"),
    ("sources abbasov-2011-pact", "issued", "2011-1-18", "2011-1-18", "EDTF"),
    ("sources abbasov-2011-pact", "accessed", "yesterday", "yesterday", "EDTF"),
    # Empty cells
    (CLAIM, "low", "", None, "a value"),
    (CLAIM, "printed", "", None, "a value"),
    (CLAIM, "rank", "", None, "a value"),
    (NAME, "name", "", None, "a value"),
    (NOTE, "number", "", None, "a value"),
    ("sources abbasov-2011-pact", "type", "", None, "a value"),
    ("events war-x", "name", "", None, "a value"),
    # Lists
    (CLAIM, "citations", "ona-nd-body;", None, "a value"),
    (CLAIM, "citations", "a1plus-2017-stech[3; 4]", "a1plus-2017-stech[3", "a citation such as"),
    (CLAIM, "citations", "ona-nd-body@" + "9" * 5000, "ona-nd-body@" + "9" * 5000, "a citation"),
    (NAME, "used_by", "armenia;;narnia", None, "a value"),
    (NAME, "used_by", "armenia;narnia;armenia", "armenia", "each item of a list once"),
    # What a row must say as a whole
    (SUPPORT, "amount_unit -> amount_printed", "", "8.9 to 9 tonnes", AMOUNT),
    (SUPPORT, "amount_low -> amount_printed", "", "8.9 to 9 tonnes", AMOUNT),
    (SUPPORT, "amount_printed", "", None, AMOUNT),
    (SUPPORT, "amount_high", "8.8", "8.8", "no less than the low end, 8.9"),
    (RECOGNITION, "citations", "", None, "a citation, or a remark"),
    (MEMBER, "remark -> citations", "", None, "a citation, or a remark"),
    (CLAIM, "remark", "", None, "the reason"),
    ("events battle-y", "remark -> citations", "", None, "a citation, or a remark"),
    (CLAIM, "remark", "x ", "x ", "no space at either end"),
    (NAME, "name", " x", " x", "no space at either end"),
    (NOTE, "number -> id", "348", "n347", "n348, after the group and the number"),
    (NOTE, "group -> id", "lettered", "n347", "a347, after the group and the number"),
    (CONTRIBUTOR, "literal", "x", "x", "either family and given, or literal"),
    (CLAIM, "high -> low", "4", (5, 4), "a low end that is not above the high end"),
    (CLAIM, "high -> low", "6", "5–6", "5, which is '5' read as plain"),
    (CLAIM, "high -> low", "", "5+", "5, which is '5' read as plain"),
    (CLAIM, "printed -> low", "6", "5", "6, which is '6' read as plain"),
    (CLAIM, "printed", "some", "some", "a count such as"),
    (
        CLAIM,
        "reading -> printed",
        "at-least",
        "5",
        "a figure that is read as at-least, not as plain",
    ),
    (CLAIM, "reading -> printed", "none", "5", "a word such as no, none, nobody or denied"),
]


@pytest.mark.parametrize(
    ("row", "cell", "text", "value", "expected"),
    CELLS,
    ids=lambda part: part[:20] if isinstance(part, str) else None,
)
@pytest.mark.untraced
def test_a_fault_in_a_cell(
    row: str, cell: str, text: str, value: object, expected: str, package: Path
) -> None:
    table, key = row.split()
    changed, _, column = cell.partition(" -> ")
    line = put(package, table, key, **{changed: text})
    describe_anew(package)
    check(package, Fault(f"{table}.csv", line, column or changed, value, expected))


def test_near_ids_and_words_are_suggested(package: Path) -> None:
    put(package, "casualty_claims", "cc-0901", side="armenain", group="ministri", event="war")
    found = validate(describe_anew(package))
    assert [(error.column, error.suggestions) for error in found] == [
        ("event", ("war-x",)),
        ("group", ("ministry",)),
        ("side", ("armenian",)),
    ]


# Rows


def bytes_of(package: Path, table: str) -> bytes:
    return (package / f"{table}.csv").read_bytes()


def replace(package: Path, table: str, old: bytes, new: bytes) -> int:
    """Replace what stands once in a table, describe it anew, and return the line."""
    before, found, after = bytes_of(package, table).partition(old)
    assert found
    assert old not in after
    (package / f"{table}.csv").write_bytes(before + new + after)
    describe_anew(package)
    return before.count(b"\n") + 1


def test_an_id_given_twice(package: Path) -> None:
    line = replace(package, "actor_names", b"artsakh-2,", b"artsakh-1,")
    expected = "an id of its own"
    check(package, Fault("actor_names.csv", line, "id", "artsakh-1", expected))


def test_rows_out_of_order(package: Path) -> None:
    header, one, two, *rest = bytes_of(package, "actor_names").splitlines(keepends=True)
    (package / "actor_names.csv").write_bytes(b"".join([header, two, one, *rest]))
    expected = "ids in order, so none before 'artsakh-1'"
    check(describe_anew(package), Fault("actor_names.csv", 3, "id", "armenia-1", expected))


@pytest.mark.parametrize("key", ["War-X", "war_x", "wár-x", "-war", "war-", "wa--r", "war x"])
def test_an_id_that_is_not_plain(key: str, package: Path) -> None:
    add(package, "events", {"id": key, "name": "X", "kind": "war", "remark": "x"})
    found = validate(describe_anew(package))
    (line,) = {error.line for error in found}
    assert row_of(package, "events", key)["name"] == "X"
    expected = "small letters and digits of ASCII, in words joined by hyphens"
    check(package, Fault("events.csv", line, "id", key, expected))


@pytest.mark.parametrize("key", ["narnia-1", "ministry-one", "ministry", "ministry-2-3"])
def test_an_id_of_a_part_that_is_not_that_of_its_whole(key: str, package: Path) -> None:
    cells = {"actor": "ministry", "name": "X", "language": "en"}
    add(package, "actor_names", {"id": key, **cells})
    expected = "ministry- and a number"
    lines = bytes_of(package, "actor_names").splitlines()
    line = next(place for place, row in enumerate(lines, 1) if row.startswith(f"{key},".encode()))
    check(describe_anew(package), Fault("actor_names.csv", line, "id", key, expected))


@pytest.mark.parametrize(
    ("table", "key", "whole"),
    [("actor_names", "ministry-1", "actor"), ("contributors", "abbasov-2011-pact-1", "source")],
)
def test_a_part_of_nothing(table: str, key: str, whole: str, package: Path) -> None:
    line = put(package, table, key, **{whole: "oz"})
    expected = f"the id of one of the {whole}s"
    check(
        describe_anew(package),
        Fault(f"{table}.csv", line, whole, "oz", expected),
        Fault(f"{table}.csv", line, "id", key, "oz- and a number"),
    )


def test_a_contributor_without_a_name(package: Path) -> None:
    line = put(package, "contributors", "abbasov-2011-pact-1", family="", given="")
    expected = "either family and given, or literal"
    check(describe_anew(package), Fault("contributors.csv", line, "literal", None, expected))


def test_a_record_that_is_a_part_of_itself(package: Path) -> None:
    line = put(package, "events", "war-x", parent="war-x")
    fault = Fault("events.csv", line, "parent", "war-x", "no circle: war-x in war-x")
    check(describe_anew(package), fault)


@pytest.mark.parametrize(
    ("table", "one", "other"),
    [("events", "battle-y", "war-x"), ("actors", "azerbaijan", "ministry")],
)
def test_records_that_are_parts_of_each_other(
    table: str, one: str, other: str, package: Path
) -> None:
    lines = [put(package, table, one, parent=other), put(package, table, other, parent=one)]
    circles = [f"no circle: {one} in {other} in {one}", f"no circle: {other} in {one} in {other}"]
    check(
        describe_anew(package),
        Fault(f"{table}.csv", lines[0], "parent", one, circles[0]),
        Fault(f"{table}.csv", lines[1], "parent", other, circles[1]),
    )


def test_a_part_of_a_circle_is_not_told_to_be_in_it(package: Path) -> None:
    line = put(package, "actors", "azerbaijan", parent="azerbaijan")
    fault = Fault("actors.csv", line, "parent", "azerbaijan", "no circle")
    check(describe_anew(package), fault)
    assert row_of(package, "actors", "ministry")["parent"] == "azerbaijan"


# Headers and lines


def first_line(package: Path, table: str) -> bytes:
    return bytes_of(package, table).partition(b"\n")[0]


def test_a_column_too_many(package: Path) -> None:
    path = package / "events.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b",x\n").replace(b"remark,x", b"remark,more"))
    expected = "the name of a column of this table"
    check(describe_anew(package), Fault("events.csv", 1, "more", "more", expected))


def test_a_column_too_few(package: Path) -> None:
    lines = (line.rpartition(b",")[0] for line in bytes_of(package, "events").splitlines())
    (package / "events.csv").write_bytes(b"\n".join(lines) + b"\n")
    check(describe_anew(package), Fault("events.csv", 1, "remark", None, "a column remark"))


def test_columns_in_another_order(package: Path) -> None:
    lines = [line.split(b",") for line in bytes_of(package, "actor_names").splitlines()]
    swapped = [[key, name, actor, *rest] for key, actor, name, *rest in lines]
    header, *_ = text = b"".join(b",".join(line) + b"\n" for line in swapped).splitlines()
    (package / "actor_names.csv").write_bytes(b"\n".join(text) + b"\n")
    expected = "the order id,actor,name,language,period,used_by"
    check(describe_anew(package), Fault("actor_names.csv", 1, None, header.decode(), expected))


def test_a_column_given_twice(package: Path) -> None:
    lines = (line + line[line.index(b",") :] for line in bytes_of(package, "actors").splitlines())
    (package / "actors.csv").write_bytes(b"\n".join(lines) + b"\n")
    header = (DATA / "actors.csv").read_text("utf-8").partition("\n")[0]
    names = header.split(",")[1:]
    faults = [Fault("actors.csv", 1, name, name, "each column once") for name in names]
    check(describe_anew(package), *faults)


@pytest.mark.parametrize("count", [0, 1, 9, 11])
def test_a_line_of_another_length(count: int, package: Path) -> None:
    path = package / "actors.csv"
    line = ",".join(["zz", *[""] * (count - 1)]) if count else ""
    path.write_bytes(path.read_bytes() + line.encode() + b"\n")
    number = path.read_bytes().count(b"\n")
    fault = Fault("actors.csv", number, None, count, "10 cells")
    check(describe_anew(package), fault)


def test_a_line_of_empty_cells(package: Path) -> None:
    path = package / "actors.csv"
    path.write_bytes(path.read_bytes() + b"zz,,,,,,,,,\n")
    number = path.read_bytes().count(b"\n")
    faults = [Fault("actors.csv", number, name, None, "a value") for name in ("name", "kind")]
    check(describe_anew(package), *faults)


def test_a_line_that_is_not_csv_is_told_alone(package: Path) -> None:
    line = replace(package, "sources", b"abbasov-2011-pact,", b'abbasov-2011-pact,"x"y')
    (error,) = validate(package)
    assert (error.file, error.line, error.expected) == ("sources.csv", line, "CSV")


def test_a_quotation_without_an_end_is_told_alone(package: Path) -> None:
    line = replace(package, "events", b"?\n", b'"?\n')
    (error,) = validate(package)
    assert (error.file, error.expected) == ("events.csv", "CSV")
    assert error.line in {line, line + 1}


def test_a_record_in_two_lines(package: Path) -> None:
    line = replace(package, "events", b"?\n", b'"one\ntwo"\n')
    check(package, Fault("events.csv", line + 1, None, "battle-y", "one record a line"))


# Texts

CONTROL = "no control character but the LF that ends a line"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("A\0war", "\0", CONTROL),
        ("A\twar", "\t", CONTROL),
        ("A \x1bwar", "\x1b", CONTROL),
        ("A \x7fwar", "\x7f", CONTROL),
        ("A \x85war", "\x85", CONTROL),
        ("A \u2028war", "\u2028", CONTROL),
        ("A wa\u0301r", "wa\u0301r", "a text in NFC"),
        ("A \ufb01ght in \u212b", "\u212b", "a text in NFC"),
    ],
)
def test_a_character_that_must_not_be_there(
    name: str, value: str, expected: str, package: Path
) -> None:
    line = replace(package, "events", b"A war", name.encode())
    check(package, Fault("events.csv", line, None, value, expected))


def test_each_such_character_of_a_line_is_told_once(package: Path) -> None:
    line = replace(package, "events", b"A war", b"A\0 \x01\0war")
    faults = [Fault("events.csv", line, None, value, CONTROL) for value in ("\0", "\x01")]
    check(package, *faults)


def test_lines_that_end_as_on_windows(package: Path) -> None:
    path = package / "actors.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    lines = range(1, path.read_bytes().count(b"\n") + 1)
    faults = [Fault("actors.csv", line, None, "\r", CONTROL) for line in lines]
    check(describe_anew(package), *faults)


def test_a_byte_order_mark(package: Path) -> None:
    path = package / "actors.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    check(describe_anew(package), Fault("actors.csv", 1, None, "\ufeff", "no byte order mark"))


def test_a_last_line_without_an_end(package: Path) -> None:
    path = package / "events.csv"
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))
    line = path.read_bytes().count(b"\n") + 1
    check(describe_anew(package), Fault("events.csv", line, None, ",", "a line feed at the end"))


def test_another_encoding_is_told_without_faults_that_follow_from_it(package: Path) -> None:
    line = replace(package, "actors", b"Narnia", "N\xe4rnia".encode("latin-1"))
    check(package, Fault("actors.csv", line, None, b"\xe4", "UTF-8"))


def test_a_file_in_utf_16(package: Path) -> None:
    path = package / "events.csv"
    path.write_bytes(path.read_text("utf-8").encode("utf-16-le", "strict"))
    path.write_bytes(b"\xff\xfe" + path.read_bytes())
    check(describe_anew(package), Fault("events.csv", 1, None, b"\xff", "UTF-8"))


def test_an_empty_file(package: Path) -> None:
    header = first_line(package, "events").decode().split(",")
    (package / "events.csv").write_bytes(b"")
    missing = Fault("events.csv", 1, None, "", f"the columns {', '.join(header)}, too")
    end = Fault("events.csv", 1, None, "", "a line feed at the end")
    check(describe_anew(package), end, missing)


# Files

FILES = sorted(path.name for path in DATA.glob("*.csv"))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_table_is_told_without_faults_that_follow_from_it(
    name: str, package: Path
) -> None:
    (package / name).unlink()
    fault = Fault(name, None, None, name, "a file of this name in the package")
    check(describe_anew(package), fault)


def test_a_missing_descriptor(package: Path) -> None:
    name = "datapackage.json"
    (package / name).unlink()
    check(package, Fault(name, None, None, name, "a file of this name in the package"))


def test_a_table_that_is_a_directory(package: Path) -> None:
    (package / "events.csv").unlink()
    (package / "events.csv").mkdir()
    fault = Fault("events.csv", None, None, "events.csv", "a file that can be read (")
    check(describe_anew(package), fault)


@pytest.mark.parametrize("name", ["event.csv", "EVENTS.CSV", "notes.csv.csv", "Actors.csv"])
def test_a_csv_file_that_is_no_table(name: str, package: Path) -> None:
    if (package / name).exists():
        pytest.skip("the file system takes small and large letters for the same")
    shutil.copy(package / "events.csv", package / name)
    (error,) = check(package, Fault(name, None, None, name, "the file of a table"))
    assert error.suggestions


def test_other_files_may_lie_in_the_directory(package: Path) -> None:
    write(package / "README.md", "Made up.\r\n")
    (package / "drafts").mkdir()
    assert validate(package) == ()


# Several faults


def test_all_faults_are_told_at_once(package: Path) -> None:
    lines = [
        put(package, "actor_names", "ministry-1", used_by="oz"),
        put(package, "actors", "narnia", kind="kingdom"),
        put(package, "casualty_claims", "cc-0901", low="4", period="2016-13", citations="oz@999"),
        put(package, "events", "battle-y", parent="battle-y", remark=""),
        put(package, "notes", "n347", number="347.0"),
        put(package, "sources", "abbasov-2011-pact", type="novel"),
    ]
    (package / "contributors.csv").unlink()
    (package / "figure.csv").touch()
    describe_anew(package)
    names, actors, claims, events, notes, sources = lines
    check(
        package,
        Fault("actor_names.csv", names, "used_by", "oz", "the id of one of the actors"),
        Fault("actors.csv", actors, "kind", "kingdom", "one of armed-force"),
        Fault("casualty_claims.csv", claims, "citations", "oz", "the id of one of the sources"),
        Fault("casualty_claims.csv", claims, "citations", 999, "the number of a note"),
        Fault("casualty_claims.csv", claims, "low", "4–5", "5, which is '5' read as plain"),
        Fault("casualty_claims.csv", claims, "period", "2016-13", "a month"),
        Fault("contributors.csv", None, None, "contributors.csv", "a file of this name"),
        Fault("events.csv", events, "citations", None, "a citation, or a remark"),
        Fault("events.csv", events, "parent", "battle-y", "no circle"),
        Fault("figure.csv", None, None, "figure.csv", "the file of a table"),
        Fault("notes.csv", notes, "number", "347.0", FIGURES),
        Fault("sources.csv", sources, "type", "novel", "one of article"),
    )


# Additions to a dataset


@pytest.fixture(name="addition")
def fixture_addition(tmp_path: Path) -> Path:
    """Return an empty directory for additions to the bundled data."""
    path = tmp_path / "addition"
    path.mkdir()
    return path


def check_addition(addition: Path, *faults: Fault) -> None:
    found = validate(addition, extending=Dataset.bundled())
    assert [(error.file, error.line, error.column, error.value) for error in found] == [
        fault[:4] for fault in faults
    ]
    for error, fault in zip(found, faults, strict=True):
        assert error.expected.startswith(fault.expected)
    with pytest.raises(InvalidPackageError) as caught:
        Dataset.bundled().extend(addition)
    assert caught.value.problems == found


WAR = {"id": "war-x", "name": "A war", "kind": "war", "citations": "ona-nd-body@74"}


def test_an_addition_may_be_one_table_and_name_what_lies_below(addition: Path) -> None:
    add(addition, "events", {**WAR, "actors": "armenia;azerbaijan"})
    assert validate(addition, extending=Dataset.bundled()) == ()
    assert {error.file for error in validate(addition)} > {"actors.csv", "datapackage.json"}


def test_an_addition_may_have_a_descriptor(addition: Path) -> None:
    add(addition, "events", WAR)
    describe_anew(addition)
    assert validate(addition, extending=Dataset.bundled()) == ()
    add(addition, "events", {**WAR, "id": "war-y"})
    found = validate(addition, extending=Dataset.bundled())
    assert {error.column for error in found} == {
        f"resources[0].{key}" for key in ("bytes", "hash", "rowCount")
    }


def test_an_addition_that_names_nothing(addition: Path) -> None:
    add(addition, "events", {**WAR, "actors": "narnia", "parent": "war-y"})
    check_addition(
        addition,
        Fault("events.csv", 2, "actors", "narnia", "the id of one of the actors"),
        Fault("events.csv", 2, "parent", "war-y", "the id of one of the events"),
    )


def test_an_addition_that_closes_a_circle(addition: Path, tmp_path: Path) -> None:
    base = Dataset.load(filled(tmp_path / "package"))
    add(addition, "events", {**WAR, "parent": "battle-y"})
    (error,) = validate(addition, extending=base)
    assert (error.file, error.line, error.column) == ("events.csv", 2, "parent")
    assert error.expected == "no circle: war-x in battle-y in war-x"


def test_an_addition_of_a_part_of_what_lies_below(addition: Path) -> None:
    cells = {"name": "Hayastan", "language": "hy"}
    add(addition, "actor_names", {"id": "armenia-2", "actor": "armenia", **cells})
    assert validate(addition, extending=Dataset.bundled()) == ()


def test_an_addition_of_a_note_that_is_cited(addition: Path) -> None:
    add(addition, "events", {**WAR, "citations": "ona-nd-body@999"})
    fault = Fault("events.csv", 2, "citations", 999, "the number of a note")
    check_addition(addition, fault)
    note = {"id": "n999", "group": "numbered", "number": "999", "kind": "citation"}
    add(addition, "notes", {**note, "citations": "ona-nd-body"})
    assert validate(addition, extending=Dataset.bundled()) == ()


def test_an_empty_addition(addition: Path) -> None:
    fault = Fault(str(addition), None, None, str(addition), "a directory with a row in a table")
    check_addition(addition, fault)
    add(addition, "events")
    check_addition(addition, fault)


def test_an_addition_under_a_misspelt_name(addition: Path) -> None:
    write(addition / "event.csv", "id\nx\n")
    check_addition(
        addition,
        Fault(str(addition), None, None, str(addition), "a directory with a row in a table"),
        Fault("event.csv", None, None, "event.csv", "the file of a table"),
    )


def test_an_addition_with_an_unreadable_table(addition: Path) -> None:
    (addition / "events.csv").mkdir()
    fault = Fault("events.csv", None, None, "events.csv", "a file that can be read (")
    check_addition(addition, fault)
