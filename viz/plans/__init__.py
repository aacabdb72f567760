"""规划原文: the text of a plan, each proof marked where it stands."""
