#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What measures are on the smallest networks is what the table in src/measure/README.md says."""
import csv
import io
import json
import os
import subprocess
import sys

sys.path.insert(0, os.environ["REPO"] + "/tests")
import tap
from tap import check

LOOP, TIE, AGAIN = ("a", "funds", "a"), ("a", "partners", "b"), ("a", "funds", "b")
# The columns of the table: how many entities, and what ties them.
NETWORKS = {"alone": (1, []), "loop": (1, [LOOP]), "two apart": (2, []), "two tied": (2, [TIE]),
            "tied twice": (2, [TIE, AGAIN]), "two and one": (3, [TIE])}


def run(size, ties, *options):
    dossier = {"entente": 1, "sources": [{"id": "s"}],
               "entities": [{"id": e, "kind": "company", "label": {"en": e}} for e in "abc"[:size]],
               "claims": [{"id": f"c{i}", "source": "s", "from": start, "type": kind, "to": end}
                          for i, (start, kind, end) in enumerate(ties)]}
    command = [os.environ["BUILD"] + "/entente", "measure", "-", "--isolates", "keep", *options]
    return subprocess.run(command, input=json.dumps(dossier), capture_output=True, text=True,
                          check=False)


def values(size, ties):
    """Of the first entity, and of the network."""
    rows = [list(csv.DictReader(io.StringIO(
        run(size, ties, "--by", "all", "--format", "csv", "--level", level).stdout)))
        for level in ("node", "net")]
    return {**rows[0][0], **{row["measure"]: row["value"] for row in rows[1]}}


def table():
    with open(os.environ["REPO"] + "/src/measure/README.md", encoding="utf-8") as text:
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")]
                for line in text if line.startswith("|")]
    return rows[0][1:], [(row[0].strip("`"), row[1:]) for row in rows[2:]]


def agrees(cell, value):
    if cell == "–" or value == "":
        return cell == "–" and value == ""
    return abs(float(cell) - float(value)) < 5e-4


heads, rows = table()
check(heads == list(NETWORKS), "the table has the networks that are tried here")
found = [values(*network) for network in NETWORKS.values()]
for name, cells in rows:
    got = [of.get(name) for of in found]
    check(None not in got and all(map(agrees, cells, got)), f"{name} is as the table says",
          f"table: {cells}, measured: {got}")
check(len(rows) > 40, "the table has most measures")
empty = run(0, [])
check(empty.returncode == 4 and not empty.stdout, "without an entity nothing is defined",
      empty.stderr)
sys.exit(tap.failed())
