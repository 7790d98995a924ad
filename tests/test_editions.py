"""The editions of the bundled data: asking for them, and what an answer says of a later time."""

import copy
import json
import pickle
import shutil
import zipfile
from pathlib import Path

import pytest
from test_api import HOME, run

from karabakh_data import (
    CasualtyClaim,
    Dataset,
    Edition,
    Event,
    Measure,
    SupportClaim,
    UnknownKeyError,
    WrongTypeError,
    audit,
    bounds,
    casualties,
    casualties_by,
    compare,
    diff,
    editions,
    events,
    plotting,
    supporters,
    validate,
)
from karabakh_data.cli.main import main
from karabakh_data.errors import KarabakhDataError

ARTICLE = Dataset.bundled()
LATER = Dataset.bundled("2025")
ELSEWHERE = "They are in edition 2025"
Capture = pytest.CaptureFixture[str]


# Asking for one


def test_the_editions() -> None:
    assert [(one.id, one.as_of) for one in editions()] == [
        ("2021-01", "2021-01"),
        ("2025", "2025-12"),
    ]
    for one in editions():
        data = Dataset.bundled(one.id)
        assert one.claims == len(data.table(CasualtyClaim)) + len(data.table(SupportClaim))
        assert one.about.endswith(".")
        assert one == Edition(*one)


def test_an_edition_is_the_same_at_each_call() -> None:
    assert Dataset.bundled("2025") is LATER
    assert Dataset.bundled("2021-01") is Dataset.bundled(None) is ARTICLE
    assert LATER is not ARTICLE
    assert repr(LATER).endswith("edition 2025>")


def test_no_edition() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        Dataset.bundled("2024")
    assert (caught.value.kind, caught.value.suggestions[0]) == ("edition", "2025")
    assert "one of 2021-01, 2025" in str(caught.value)
    for value in (2025, ["2025"], 2.5):
        with pytest.raises(WrongTypeError, match="the id of an edition"):
            Dataset.bundled(value)  # type: ignore[arg-type]


def test_an_edition_pickles_by_its_name() -> None:
    text = pickle.dumps(LATER)
    assert len(text) < 200
    assert pickle.loads(text) is LATER  # noqa: S301
    assert copy.deepcopy(LATER) is LATER
    answer = LATER.casualties(2023)
    assert pickle.loads(pickle.dumps(answer)) == answer  # noqa: S301
    question = pickle.loads(pickle.dumps(LATER.casualties))  # noqa: S301
    assert question(2023) == answer


def test_an_edition_is_read_only_when_it_is_asked_for() -> None:
    code = "import karabakh_data as k; k.casualties(2016); k.cite(k.casualties(2016)); "
    code += "print('karabakh_data.tables.editions' in sys.modules)"
    assert run(code) == "False\n"


def test_an_edition_from_a_zip_file(tmp_path: Path) -> None:
    archive = tmp_path / "library.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in HOME.rglob("*"):
            if path.is_file() and path.suffix != ".pyc":
                made.write(path, path.relative_to(HOME.parent))
    code = f"sys.path.insert(0, {str(archive)!r}); import karabakh_data as k; "
    code += "print(k.__file__.count('.zip'), k.Dataset.bundled('2025').casualties(2023).total)"
    assert run(code) == f"1 {LATER.casualties(2023).total}\n"


# The article stays as it is


