"""OnRecord: who said what in the news, on whose authority, through which outlet."""

__version__ = "0.1.0"
