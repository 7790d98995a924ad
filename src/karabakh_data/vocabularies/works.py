"""Works, the notes that name them, and the styles in which they are cited."""

from karabakh_data.vocabularies.base import Vocabulary


class NoteGroup(Vocabulary):
    """To which of the article's two lists a note belongs; each is numbered by itself."""

    LETTERED = "lettered", "The explanatory notes, which the text marks as lower-alpha."
    NUMBERED = "numbered", "The references."


class NoteKind(Vocabulary):
    """What a note of the article holds."""

    CITATION = "citation", "One work or several."
    CROSS_REFERENCE = "cross-reference", "A pointer to other notes or to another place."
    EXPLANATION = "explanation", "A remark, with or without a work."
    MISSING = "missing", "Nothing: the body has the number, the list has no entry for it."
    TALLY = "tally", "A count put together from reports by day."


class NameRole(Vocabulary):
    """What a person or organisation did for a work: the CSL name variables."""

    AUTHOR = "author", "Wrote it."
    EDITOR = "editor", "Edited it."


class SourceType(Vocabulary):
    """The type of a work: a subset of the item types of the Citation Style Language (CSL 1.0.2).

    The words mean what its specification says. It has no type for statements to the press: on a
    site they are pages.
    """

    ARTICLE = "article", "A text made public by itself, such as a working paper or a preprint."
    ARTICLE_JOURNAL = "article-journal", "An article in a scholarly journal."
    ARTICLE_MAGAZINE = "article-magazine", "An article in a magazine."
    ARTICLE_NEWSPAPER = "article-newspaper", "An article in a newspaper or of a news agency."
    BOOK = "book", "A book."
    BROADCAST = "broadcast", "A broadcast."
    CHAPTER = "chapter", "A part of a book with a title of its own."
    DATASET = "dataset", "A data set."
    DOCUMENT = "document", "A work of no other type, or one of which the type is not shown."
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia", "An article in an encyclopedia."
    INTERVIEW = "interview", "An interview; its author is the person who answers."
    LEGISLATION = "legislation", "A law or a resolution."
    POST = "post", "A post on a social network."
    REPORT = "report", "A report."
    WEBPAGE = "webpage", "A page of a site."


class CitationStyle(Vocabulary):
    """The form in which works are listed."""

    BIBTEX = "bibtex", "BibTeX, for LaTeX."
    CSL_JSON = "csl-json", "CSL-JSON, for reference managers and citation processors."
    RIS = "ris", "RIS, for reference managers."
    TEXT = "text", "A line a work, for people."
