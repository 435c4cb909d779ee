"""Invented articles of one invented story, in the formats that OnRecord reads; for `onrecord demo`."""
