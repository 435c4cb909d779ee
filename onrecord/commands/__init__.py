"""The commands, by what a user is about to do; `onrecord.cli` lists them all."""
