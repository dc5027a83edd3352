"""Use cases: what a page, the command line and a test can do."""
