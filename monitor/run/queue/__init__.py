"""Work as jobs of a queue on the same Postgres, for any number of workers: the only home of Procrastinate.

Nothing but the command line and this package imports it: without the package `nq57[queue]` everything else works.
"""
