"""``python -m desktop`` is ``mitra``."""

import sys

from desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
