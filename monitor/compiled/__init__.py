"""The extractor as machine code: mypyc makes it of `monitor.extract`, and it does the same as the Python does.

`python -m monitor.compiled` makes them, under the environment that runs it (`sys.prefix`) and under the digest of the
source, so that code which was changed since is read by Python until it is made again. Nothing depends on them but time.
"""
