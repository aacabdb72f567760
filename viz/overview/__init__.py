"""一览: what plans hold and promise, in numbers and small charts."""
