"""The rules of CSL-JSON, version 1.0.2 of the Citation Style Language, as a JSON Schema.

They are those of its specification (Appendix III, Types, and IV, Variables) and of the schema of
its input, csl-data.json, for the variables that a source can have.
"""

from typing import Any, Final

TYPES: Final = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
""".split()
TEXTS: Final = "DOI ISBN ISSN container-title genre language note publisher publisher-place title"
NUMBERS: Final = "issue number page volume"
TEXT: Final = {"type": "string"}
NUMBER: Final = {"type": ["string", "number"]}


def closed(properties: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False} | more


def several(items: dict[str, Any], least: int, most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least, "maxItems": most}


NAMES: Final = {
    "type": "array",
    "items": closed({"family": TEXT, "given": TEXT, "literal": TEXT}),
}
DATE: Final = closed(
    {
        "date-parts": several(several(NUMBER, 1, 3), 1, 2),
        "season": NUMBER,
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": TEXT,
    }
)
SCHEMA: Final = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": closed(
        {
            "type": {"enum": TYPES},
            "id": NUMBER,
            "version": TEXT,
            **dict.fromkeys(("author", "editor"), NAMES),
            **dict.fromkeys(("accessed", "issued"), DATE),
            **dict.fromkeys(TEXTS.split(), TEXT),
            **dict.fromkeys(NUMBERS.split(), NUMBER),
        },
        required=["type", "id"],
    ),
}
