"""The formats in which all the data is given to other programs."""

from karabakh_data.vocabularies.base import Vocabulary


class ExportFormat(Vocabulary):
    """The form in which `export` writes the data."""

    BIBTEX = "bibtex", "All works, in BibTeX: one file."
    CSL_JSON = "csl-json", "All works, in CSL-JSON: one file."
    DATA_PACKAGE = "data-package", "The tables as CSV with a descriptor: a directory, or a .zip."
    GED_CSV = "ged-csv", "Events with figures, in the columns of UCDP GED: one file of CSV."
    JSON = "json", "All tables, as one object of JSON: one file."
    JSONL = "jsonl", "All tables, one record a line: one file of JSON Lines."
    PARQUET = "parquet", "A directory with a file of Parquet for each table."
    RIS = "ris", "All works, in RIS: one file."
    SQLITE = "sqlite", "A database of SQLite, with keys, search and views: one file."
    XLSX = "xlsx", "A workbook for Excel and others, a sheet for each table: one file."
