# SPDX-License-Identifier: MIT
"""Figures of dossiers, drawn by entente as it was built, on both cores."""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import tempfile


def entente(*words):
    """What the program says; it must succeed."""
    run = subprocess.run([os.path.join(os.environ['BUILD'], 'entente'), *words], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f'entente {words}: exit {run.returncode}: {run.stderr[-500:]}')
    return run.stdout


def draw(source, *options):
    """The text of the SVG of a dossier: a path, or the dossier itself."""
    with tempfile.TemporaryDirectory() as folder:
        if isinstance(source, dict):
            path = pathlib.Path(folder, 'dossier.json')
            path.write_text(json.dumps(source, ensure_ascii=False), encoding='utf-8')
            source = path
        out = pathlib.Path(folder, 'figure.svg')
        entente('draw', source, '-o', out, *options)
        return out.read_text(encoding='utf-8')


def each(work, items):
    """What WORK makes of each of ITEMS, in their order."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, items))


def themes():
    """The themes that `entente draw` has, each as its options."""
    found = re.search(r'--theme (\S+)', entente('draw', '--help'))
    return [('--theme', name) for name in found[1].split('|')] if found else [()]
