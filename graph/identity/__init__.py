"""Which names are one entity across articles: a layer derived from all articles, under the user's judgements."""
