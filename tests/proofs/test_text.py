"""Proofs and bounds in words: each sum can be checked by hand, in lines that fit a terminal."""

from fractions import Fraction

import attrs
import pytest
from claim_strategies import cited, claim
from html_reader import WICKED, Reader, read
from inference_examples import THREE, TRIANGLE, proved, reasoner, said
from rich.pretty import pretty_repr

from karabakh_data import DATA_AS_OF, Bounds, Category, Measure, bounds, contradictions, reconcile
from karabakh_data.proofs._text import in_figures

JOINED = (said("a", "10", period="1988/1994"), said("b", "20", period="1994/2009"))
FOUGHT = (
    "Figures that do not say which deaths they count are taken to count those that\n"
    "  the fighting caused."
)
AS_OF = f"Data as of {DATA_AS_OF}; later events are absent."
ODD = (said("a", "10"), said("b", "20"), said("c", "1", "other"), said("d", "2", "other"))


def military(*claims: object, period: str = "2016", **words: object) -> Bounds:
    """What claims prove of the military of one side."""
    return proved(claims, period, "armenian", "military", **words)  # type: ignore[arg-type]


# Sums


def test_a_low_end_in_words() -> None:
    found = military(said("a", "1,300+", period="2016-04"), said("b", "2", period="2016-06"))
    assert found.low_proof.explain() == (
        "At least 1,302\n"
        "  + 1,300  a  killed, 2016-04, Armenian side, military: 1,300+\n"
        "             printed “1,300+” (lead; no note)\n"
        "  + 2      b  killed, 2016-06, Armenian side, military: 2\n"
        "             printed “2” (lead; no note)\n"
        "  = 1,302\n"
        "  Nobody is counted more than once, and all who are counted are asked for."
    )


def test_a_low_end_that_takes_away() -> None:
    claims = (said("a", "10", period="2015/2016"), said("b", "3–4", period="2015"))
    assert military(*claims).low_proof.explain() == (
        "At least 6\n"
        "  + 10  a  killed, 2015/2016, Armenian side, military: 10\n"
        "          printed “10” (lead; no note)\n"
        "  − 4   b  killed, 2015, Armenian side, military: 3–4\n"
        "          printed “3–4” (lead; no note)\n"
        "  = 6\n"
        "  After subtraction, each person asked for is counted at most once, and nobody\n"
        "  else above zero."
    )


def test_a_high_end_in_words() -> None:
    assert military(said("a", "4–6")).high_proof.explain() == (
        "At most 6\n"
        "  + 6  a  killed, 2016, Armenian side, military: 4–6\n"
        "         printed “4–6” (lead; no note)\n"
        "  = 6\n"
        "  Everybody asked for is counted at least once."
    )


def test_a_high_end_that_takes_away() -> None:
    claims = (said("a", "10", period="2015/2016"), said("b", "3–4", period="2015"))
    *_, why = military(*claims).high_proof.explain().split("\n  = 7\n")
    assert " ".join(why.split()) == (
        "After subtraction, each person asked for is counted at least once, and nobody else below "
        "zero."
    )


def test_parts_of_people_are_told_by_a_sum_that_is_divided() -> None:
    low = proved(TRIANGLE, "2015/2016", "both").low_proof
    assert low.explain() == (
        "At least 2\n"
        "  + 1  a  killed, 2015/2016, both sides, civilian: 1\n"
        "         printed “1” (lead; no note)\n"
        "  + 1  b  killed, 2016, both sides: 1\n"
        "         printed “1” (lead; no note)\n"
        "  + 1  c  killed, 2015/2016, Azerbaijani side: 1\n"
        "         printed “1” (lead; no note)\n"
        "  − 0  d  killed, 2016, Azerbaijani side, civilian: 0\n"
        "         printed “0” (lead; no note)\n"
        "  = 3, divided by 2\n"
        "  After subtraction, each person asked for is counted at most 2 times, and\n"
        "  nobody else above zero."
    )
    high = proved([*TRIANGLE, THREE], "2013/2014", "both").high_proof.explain()
    assert high.startswith("At most 1\n")
    assert "  + 2 × 3  total  killed, 2013/2016, both sides: 3\n" in high
    assert "\n  = 3, divided by 2\n" in high
    assert "each person asked for is counted at least 2 times" in high


