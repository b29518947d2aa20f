"""Who is, was and will be aboard the International Space Station."""
