"""``python -m karabakh_data`` is the command line."""

import sys

from karabakh_data.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