def test_nothing_is_proved() -> None:
    assert military().low_proof.explain() == (
        "At least 0\n"
        "  The figures taken here set no low end above 0 for people (Armenian side,\n"
        "  military)."
    )
    everybody = proved([], measure="missing").low_proof.explain()
    assert "set no low end above 0 for people asked for." in " ".join(everybody.split())
    civilians = proved([], category="civilian").low_proof.explain()
    assert "set no low end above 0 for people (civilian)." in " ".join(civilians.split())


def test_a_joint_is_remarked_on() -> None:
    found = military(*JOINED, period="1994")
    remark = (
        "Of the people of 1994, spans that end with it and spans that begin with it may each "
        "count all, some or none; together they count everybody."
    )
    assert remark in " ".join(found.high_proof.explain().split())
    # The question begins and ends elsewhere, and the claim ends with the year.
    alone = military(*JOINED, period="1988/1995").low_proof
    assert [one.id for one in alone.claims] == ["a"]
    assert remark in " ".join(alone.explain().split())
    # Where no span of the proof joins another, nor the question, there is nothing to remark on.
    same = military(*JOINED, period="1994/2009").high_proof.explain()
    assert "Of the people of 1994" not in same
    assert "Of the people of" not in military(said("a")).explain()


def test_how_figures_are_read_that_do_not_say_what_they_count_is_told() -> None:
    silent, fought = said("a", "4"), said("a", "4", basis="battle-related")
    assert FOUGHT in str(military(silent))
    assert FOUGHT in military(silent).explain()
    assert "do not say" not in str(military(fought))
    told = " ".join(str(military(silent, basis="all-causes")).split())
    assert "are taken to count those of all causes." in told
    assert "are taken to count those" not in str(military(said("a", "4", measure="wounded")))


@pytest.mark.parametrize("measure", ["captured", "displaced", "missing"])
def test_that_harm_which_ends_is_counted_whole_is_told(measure: str) -> None:
    told = str(military(said("a", "4", measure=measure), measure=measure))
    assert (
        "Figures that do not say on which day they stood are taken to count all to whom it "
        "happened in their time." in " ".join(told.split())
    )
    dated = military(said("a", "4", measure=measure, as_of="2017"), measure=measure)
    assert "do not say on which day" not in " ".join(str(dated).split())
    assert "; as of 2017)" in dated.explain()


def test_what_a_claim_prints_and_who_says_so() -> None:
    whole = said("a", "4", group="army", claimant="one", partial=True)
    found = " ".join(military(whole).low_proof.explain().split())
    assert (
        "printed “4” (lead; no note; according to one; of army alone; at least, for the claim is "
        "partial)" in found
    )
    noted = claim("b", "4", citations=(cited("x", 7), cited("y", 8)), printed="four")
    assert "printed “four” (lead; notes 7, 8)" in military(noted).low_proof.explain()


def test_a_line_that_is_too_long_goes_on_below_what_it_tells() -> None:
    long = "a" * 60
    assert (
        military(said(long, "4"))
        .low_proof.explain()
        .startswith(
            "At least 4\n"
            f"  + 4  {long}  killed,\n"
            "         2016, Armenian side, military: 4\n"
            "         printed “4” (lead; no note)\n"
            "  = 4\n"
        )
    )
    others = [said(f"other-{figure}", str(figure)) for figure in range(20, 29)]
    *_, aside = military(said("a", "10"), *others).explain().partition("\n  a  ")
    assert aside.startswith(
        "cannot be true together with other-20, other-21, other-22, other-23,\n"
        "    other-24, other-25, other-26, other-27, other-28\n"
        "  other-20  cannot be true together with a, "
    )


def test_that_a_later_edition_tells_of_the_time_asked_for_is_told() -> None:
    assert "They are in edition 2025:" in str(proved([], "2023"))
    assert "They are in edition 2025:" not in str(proved([], "2020"))


