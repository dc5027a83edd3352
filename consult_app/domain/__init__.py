"""Pure values and rules of consultations: no Qt, no SQL, no files, no clock."""
