"""Who is who: people, organisations and places told apart and joined over the article."""
