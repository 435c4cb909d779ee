"""Who and what is named in an article: each person, organisation and outlet once."""
