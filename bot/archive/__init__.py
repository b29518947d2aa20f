"""Where facts are kept: CSV files that people edit, and the SQLite file made of them."""
