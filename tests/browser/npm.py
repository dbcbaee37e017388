# SPDX-License-Identifier: MIT
"""Judges that Debian has no sound package of, from the npm registry: pinned, verified, kept in build/."""
import base64
import hashlib
import io
import os
import pathlib
import subprocess
import tarfile
import tempfile

# Name: version, what npm calls its integrity, the file that a page loads.
PACKAGES = {
    'axe-core': ('4.14.1', 'FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==',
                 'package/axe.min.js'),
    'dompurify': ('3.4.18', 'ofe3wI/uNm68HInABYFJYqQxRw1EaKAjNdrFVKqjUY+UZurvNd2L/HuQe097s/4RivWiZyP6tT7aoT8atjfhwg==',
                  'package/dist/purify.min.js'),
}
TRUSTED = '/etc/ssl/certs/ca-certificates.crt'


class Failed(Exception):
    """The package could not be had, or is not the one that is pinned; the text says which."""


def fetch(name, version):
    """The bytes of a package; nothing of it is run."""
    # Node.js trusts a list of its own, not the system's, to which a network may have added.
    trust = {'NODE_EXTRA_CA_CERTS': TRUSTED} if os.path.exists(TRUSTED) else {}
    with tempfile.TemporaryDirectory() as folder:
        try:
            run = subprocess.run(['npm', 'pack', f'{name}@{version}', '--ignore-scripts', '--pack-destination', folder],
                                 capture_output=True, text=True, timeout=180, cwd=folder, env=os.environ | trust)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Failed(f'{name} {version}: {error}') from error
        packed = list(pathlib.Path(folder).glob('*.tgz'))
        if run.returncode or len(packed) != 1:
            raise Failed(f'{name} {version} cannot be had from the npm registry: {run.stderr[-600:]}')
        return packed[0].read_bytes()


def is_pinned(name, data):
    return base64.b64encode(hashlib.sha512(data).digest()).decode() == PACKAGES[name][1]


def library(name, keep):
    """The script of a package, in the folder KEEP."""
    version, _, script = PACKAGES[name]
    kept = pathlib.Path(keep, f'{name}-{version}.tgz')
    data = kept.read_bytes() if kept.exists() else b''
    if not is_pinned(name, data):
        data = fetch(name, version)
        if not is_pinned(name, data):
            raise Failed(f'{name} {version} from the npm registry is not the package that is pinned')
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(data)
    at = kept.with_suffix('.js')
    at.write_bytes(tarfile.open(fileobj=io.BytesIO(data)).extractfile(script).read())
    return at
