# SPDX-License-Identifier: MIT
"""Checks of test scripts, one line of TAP each; the script ends with `sys.exit(tap.failed())`."""
_counts = {'done': 0, 'failed': 0}


def check(good, what, *details):
    """Print whether WHAT holds, and the details when it does not."""
    _counts['done'] += 1
    _counts['failed'] += not good
    print(f"{'ok' if good else 'not ok'} {_counts['done']} - {what}")
    for detail in details if not good else ():
        print('# ' + str(detail)[:2000].replace('\n', '\n# '))


def failed():
    """Print the plan; whether any check failed."""
    print(f"1..{_counts['done']}")
    return _counts['failed'] > 0
