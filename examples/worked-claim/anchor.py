# SPDX-License-Identifier: MIT
"""The evidence anchor of a passage: python3 anchor.py ARTICLE PASSAGE prints it as JSON."""
import hashlib, json, sys

if len(sys.argv) != 3:
    print('usage: python3 anchor.py ARTICLE PASSAGE', file=sys.stderr)
    sys.exit(2)
article, passage = sys.argv[1:]
# newline='': each half of a CR LF counts, as it stands in the file.
with open(article, encoding='utf-8', newline='') as f:
    text = f.read()
if text.count(passage) != 1:
    sys.exit(f'{article}: the passage stands there {text.count(passage)} times, not once')
start = text.index(passage)
print(json.dumps({'start': start, 'end': start + len(passage),
                  'sha256': hashlib.sha256(passage.encode('utf-8')).hexdigest()}))
