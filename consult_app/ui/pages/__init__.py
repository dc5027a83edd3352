"""One page for each stage and register."""