# What limits nobody


@pytest.mark.parametrize(
    ("claims", "side", "category", "told"),
    [
        ([], "armenian", "military", "killed (Armenian side, military; 2016)."),
        (
            [said(word, "1", category=word) for word in Category if word != "unspecified"],
            "armenian",
            None,
            "killed (Armenian side, of a category that no figure tells; 2016).",
        ),
        (
            [said(side, "1", side) for side in ("armenian", "azerbaijani")],
            "both",
            "military",
            "killed (of one of the two parties, and no figure tells of which, military; 2016).",
        ),
        (
            [said("a", "1", "both")],
            None,
            "military",
            "killed (of neither side, military; 2016).",
        ),
        (
            [said("a", "1", "both"), said("b", "1", "other")],
            None,
            "military",
            "killed (of a side that no figure tells, military; 2016).",
        ),
    ],
)
def test_people_whom_nothing_limits(
    claims: list[object], side: str | None, category: str | None, told: str
) -> None:
    found = proved(claims, "2016", side, category).high_proof  # type: ignore[arg-type]
    heading, _, sentence = found.explain().partition("\n")
    assert heading == "No high end"
    expected = f"No figure taken here limits from above how many people were {told}"
    assert " ".join(sentence.split()) == expected


def test_people_of_a_force_whom_nothing_limits() -> None:
    # All of the category but those of the force are told apart, and limited.
    found = military(said("a", "4+", group="army"))
    assert "killed (Armenian side, military; " in " ".join(found.explain().split())
    alone = found.high_proof
    assert alone.unlimited is not None
    in_force = type(alone.unlimited)(("armenian", "military", "army"), alone.unlimited.period)
    told = attrs.evolve(alone, unlimited=in_force).explain()
    assert "(Armenian side, military, of army; " in " ".join(told.split())


def test_at_any_time_no_time_is_told() -> None:
    found = proved([], None, "armenian", "military", measure="wounded")
    assert " ".join(found.high_proof.explain().split()).endswith(
        "how many people were wounded (Armenian side, military)."
    )


# Bounds


def test_bounds_in_a_few_lines() -> None:
    claims = (said("a", "10–12", period="2015/2016"), said("b", "3–4", period="2015"))
    assert str(military(*claims)) == (
        "Killed, 2016, Armenian side, military: 6–9\n"
        "\n"
        "At least 6: 10 (a) − 4 (b)\n"
        "At most 9: 12 (a) − 3 (b)\n"
        f"{FOUGHT}\n"
        f"{AS_OF}"
    )


def test_bounds_of_nothing_in_a_few_lines() -> None:
    assert str(proved([])) == (
        "Killed, all periods: 0+\n"
        "\n"
        "At least 0: the figures taken here set no low end above 0 for people asked for.\n"
        "No high end: no figure taken here limits from above how many people were killed\n"
        "  (Armenian side, civilian).\n"
        f"{AS_OF}"
    )


def test_bounds_that_may_be_loose() -> None:
    high = proved([*TRIANGLE, THREE], "2013/2014", "both")
    remark = (
        "\nThe high end may be loose: the numbers that attain it are not all whole, and\n"
        "  whole ones may not attain it.\n"
    )
    assert remark in str(high)
    assert remark in high.explain()
    assert ": 0 (d) + 2 × 3 (total) − 1 (a) − 1 (b) − 1 (c), divided by 2\n" in str(high)
    low = proved(TRIANGLE, "2015/2016", "both")
    assert "The low end may be loose" in str(low)
    assert "may be loose" not in str(military(*ODD))


def test_what_is_set_aside() -> None:
    told = str(military(*ODD))
    assert "\nSet aside: a, b; 2 more are about other people or days\n" in told
    assert "\nSet aside: a, b\n" in str(military(*ODD[:2]))
    others = "\nSet aside: 2 claims about other people or days\n"
    assert others in str(military(*ODD[2:]))
    assert others in military(*ODD[2:]).explain()
    one = military(said("a", as_of="2015"))
    assert "\nSet aside: 1 claim about other people or days\n" in str(one)
    assert "Set aside" not in str(military(ODD[0]))
    assert "Set aside" not in military(ODD[0]).explain()


