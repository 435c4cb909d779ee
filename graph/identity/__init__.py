"""Which names are one entity across articles: derived from all articles, under the user's judgements."""
