# SPDX-License-Identifier: MIT
"""Headless Chromium, driven by nothing but a page that carries its jobs and keeps their results."""
import base64
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
NAMES = ('chromium-headless-shell', 'chromium', 'google-chrome')
LIMIT = 600  # seconds


class Failed(Exception):
    """Chromium is not there, hung, or left no results; the text says which."""


def command(profile):
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        raise Failed('no Chromium here; on Debian: apt-get install chromium-headless-shell')
    return [program, '--headless', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars',
            '--disable-background-networking', '--no-first-run', '--font-render-hinting=none',
            '--force-color-profile=srgb', f'--user-data-dir={profile}',
            *(['--no-sandbox'] if os.geteuid() == 0 else [])]


def run(options, page):
    """What Chromium prints for the text of a PAGE; it and its children end with this call."""
    with tempfile.TemporaryDirectory(prefix='judge') as folder:
        at = pathlib.Path(folder, 'page.html')
        at.write_text(page, encoding='utf-8')
        process = subprocess.Popen([*command(folder + '/profile'), *options, at.as_uri()],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, start_new_session=True)
        try:
            out, complaints = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired as late:
            raise Failed(f'Chromium had no answer after {LIMIT} s') from late
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
    if process.returncode:
        raise Failed(f'Chromium ended with {process.returncode}: {complaints.decode()[-500:]}')
    return out.decode()


def work(jobs, libraries=(), options=()):
    """The results of JOBS, each a list of a name in run.js and its arguments, in one run."""
    scripts = [*map(pathlib.Path, libraries), *map(HERE.joinpath, ('measure.js', 'page.js', 'run.js'))]
    page = ('<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title>'
            '<style>:root { color-scheme: light dark; background: Canvas } body { margin: 0 }</style>'
            '<body><main id="stage"></main>'
            '<script type="application/json" id="jobs">'
            + json.dumps(jobs).replace('<', '\\u003c') + '</script>'
            + ''.join(f'<script src="{script.as_uri()}"></script>' for script in scripts))
    # Time in the page stands still while it works, so this is no limit on its work.
    said = run(['--dump-dom', '--virtual-time-budget=60000', *options], page)
    found = re.search('<pre id="results">([^<]*)</pre>', said)
    if not found:
        raise Failed(f'Chromium left no results: {said[-300:]}')
    return json.loads(base64.b64decode(found[1]))


def inline(svg):
    """The text of an SVG as it goes into a page."""
    return svg[svg.index('<svg'):]


def screenshot(svg, out):
    """Paint the text of an SVG to OUT, a PNG, as Chromium shows it, at twice its size."""
    size = re.search(r'<svg[^>]*? width="([\d.]+)(mm|pt|px|)"[^>]*? height="([\d.]+)', svg)
    scale = {'mm': 96 / 25.4, 'pt': 96 / 72}.get(size[2], 1)
    pixels = [int(float(size[i]) * scale) + 1 for i in (1, 3)]
    run([f'--screenshot={pathlib.Path(out).resolve()}', '--force-device-scale-factor=2',
         f'--window-size={pixels[0]},{pixels[1]}'],
        f'<!doctype html><meta charset="utf-8"><style>body {{ margin: 0 }}</style>{inline(svg)}')
