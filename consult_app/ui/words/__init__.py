"""Codes to words: the sentences the window says about findings, steps, papers, acts and dates."""
