"""How many pairs of names are joined wrongly or missed, a line a file: ``python -m benchmarks.resolution``."""

from tests.resolution.pairs import FOLDER, found_same, read_pairs


def main() -> None:
    """Print, for each file of pairs, how many there are, how many are joined wrongly and which are missed."""
    for file in sorted(FOLDER.glob("*.yaml")):
        pairs = list(read_pairs(file.name))
        wrong = [pair for pair in pairs if not pair.same and found_same(pair)]
        missed = [pair for pair in pairs if pair.same and not found_same(pair)]
        same = sum(pair.same for pair in pairs)
        print(
            f"{file.name}: {same} same, {len(pairs) - same} different; joined wrongly {len(wrong)}, "
            f"missed {len(missed)} ({len(missed) / same:.1%})"
        )
        for name, found in (("joined wrongly", wrong), ("missed", missed)):
            for pair in found:
                print(f"  {name}: {pair}")


if __name__ == "__main__":
    main()
