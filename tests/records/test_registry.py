"""The classes of records of which a package has a table."""

import karabakh_data
from karabakh_data.records._columns import columns, parts
from karabakh_data.records._registry import BY_TABLE, RECORDS, file_of


def test_they_are_public_and_in_the_order_of_their_names() -> None:
    assert all(getattr(karabakh_data, record.__name__) is record for record in RECORDS)
    names = [record.__name__ for record in RECORDS]
    assert names == sorted(names)
    assert [BY_TABLE[record.table] for record in RECORDS] == list(RECORDS)


def test_each_has_a_file_in_the_bundled_data() -> None:
    with karabakh_data.data_path() as directory:
        files = {path.name for path in directory.glob("*.csv")}
    assert set(map(file_of, RECORDS)) == files


def test_all_that_they_refer_to_are_tables_of_records() -> None:
    tables = {table for kind in RECORDS for column in columns(kind) for table in column.refers_to}
    assert tables - {"places"} <= set(BY_TABLE)
    assert {part for kind in RECORDS for part in parts(kind).values()} <= set(RECORDS)
