"""协商议事: consultations of village and community committees, offline."""

__version__ = "0.1.0"
