// SPDX-License-Identifier: MIT
// Do the jobs that the page carries, one after the other, and leave their results in the page.
'use strict';

const jobs = {
    measure: (stage, svg) => measure(inline(stage, svg)),
    faint, clashes, inaccessible, sanitized, parsed,
};

// Figures come as a page would show them: inline, read by the parser of HTML.
function inline(stage, ...figures) {
    stage.innerHTML = figures.join('');
    return stage.querySelector('svg');
}

async function work() {
    const stage = document.getElementById('stage'), results = [];
    for (const job of JSON.parse(document.getElementById('jobs').textContent)) {
        try {
            results.push(await jobs[job[0]](stage, ...job.slice(1)));
        } catch (error) {
            results.push({error: String(error.stack ?? error)});
        }
    }
    const bytes = new TextEncoder().encode(JSON.stringify(results));
    const text = Array.from(bytes, b => String.fromCharCode(b)).join('');
    document.body.innerHTML = `<pre id="results">${btoa(text)}</pre>`;
}

work();
