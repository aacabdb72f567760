#!/bin/sh
# Loads what lies in a folder into the store: its graph.jsonl as it is, else the plans in it, built first.
# Ends as innograph build and load end: 3 when some plans could not be built (the others are loaded).
set -eu
input=${1:-/input}
graph=$input/graph.jsonl
built=0
if [ ! -f "$graph" ]; then
    out=$(mktemp -d)
    graph=$out/graph.jsonl
    innograph build "$input" --out "$out" || built=$?
    [ "$built" -eq 0 ] || [ "$built" -eq 3 ] || exit "$built"
    [ -f "$graph" ] || exit "$built" # no plan at all could be built
fi
innograph load "$graph"
exit "$built"
