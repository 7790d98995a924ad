"""For which time data stands, and which edition has what came later."""

from karabakh_data.values.periods import Period
from karabakh_data.versions import EDITIONS, notice


def notice_for(as_of: str, period: Period | None) -> str:
    """Return what data of a month does not have, and which edition has it if it is asked for.

    >>> notice_for("2021-01", Period("2016"))
    'Data as of 2021-01; later events are absent.'
    """
    return beyond(as_of, period) or notice(as_of)


def beyond(as_of: str, period: Period | None) -> str:
    """Return the same if a period is asked for that goes on after the month, or else nothing.

    >>> beyond("2021-01", Period("2021-01-31"))
    ''
    >>> beyond("2021-01", Period("2021")).partition(". ")[2]
    'They are in edition 2025: Dataset.bundled("2025"), or --edition 2025'
    """
    if period is None or period.ordinals[1] <= Period(as_of).ordinals[1]:
        return ""
    newest, until = list(EDITIONS.items())[-1]
    if until <= as_of:
        return notice(as_of)
    where = f'Dataset.bundled("{newest}"), or --edition {newest}'
    return f"{notice(as_of)} They are in edition {newest}: {where}"