def test_what_is_set_aside_by_repairs() -> None:
    told = str(military(*ODD, on_contradiction="repairs"))
    assert (
        "\nEach end is that of the repair in which it is loosest.\n"
        "Set aside, or kept in some repairs alone: a, b; 2 more are about other people or\n"
        "  days\n"
    ) in told
    others = str(military(*ODD[2:], on_contradiction="repairs"))
    aside = "\nSet aside, or kept in some repairs alone: 2 claims about other people or days\n"
    assert aside in others
    assert "repair" not in str(military(ODD[0], on_contradiction="repairs"))


def test_bounds_in_words() -> None:
    found = military(*ODD[:2], claim("c", "4+", citations=(cited("y"), cited("x", 7))))
    assert found.explain() == (
        "Killed, 2016, Armenian side, military: 4+\n"
        "\n"
        "At least 4\n"
        "  + 4  c  killed, 2016, Armenian side, military: 4+\n"
        "         printed “4+” (lead; note 7)\n"
        "  = 4\n"
        "  Nobody is counted more than once, and all who are counted are asked for.\n"
        "\n"
        "No high end\n"
        "  No figure taken here limits from above how many people were killed (Armenian\n"
        "  side, military; 2016).\n"
        "\n"
        f"{FOUGHT}\n"
        "\n"
        "Set aside: a, b\n"
        "  a  cannot be true together with b\n"
        "  b  cannot be true together with a\n"
        "\n"
        "Sources: x, y\n"
        f"{AS_OF}"
    )


def test_a_headline() -> None:
    assert repr(military(ODD[0])) == "<Bounds Killed, 2016, Armenian side, military: 10>"
    other = proved([], measure="displaced", side="other", basis="all-causes")
    assert repr(other) == "<Bounds Displaced, all periods, neither side: 0+>"
    of_all_causes = proved([], basis="all-causes")
    assert repr(of_all_causes) == "<Bounds Killed, all periods, deaths of all causes: 0+>"


def test_bounds_as_plain_values() -> None:
    claims = (said("a", "10–12", period="2015/2016"), said("b", "3–4", period="2015"))
    assert military(*claims).to_dict() == {
        "period": "2016",
        "side": "armenian",
        "category": "military",
        "measure": "killed",
        "basis": "battle-related",
        "range": {"low": 6, "high": 9},
        "low_proof": {"value": "6", "multipliers": {"a": "1", "b": "-1"}, "unlimited": None},
        "high_proof": {"value": "9", "multipliers": {"a": "1", "b": "-1"}, "unlimited": None},
        "low_is_tight": True,
        "high_is_tight": True,
        "set_aside": [],
        "on_contradiction": "uncontested",
        "data_as_of": DATA_AS_OF,
    }


def test_open_bounds_as_plain_values() -> None:
    told = proved([*ODD[:2], said("d", as_of="2015")], measure="killed").to_dict()
    assert (told["period"], told["side"], told["category"]) == (None, None, None)
    assert told["range"] == {"low": 0, "high": None}
    assert told["high_proof"]["value"] is None
    assert told["high_proof"]["unlimited"] == {
        "people": ["armenian", "civilian"],
        "period": "2016",
    }
    assert told["set_aside"] == [
        {"claim": "a", "reason": "cannot be true together with b", "bears": True},
        {"claim": "b", "reason": "cannot be true together with a", "bears": True},
        {"claim": "d", "reason": "is dated before its period", "bears": False},
    ]
    low = proved(TRIANGLE, "2015/2016", "both").to_dict()["low_proof"]
    assert low["value"] == "3/2"
    assert low["multipliers"] == {"a": "1/2", "b": "1/2", "c": "1/2", "d": "-1/2"}


