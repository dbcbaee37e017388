# SPDX-License-Identifier: MIT
"""The table of `entente measure` in Python: read.py < TABLE.csv says who has many rivals and few allies."""
import csv
import sys

rows = list(csv.DictReader(sys.stdin))
for row in rows:
    # An empty cell is a value that is not defined: no number, and no zero either.
    row['closeness'] = float(row['closeness']) if row['closeness'] else None
    row['allies'], row['rivals'] = int(row['allies']), int(row['rivals'])

undefined = sum(row['closeness'] is None for row in rows)
print(f'{len(rows)} entities, closeness undefined for {undefined}')
for row in sorted(rows, key=lambda r: r['allies'] - r['rivals']):
    if row['rivals'] > row['allies']:
        print(f"{row['label']}: {row['allies']} allies, {row['rivals']} rivals")
