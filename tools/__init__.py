"""Scripts that make data of the project; none runs at build, test or run time."""