# Numbers and widths


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (13_443, "13,443"),
        (Fraction(13_443), "13,443"),
        (Fraction(1, 2), "1/2"),
        (Fraction(13_443, 2), "6,721 1/2"),
        (Fraction(1, 1234), "1/1,234"),
    ],
)
def testin_figuress_as_people_write_them(number: int | Fraction, text: str) -> None:
    assert in_figures(number) == text


def too_wide(text: str) -> list[str]:
    """The lines that do not fit a terminal."""
    return [line for line in text.splitlines() if len(line) > 80]


@pytest.mark.parametrize("measure", list(Measure))
@pytest.mark.parametrize("way", ["uncontested", "repairs"])
def test_bounds_of_the_bundled_data_fit_a_terminal(measure: Measure, way: str) -> None:
    for period in (None, "1988/1994", "2016", "2020"):
        found = bounds(period, measure=measure, on_contradiction=way)  # type: ignore[arg-type]
        assert too_wide(str(found)) == []
        assert too_wide(found.explain()) == []
    assert too_wide(bounds(1992, side="azerbaijani", measure=measure).explain()) == []


def test_contradictions_of_the_bundled_data_fit_a_terminal() -> None:
    for found in contradictions():
        assert too_wide(found.explain()) == []
    assert too_wide(str(reconcile())) == []


def test_explanations_name_their_sources_and_all_claims() -> None:
    found = bounds(1992, side="azerbaijani")
    text = found.explain()
    assert all(one.id in text for one in found.claims)
    keys = sorted({citation.key for one in found.claims for citation in one.citations})
    assert f"Sources: {', '.join(keys)}" in " ".join(text.split())
    assert text.endswith(AS_OF)
    for contradiction in contradictions():
        told = contradiction.explain()
        assert all(f"  {key}  " in told for key in contradiction.ids)
        assert all(one.printed in told for one in contradiction.claims)


# In a notebook, and by rich


def rows(reader: Reader) -> list[str]:
    """The claims of the sums that are shown, as often as each is counted."""
    ids = [text for text in reader.all_of("th") if len(text) == 1]
    counted = [text for text in reader.all_of("td") if text[:2] in {"+ ", "− "}]
    return [f"{key} {part}" for key, part in zip(ids, counted, strict=True)]


def test_bounds_are_shown_with_their_sums() -> None:
    claims = (said("a", "10–12", period="2015/2016"), said("b", "3–4", period="2015"))
    found = military(*claims)
    reader = read(found)
    assert reader.all_of("strong") == ["Killed, 2016, Armenian side, military: 6–9"]
    assert reader.all_of("caption") == ["At least 6: the sum", "At most 9: the sum"]
    assert rows(reader) == ["a + 10", "b − 4", "a + 12", "b − 3"]
    assert reader.all_of("th")[:5] == [
        "claim",
        "counted",
        "what it says",
        "in the article",
        "remark",
    ]
    assert "printed “10–12” (lead; no note)" in reader.all_of("td")
    assert reader.all_of("li")[:2] == ["At least 6: 10 (a) − 4 (b)", "At most 9: 12 (a) − 3 (b)"]
    assert reader.all_of("li")[-1] == AS_OF


def test_the_remark_of_a_claim_is_shown_beside_what_it_prints() -> None:
    noted = attrs.evolve(said("a", "4+", period="2016-04"), remark="As one paper has it.")
    reader = read(military(noted, said("b", "2+", period="2016-05")))
    assert reader.all_of("td") == [
        "+ 4",
        "killed, 2016-04, Armenian side, military: 4+",
        "printed “4+” (lead; no note)",
        "As one paper has it.",
        "+ 2",
        "killed, 2016-05, Armenian side, military: 2+",
        "printed “2+” (lead; no note)",
    ]
    # How often a claim is counted stands at the right, as numbers do.
    assert reader.values("th", "class") == ["kd-n"]
    assert reader.values("td", "class") == ["kd-n", "kd-long"] * 2


def test_a_sum_that_is_divided_is_shown_so() -> None:
    reader = read(proved(TRIANGLE, "2015/2016", "both"))
    assert "At least 2: the sum, divided by 2" in reader.all_of("caption")
    assert any("may be loose" in text for text in reader.all_of("li"))


