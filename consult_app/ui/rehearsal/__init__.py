"""The rehearsal (演练): one whole consultation walked through the real windows, as a clerk's hand would."""
