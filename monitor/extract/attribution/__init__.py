"""Who says it, by what method, under which document: claimants, facets, instruments of aims."""