def test_a_long_sum_is_shown_whole() -> None:
    days = [said(f"a{day}", "1", period=f"2016-05-{day}") for day in range(10, 32)]
    reader = read(military(*days))
    assert reader.all_of("th")[5:] == [one.id for one in days]


def test_an_end_without_a_sum_is_told_in_words() -> None:
    found = military(*ODD[:2], claim("c", "4+", citations=(cited("y"), cited("x", 7))))
    reader = read(found)
    assert reader.all_of("caption") == ["At least 4: the sum"]
    assert reader.all_of("div") == []
    assert reader.all_of("li")[1].startswith("No high end: no figure")
    assert "Set aside: a, b" in reader.all_of("li")
    assert reader.all_of("li")[-2:] == ["Sources: x, y", AS_OF]


def test_a_contradiction_is_shown_with_its_sum() -> None:
    (found,) = reasoner(said("a", "9–10"), said("b", "20+")).contradictions(None, None)
    reader = read(found)
    assert reader.all_of("strong") == ["2 claims that cannot all be true (killed)"]
    assert reader.all_of("caption") == ["The sum: 10"]
    assert rows(reader) == ["b + 20", "a − 10"]
    assert reader.all_of("li")[0] == str(found)
    assert "cannot be more than 0; it is 10." in reader.all_of("li")[1]


def test_a_reconciliation_is_shown_with_the_ends_that_move() -> None:
    found = reasoner(*ODD[:2]).reconcile(None, {})
    reader = read(found)
    assert reader.all_of("strong") == ["Figures have to move by 10 in all, at the least"]
    assert reader.all_of("caption") == ["The ends that may move"]
    assert reader.all_of("th") == ["claim", "what it says", "end", "moves by", "a", "b"]
    # How far an end moves stands at the right, as numbers do.
    assert reader.values("th", "class") == ["kd-n"]
    assert reader.values("td", "class").count("kd-n") == 2
    assert [text for text in reader.all_of("td") if "Armenian side" not in text] == [
        "high, up",
        "0 to 10",
        "low, down",
        "0 to 10",
    ]
    exact = read(reasoner(ODD[0]).reconcile(None, {}))
    assert exact.tags == ["div", "style", "p", "strong"]
    assert exact.text == "The claims can all be true: nothing has to move."


def test_of_many_ends_that_move_some_are_shown() -> None:
    pairs = [
        said(f"{year} {figure}", figure, period=str(year))
        for year in range(2001, 2012)
        for figure in ("1", "2")
    ]
    assert "… 2 more ends" in read(reasoner(*pairs).reconcile(None, {})).all_of("td")


def test_what_proofs_show_is_escaped() -> None:
    wicked = said(WICKED, "10", claimant=WICKED), said(f"{WICKED}2", "20")
    (found,) = reasoner(*wicked).contradictions(None, None)
    for shown in (found, military(wicked[0]), reasoner(*wicked).reconcile(None, {})):
        assert WICKED in read(shown).all_of("th")


def test_rich_shows_answers_by_the_ids_of_claims() -> None:
    (found,) = reasoner(*ODD[:2]).contradictions(None, None)
    assert "claims=['a', 'b']" in pretty_repr(found)
    assert "gap=10," in pretty_repr(found)
    moved = pretty_repr(reasoner(*ODD[:2]).reconcile(None, {}))
    assert moved.startswith(
        "Reconciliation(\n    total='10',\n    adjustments=[\n        'killed, "
    )
    text = pretty_repr(military(*ODD[:2]))
    assert text.startswith("Bounds(\n    period=Period(edtf='2016'),\n    side=")
    assert "range=CasualtyRange(low=0, high=None)" in text
    assert "set_aside=['a', 'b']" in text
    assert "low_proof='At least 0: " in text
    assert "high_proof='No high end: " in text
    assert f"data_as_of='{DATA_AS_OF}'" in text
    assert "set_aside" not in pretty_repr(military(ODD[0]))
