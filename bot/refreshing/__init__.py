"""What a source of news says now -> rows beside the facts; a bad answer changes nothing."""
