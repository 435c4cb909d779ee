"""The ready-made questions, one .rq file each."""
