"""Reads plan files: one module per format, one entry for all.

``collect`` turns the paths of the command line into plan files, ``read`` turns one of them into its text.
"""

from graphbuild.readers.collection import collect
from graphbuild.readers.files import Collection, Failure, PlanFile
from graphbuild.readers.reading import read

__all__ = ["Collection", "Failure", "PlanFile", "collect", "read"]
