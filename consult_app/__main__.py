"""`python -m consult_app` is `consult-app`."""

import sys

from consult_app.main import main

sys.exit(main())
