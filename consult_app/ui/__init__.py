"""The only place that says Qt."""
