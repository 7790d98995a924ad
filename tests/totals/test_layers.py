"""Answers that tell which of several layers a claim is taken from."""

from pathlib import Path

from packages import DATA, add, row_of

from karabakh_data import DATA_VERSION, Dataset

BUNDLED = Dataset.bundled()
CLAIM = row_of(DATA, "casualty_claims", "cc-0201")


def layer(directory: Path, **cells: str) -> Path:
    directory.mkdir()
    add(directory, "casualty_claims", {**CLAIM, **cells})
    return directory


def reasons(dataset: Dataset) -> dict[str, str]:
    return {one.claim: one.reason for one in dataset.casualties(2008).verdicts}


def test_an_answer_says_which_layer_won(tmp_path: Path) -> None:
    one = layer(tmp_path / "one", low="31", high="31", printed="31")
    two = layer(tmp_path / "two", low="32", high="32", printed="32")
    both = BUNDLED.extend(one).extend(two)
    answer = both.casualties(2008)
    assert str(answer.total) == "32"
    before = reasons(BUNDLED)
    told = f"; as {two} has it, not karabakh-data {DATA_VERSION} or {one}"
    assert reasons(both) == {**before, "cc-0201": before["cc-0201"] + told}
    assert (
        told.split()
        == " ".join(answer.explain().split()).partition("counted")[2].split()[: len(told.split())]
    )
    assert both.casualties(2008) is answer


def test_an_answer_from_other_claims_is_as_before(tmp_path: Path) -> None:
    extended = BUNDLED.extend(layer(tmp_path / "one", remark="Changed."))
    assert [one.id for one in extended.overridden()] == ["cc-0201"]
    assert extended.casualties("2016-04-01") == BUNDLED.casualties("2016-04-01")
    assert reasons(extended) != reasons(BUNDLED)


def test_an_addition_overrides_nothing(tmp_path: Path) -> None:
    extended = BUNDLED.extend(layer(tmp_path / "one", id="cc-0901", period="1801"))
    assert reasons(extended) == reasons(BUNDLED)
