"""The one kind of error that a user is meant to see."""


class InnographError(Exception):
    """What went wrong, as one sentence that names the file, the place in it, the fault and the remedy.

    ``zh`` and ``en`` say the same thing; the command line prints the one that ``--lang`` asks for.
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en
