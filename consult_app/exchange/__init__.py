"""To and from other machines: rosters, bags, signatures, drives."""
