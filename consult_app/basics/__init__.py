"""Knows nothing of meetings: errors, progress, paths, log."""
