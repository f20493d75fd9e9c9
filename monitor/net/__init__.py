"""The way out of this machine: guard, client, decoding, robots. The only home of the HTTP library."""
