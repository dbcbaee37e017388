# SPDX-License-Identifier: MIT
# The examples that need a browser, LaTeX, pandoc or R: their commands work, and what they make is what is said.
# Only in check-all: their tools are large.
import os, re, subprocess, sys, zipfile

sys.path.insert(0, os.environ['REPO'] + '/tests')
import tap
from readmes import LARGE, check_readmes, readmes
from tap import check

paths = readmes(large=True)
check(len(paths) == len(LARGE), 'each is there', paths)
check_readmes(paths)

# LaTeX: the page holds the figure's own text, in the figure's own fonts.
text = subprocess.run(['pdftotext', '-layout', 'report.pdf', '-'], capture_output=True, text=True).stdout
check('Stargate' in text and 'DeepSeek' in text, 'the text of the figure is text of report.pdf', text)
fonts = subprocess.run(['pdffonts', 'report.pdf'], capture_output=True, text=True).stdout
check(re.search(r'Inter.* yes ', fonts) and not re.search(r' no +(?:yes|no) +(?:yes|no) +\d', fonts), 'its fonts are embedded', fonts)

# Word: the picture is as wide on paper as it was drawn, to a tenth of a millimetre.
document = zipfile.ZipFile('report.docx').read('word/document.xml').decode()
widths = [int(w) / 36000 for w in re.findall(r'<wp:extent cx="(\d+)"', document)]
check(len(widths) == 1 and abs(widths[0] - 140) < 0.1, 'the picture in report.docx is 140 mm wide', widths)
alt = re.search(r'<wp:docPr[^>]* descr="([^"]+)"', document)
check(alt and 'OpenAI' in alt[1], 'and has an alternative text', document[:500])
sys.exit(tap.failed())
