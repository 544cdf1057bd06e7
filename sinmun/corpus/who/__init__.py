"""Who is who over many articles: people and organisations joined and told apart."""
