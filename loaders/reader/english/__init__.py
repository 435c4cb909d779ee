"""English words and phrases, as closed classes: what any rule may ask, without knowing the article."""
