# SPDX-License-Identifier: MIT
"""Two figures inline on one page, a light one beside a dark one: page.py LIGHT.svg DARK.svg > PAGE.html"""
import re
import sys


def inline(path):
    """The SVG at PATH as a part of HTML, which has no XML declaration."""
    with open(path, encoding='utf-8') as f:
        return re.sub(r'^<\?xml[^>]*\?>\s*', '', f.read())


light, dark = map(inline, sys.argv[1:])
sys.stdout.reconfigure(encoding='utf-8')
print(f'''<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Who is tied to whom</title>
<style>
  body {{ margin: 2rem; font-family: sans-serif; }}
  main {{ display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start; }}
  figure {{ margin: 0; flex: 1 1 20rem; max-width: 160mm; }}
  .dark {{ padding: 1rem; background: #12171e; }}
  svg {{ width: 100%; height: auto; }}
</style>
</head>
<body>
<h1>Who is tied to whom</h1>
<main>
<figure>{light}</figure>
<figure class="dark">{dark}</figure>
</main>
</body>
</html>''')
