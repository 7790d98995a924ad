"""The configuration of the documentation."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

from karabakh_data import __version__

project = "karabakh-data"
author = "The karabakh-data maintainers"
copyright = "2026, the karabakh-data maintainers; data: Wikipedia contributors, CC BY-SA"  # noqa: A001
version = release = __version__

extensions = [
    "accessible",
    "explorer",
    "field_meanings",
    "field_tables",
    "findings_page",
    "llms",
    "myst_parser",
    "name_tables",
    "pictures",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_design",
]
templates_path = ["_templates"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
default_role = "code"
nitpicky = True
nitpick_ignore_regex = [
    # Nothing is fetched for a build, so the pages of the standard library are not known.
    ("py:.*", r"(cattrs|collections|contextlib|datetime|decimal|fractions|pathlib|typing)\..*"),
    ("py:class", r"(date|Fraction|Path|(os\.)?PathLike|SupportsIndex|Enum|StrEnum|enum\..*)"),
    # How a dataset is made, a source read, a proof checked, and what is cited or drawn alike is not
    # public.
    ("py:class", r"karabakh_data\.tables\.(package\.Packaged?|_record\.Record|_rows\.Row)"),
    ("py:class", r"karabakh_data\.plotting\._by_year\.Grouped"),
    ("py:class", r"karabakh_data\.(records\.citations\.Cited|proofs\.coverage\.Scope)"),
    # Type variables, and words that stand for a union of types.
    ("py:.*", r"(karabakh_data\.)?(\w+\.)*_?[A-Z](_co)?"),
    ("py:.*", r"(karabakh_data\.)?(\w+\.)?(\w+Like|Citable)"),
]

autodoc_default_options = {"member-order": "bysource"}
autodoc_typehints = "signature"
autodoc_class_signature = "mixed"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["explorer.css", "site.css"]
html_js_files = [("explorer.js", {"defer": "defer"}), ("site.js", {"defer": "defer"})]
# The page of all names is the index.
html_use_index = html_domain_indices = False
html_title = f"karabakh-data {__version__}"
html_theme_options: dict[str, list[str]] = {"top_of_page_buttons": []}
# Of a console's lines, what is typed alone.
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
