"""How names are spelled: of people, of organisations and outlets, and which words in them tell little."""
