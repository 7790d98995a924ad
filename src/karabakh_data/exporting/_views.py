"""The common questions as views of the database, and the tables that some of them rest on."""

from typing import Final

DERIVED: Final = (
    """CREATE TABLE derived_years (
  -- A year, from the first claim about people killed to the last.
  year INTEGER NOT NULL PRIMARY KEY,
  -- How many people were killed, by the rule that casualties() follows; NULL if nothing is counted.
  low INTEGER,
  -- NULL too where nothing limits it.
  high INTEGER,
  -- What the article prints for this very year, added up.
  stated_low INTEGER,
  stated_high INTEGER,
  days INTEGER NOT NULL,
  -- On how many of the days a figure is counted for anybody.
  days_covered INTEGER NOT NULL
)""",
    """CREATE TABLE derived_years_sides (
  year INTEGER NOT NULL REFERENCES derived_years (year) DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL,
  -- How many of the people counted are of this side; the sides add up to the year.
  low INTEGER NOT NULL,
  high INTEGER,
  PRIMARY KEY (year, side)
) WITHOUT ROWID""",
    """CREATE TABLE derived_years_claims (
  year INTEGER NOT NULL REFERENCES derived_years (year) DEFERRABLE INITIALLY DEFERRED,
  casualty_claim TEXT NOT NULL REFERENCES casualty_claims (id) DEFERRABLE INITIALLY DEFERRED,
  -- What became of the claim: chosen, which is counted, or why not.
  standing TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (year, casualty_claim)
) WITHOUT ROWID""",
    "CREATE INDEX derived_years_claims_by_claim ON derived_years_claims (casualty_claim)",
)
"""Tables of totals. They follow from the claims by a rule, which no query could repeat."""

_NAME_OF_CLAIMANT: Final = "coalesce(a.name, w.title, 'the article')"

VIEWS: Final = (
    """CREATE VIEW casualties_by_year AS
SELECT year, low, high, stated_low, stated_high, days, days_covered,
  (SELECT group_concat(casualty_claim, ';') FROM (
    SELECT casualty_claim FROM derived_years_claims AS c
    WHERE c.year = y.year AND standing = 'chosen' ORDER BY casualty_claim
  )) AS claims
FROM derived_years AS y ORDER BY year""",
    """CREATE VIEW casualties_by_year_and_side AS
SELECT year, side, low, high FROM derived_years_sides ORDER BY year, side""",
    f"""CREATE VIEW casualty_claims_with_sources AS
SELECT c.id AS claim, c.measure, c.period, c.side, c.category, c.low, c.high, c.printed, c.rank,
  {_NAME_OF_CLAIMANT} AS claimant, s.id AS source, s.title, s.container_title, s.publisher,
  s.issued, l.locator, l.note_number
FROM casualty_claims AS c
LEFT JOIN actors AS a ON a.id = c.claimant_actor
LEFT JOIN sources AS w ON w.id = c.claimant_source
LEFT JOIN casualty_claims_citations AS l ON l.casualty_claim = c.id
LEFT JOIN sources AS s ON s.id = l.source
ORDER BY c.id, l.position""",
    f"""CREATE VIEW support_claims_with_sources AS
SELECT c.id AS claim, b.name AS supporter, c.side, c.kind, c.stance, c.attribution, c.period,
  c.amount_printed, {_NAME_OF_CLAIMANT} AS claimant, s.id AS source, s.title, s.container_title,
  s.publisher, s.issued, l.locator, l.note_number
FROM support_claims AS c
JOIN actors AS b ON b.id = c.supporter
LEFT JOIN actors AS a ON a.id = c.claimant_actor
LEFT JOIN sources AS w ON w.id = c.claimant_source
LEFT JOIN support_claims_citations AS l ON l.support_claim = c.id
LEFT JOIN sources AS s ON s.id = l.source
ORDER BY c.id, l.position""",
    """CREATE VIEW supporters AS
WITH RECURSIVE
  -- Every actor with what it is a part of, up to its state or the topmost.
  wholes (actor, whole) AS (
    SELECT id, id FROM actors
    UNION
    SELECT w.actor, a.parent FROM wholes AS w JOIN actors AS a ON a.id = w.whole
    WHERE a.parent IS NOT NULL AND a.kind NOT IN ('state', 'de-facto-state')
  ),
  of_side (actor, side) AS (
    SELECT w.actor, a.side FROM wholes AS w JOIN actors AS a ON a.id = w.whole
    WHERE w.actor = w.whole OR a.parent IS NULL OR a.kind IN ('state', 'de-facto-state')
  )
SELECT c.side, c.kind, c.supporter, a.name,
  max(c.attribution = 'alleged' OR EXISTS (
    SELECT 1 FROM support_claims_denied_by AS d WHERE d.support_claim = c.id
  )) AS disputed,
  group_concat(c.id, ';') AS claims
FROM (SELECT * FROM support_claims ORDER BY id) AS c
JOIN actors AS a ON a.id = c.supporter
WHERE c.stance <> 'withheld' AND NOT EXISTS (
  -- Who belongs to a side does not support it from outside.
  SELECT 1 FROM of_side AS o WHERE o.actor = c.supporter AND o.side = c.side
)
GROUP BY c.side, c.kind, c.supporter
ORDER BY c.side, c.kind, c.supporter""",
    """CREATE VIEW timeline AS
SELECT e.id, e.name, e.kind, e.period, e.period_earliest AS earliest, e.period_latest AS latest,
  (SELECT group_concat(name, '; ') FROM (
    SELECT p.name FROM events_places AS l JOIN places AS p ON p.id = l.place
    WHERE l.event = e.id ORDER BY l.position
  )) AS places,
  (SELECT group_concat(name, '; ') FROM (
    SELECT a.name FROM events_actors AS l JOIN actors AS a ON a.id = l.actor
    WHERE l.event = e.id ORDER BY l.position
  )) AS actors,
  e.parent
FROM (
  -- Whether it surely began on the first day: the start of the period has no mark of doubt.
  SELECT *, substr(period, instr(period || '/', '/') - 1, 1) NOT IN ('?', '%') AS is_sure,
    julianday(coalesce(period_latest, '9999-12-31')) AS last
  FROM events
) AS e
ORDER BY e.period IS NULL, coalesce(e.period_earliest, '0001-01-01'), NOT e.is_sure,
  CASE WHEN e.is_sure THEN -e.last ELSE e.last END, e.id""",
)
"""The views, each with its order."""

SEARCH: Final = """CREATE VIRTUAL TABLE search USING fts5 (
  name, table_name UNINDEXED, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2'
)"""
"""Where names and titles are found, with or without the marks above and below their letters."""
