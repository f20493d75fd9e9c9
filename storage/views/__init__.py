"""What readers look at: frozen rows, made for the pages and the command line. Nothing here writes."""
