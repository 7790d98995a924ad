"""What schemas are asked for by, and what comes back."""

from typing import Any

import jsonschema
import pytest

import karabakh_data
from karabakh_data import CasualtyClaim, Side, Supporters, casualty_claims, json_schema
from karabakh_data.errors import UnknownKeyError, WrongTypeError
from karabakh_data.records._registry import BY_TABLE, RECORDS
from karabakh_data.tables.schemas import FILES, read_json

WHOLE = read_json(FILES["json-schema"])
NAMES = [*WHOLE["$defs"], *BY_TABLE]
Validator = jsonschema.Draft202012Validator


def references(schema: object) -> set[str]:
    """Return what a schema refers to, wherever in it."""
    parts: list[Any] = list(schema.values()) if isinstance(schema, dict) else []
    parts = schema if isinstance(schema, list) else parts
    own = {schema["$ref"]} if isinstance(schema, dict) and "$ref" in schema else set()
    return own.union(*map(references, parts))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.untraced
def test_each_schema_is_one_and_needs_no_other_file(name: str) -> None:
    schema = json_schema(name)
    Validator.check_schema(schema)
    assert schema["$schema"] == Validator.META_SCHEMA["$id"]
    assert references(schema) == {f"#/$defs/{other}" for other in schema["$defs"]}
    assert schema["$id"] == f"{schema['title']}.json"
    assert schema["description"].endswith(".")


def test_the_whole_has_all_of_them() -> None:
    Validator.check_schema(WHOLE)
    assert {f"#/$defs/{name}" for name in WHOLE["$defs"]} >= references(WHOLE)
    assert {record.__name__ for record in RECORDS} < set(WHOLE["$defs"])
    assert all(getattr(karabakh_data, name) for name in WHOLE["$defs"])


def test_a_class_its_name_and_that_of_its_table_are_the_same() -> None:
    assert json_schema(CasualtyClaim) == json_schema("CasualtyClaim")
    assert json_schema("casualty_claims") == json_schema("CasualtyClaim")
    for record in RECORDS:
        assert json_schema(record) == json_schema(record.table)


def test_a_schema_may_be_changed_by_whoever_asked_for_it() -> None:
    json_schema(Side)["oneOf"].clear()
    assert len(json_schema(Side)["oneOf"]) == len(Side)


def test_words_are_told_with_their_meanings() -> None:
    told = {word["const"]: word["description"] for word in json_schema(Side)["oneOf"]}
    assert told == {word.value: word.description for word in Side}


def test_an_answer_that_is_a_list() -> None:
    schema = json_schema(Supporters)
    assert (schema["type"], schema["items"]) == ("array", {"$ref": "#/$defs/Supporter"})


class Period:
    """A class of somebody else, of the name of one here."""


@pytest.mark.parametrize(
    ("of", "value", "near"),
    [
        ("CasualtyClaims", "CasualtyClaims", "CasualtyClaim"),
        ("casualty claims", "casualty claims", "casualty_claims"),
        ("casualties", "casualties", None),
        ("", "", None),
        (int, "int", None),
        (Period, "Period", "Period"),
        (karabakh_data.Dataset, "Dataset", None),
        (karabakh_data.UnknownKeyError, "UnknownKeyError", None),
    ],
)
def test_what_has_no_schema(of: type[Any] | str, value: str, near: str | None) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        json_schema(of)
    error = caught.value
    assert (error.value, error.kind) == (value, "schema")
    assert error.expected == "the class of a record or an answer, its name, or the name of a table"
    assert near is None or near in error.suggestions


@pytest.mark.parametrize("of", [None, 5, ["Side"], Side.ARMENIAN.value.encode()])
def test_what_is_neither_a_class_nor_a_text(of: Any) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError):
        json_schema(of)


def test_a_record_is_not_its_class() -> None:
    with pytest.raises(WrongTypeError, match="the class of a record"):
        json_schema(casualty_claims()[0])  # type: ignore[arg-type]