@pytest.mark.untraced
def test_the_article_answers_as_it_does_without_the_edition(tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(HOME / "data", package, ignore=shutil.ignore_patterns("editions"))
    alone = Dataset.load(package)
    for period in (None, *range(1988, 2022), "1988/1994", "2020-09-27/2020-11-10"):
        for side in (None, "armenian", "azerbaijani"):
            for measure in Measure:
                told = casualties(period, side=side, measure=measure).explain()
                asked = alone.casualties(period, side=side, measure=measure)
                assert told == asked.explain()
    assert [*map(str, audit())] == [*map(str, alone.audit())]


def test_no_answer_of_the_article_names_the_edition() -> None:
    for year in (None, *range(1988, 2021), "2021-01"):
        for answer in (casualties(year), bounds(year)):
            assert str(answer).endswith("Data as of 2021-01; later events are absent.")
            assert answer.as_of == answer.to_dict()["data_as_of"] == "2021-01"
    assert not {claim.id for claim in casualties().claims} & {
        claim.id for claim in LATER.casualty_claims() if claim.section == "edition-2025"
    }


def test_all_records_of_the_article_are_in_the_edition_unchanged() -> None:
    changes = diff(ARTICLE, LATER)
    assert {change.kind for change in changes} == {"added"}
    tables = {change.table for change in changes}
    assert {"actors", "casualty_claims", "events", "sources", "support_claims"} <= tables
    assert LATER.overridden() == ()


# What came later


@pytest.mark.parametrize("period", [2023, "2021", "2021-02-01", "2020-11-10/..", "2016/2022"])
def test_a_later_time_is_said_to_be_in_another_edition(period: int | str) -> None:
    for told in (
        str(casualties(period)),
        casualties(period).explain(),
        casualties(period).to_markdown(),
        casualties(period)._repr_html_(),
        str(casualties_by("side", period=period)),
        str(bounds(period)),
        bounds(period).explain(),
        bounds(period)._repr_html_(),
        str(compare(2023)),
        supporters("armenian", period=period).note,
    ):
        assert ELSEWHERE in " ".join(told.split())


@pytest.mark.parametrize("period", [None, 2020, "2021-01", "1988/2021-01-31", "../1994"])
def test_of_an_earlier_time_nothing_is_said(period: int | str | None) -> None:
    for told in (
        str(casualties(period)),
        str(bounds(period)),
        str(supporters("armenian", period=period)),
    ):
        assert "edition" not in told


def test_the_edition_says_its_own_time() -> None:
    answer = LATER.casualties(2023)
    assert str(answer).endswith("Data as of 2025-12; later events are absent.")
    assert answer.to_dict()["data_as_of"] == "2025-12"
    assert LATER.bounds(2023).to_dict()["data_as_of"] == "2025-12"
    assert LATER.compare(2022).to_dict()["data_as_of"] == "2025-12"
    assert "edition" not in str(LATER.bounds("2023/2025")).partition("Data as of")[2]
    assert LATER.supporters("armenian", period=2026).note.endswith(
        "Data as of 2025-12; later events are absent."
    )


def test_citing_the_edition_names_both_packages_and_one_time() -> None:
    told = LATER.cite(style="text")
    assert told.count("\n") == 1
    assert told.count("Data as of") == 1
    assert told.endswith("Data as of 2025-12; later events are absent.")
    assert "Wikipedia contributors" in told
    assert "edition 2025" not in ARTICLE.cite(style="text")


# Layers and exports


@pytest.mark.untraced
def test_the_edition_can_be_extended_and_exported(tmp_path: Path) -> None:
    path = LATER.export(tmp_path / "edition.zip")
    alone = Dataset.load(path)
    assert alone.as_of == "2025-12"
    assert not diff(LATER, alone)
    assert alone.casualties(2023) == LATER.casualties(2023)
    assert alone.bounds("2022-09").range == LATER.bounds("2022-09").range
    layered = Dataset.load(ARTICLE.export(tmp_path / "article.zip")).extend(LATER)
    assert layered.as_of == "2025-12"
    assert not diff(layered, LATER)


def test_a_copy_of_the_data_in_a_zip_file_has_the_article_alone(tmp_path: Path) -> None:
    archive = tmp_path / "data.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in (HOME / "data").rglob("*"):
            if path.is_file():
                made.write(path, Path("folder", path.relative_to(HOME / "data")))
    assert validate(archive) == ()
    assert not diff(ARTICLE, Dataset.load(archive))


def test_the_layer_is_sound() -> None:
    assert validate(HOME / "data" / "editions" / "2025", extending=ARTICLE) == ()


def test_the_time_of_a_package_must_be_one(tmp_path: Path) -> None:
    descriptor = {"name": "x", "resources": [], "asOf": "last year"}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    found = validate(tmp_path, extending=ARTICLE)
    assert [(one.value, one.column) for one in found if one.column == "asOf"] == [
        ("last year", "asOf")
    ]


def test_pictures_say_the_time_of_their_data() -> None:
    attack = "2023-09-19/2023-09-20"
    found = next(one for one in LATER.contradictions() if "cc-1259" in one.ids)
    for picture in (
        plotting.by_year([LATER.casualties(2023)]),
        plotting.rivals(LATER.casualties(attack), dataset=LATER),
        plotting.bounds(LATER.bounds(attack), dataset=LATER),
        plotting.timeline(LATER.events(2023), period=2023, dataset=LATER),
        plotting.contradiction(found, dataset=LATER),
        plotting.support(LATER.supporters("armenian", "arms"), dataset=LATER),
    ):
        assert "as of 2025-12" in picture.to_json()
        assert "as of 2021-01" not in picture.to_json()


# The command line


def answer(capsys: Capture, *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_each_command_that_asks_has_the_option(capsys: Capture) -> None:
    edition = ("--edition", "2025")
    assert answer(capsys, "casualties", "2023", *edition) == f"{LATER.casualties(2023)}\n"
    assert answer(capsys, "casualties", "2023", "--by", "side", *edition) == (
        f"{LATER.casualties_by('side', period=2023)}\n"
    )
    assert answer(capsys, "bounds", "2023", *edition) == f"{LATER.bounds(2023)}\n"
    count = len(LATER.audit())
    assert answer(capsys, "audit", *edition).endswith(f"\n{count} findings\n")
    assert count > len(audit())
    for command in ("supporters armenian 2023", "events 2023", "sources 2023", "figures 2023"):
        later = answer(capsys, *command.split(), *edition)
        assert len(later) > len(answer(capsys, *command.split()))
    assert "2025" in answer(capsys, "cite", "data", "--style", "text", *edition)
    assert answer(capsys, "compare", "2022", *edition) == f"{LATER.compare(2022)}\n"
    claims = ("--claimant", "artsakh", "--limit", "1")
    assert answer(capsys, "contradictions", "2023", *claims, *edition)
    assert answer(capsys, "reconcile", "2022", "--claimant", "armenia", *edition)


@pytest.mark.parametrize(
    "question",
    [
        *("by-year", "rivals 2023", "bounds 2023", "contradiction"),
        *("support", "timeline", "comparison 2022"),
    ],
)
def test_a_picture_is_of_the_edition_that_is_asked(question: str, capsys: Capture) -> None:
    later = answer(capsys, "plot", *question.split(), "--edition", "2025")
    assert "as of 2025-12" in later
    earlier = question.replace("2022", "2016").replace("2023", "2016")
    assert "2025-12" not in answer(capsys, "plot", *earlier.split())


def test_a_listing_says_where_later_events_are(capsys: Capture) -> None:
    told = answer(capsys, "events", "2023")
    assert told.startswith("0 records\n")
    assert ELSEWHERE in " ".join(told.split())
    assert main(["events", "2023", "--format", "csv"]) == 0
    output = capsys.readouterr()
    assert ELSEWHERE not in output.out
    assert ELSEWHERE in output.err
    assert ELSEWHERE not in answer(capsys, "events", "2016")
    assert "edition" not in answer(capsys, "sources", "2023")
    assert events(2023).ids() == ()


def test_an_edition_that_is_none_and_one_that_nothing_asks(capsys: Capture) -> None:
    assert main(["casualties", "--edition", "2052"]) == 2
    assert "--edition: no edition '2052'" in capsys.readouterr().err
    layer = str(HOME / "data" / "editions" / "2025")
    for command in (["validate", layer], ["diff", layer, layer]):
        assert main([*command, "--edition", "2025"]) == 2
        assert "'--edition': expected" in capsys.readouterr().err


def test_the_commands_for_packages_lie_on_the_edition(tmp_path: Path, capsys: Capture) -> None:
    header = ",".join(_header(Event.table))
    row = "ceasefire-narnia-2025,Narnia,agreement,2025-12-01,,,ceasefire-2023-09-20,,x"
    (tmp_path / "events.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    given = [str(tmp_path), "--extending"]
    assert main(["validate", *given]) == 1
    capsys.readouterr()
    assert "no problem found" in answer(capsys, "validate", *given, "--edition", "2025")
    assert main(["diff", *given, "--edition", "2025"]) == 1
    assert "1 added" in capsys.readouterr().out


def _header(table: str) -> list[str]:
    text = (HOME / "data" / f"{table}.csv").read_text("utf-8")
    return text.partition("\n")[0].split(",")


def test_an_error_of_the_edition_is_one_of_the_library() -> None:
    with pytest.raises(KarabakhDataError):
        Dataset.bundled("")
