"""Who reads which kinds of parameters: a module for those that are read alike."""
