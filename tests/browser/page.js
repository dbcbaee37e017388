// SPDX-License-Identifier: MIT
// How figures fare in a page: contrast, identifiers, accessibility, sanitizers.
'use strict';

// The relative luminance of WCAG 2.2.
function luminance(colour) {
    const [r, g, b] = colour.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
}

// Red, green and blue; null for none. Nothing half transparent can be judged.
function colourOf(paint) {
    if (paint === 'none')
        return null;
    const numbers = paint.match(/^rgba?\(([^)]*)\)$/)?.[1].split(/[ ,/]+/).map(Number);
    if (!numbers || numbers.length > 3 && numbers[3] < 1)
        throw new Error(`${paint} is no colour that can be judged`);
    return numbers.slice(0, 3);
}

function hex(colour) { return '#' + colour.map(c => c.toString(16).padStart(2, '0')).join(''); }

function middleOf(element) {
    if (element.matches('path,line,polyline'))
        return trail(element).points[trail(element).points.length >> 1];
    const b = screenBox(element);
    return {x: (b.x0 + b.x1) / 2, y: (b.y0 + b.y1) / 2};
}

// What lies behind an element: the last fill painted before it over which its middle stands.
function behindOf(element, drawn) {
    const middle = middleOf(element), before = drawn.slice(0, drawn.indexOf(element));
    const under = before.filter(e => e.matches(MARKS) && getComputedStyle(e).fill !== 'none').reverse()
        .find(e => covers(e, middle));
    return colourOf(under ? getComputedStyle(under).fill : getComputedStyle(document.documentElement).backgroundColor);
}

// What is too faint: text under 4.5 to 1, marks of which neither fill nor line reaches 3 to 1.
// The paper and the rules between parts of the page tell nothing.
function faint(stage, figure) {
    const svg = inline(stage, figure), findings = new Map();
    const drawn = [...svg.querySelectorAll(`text,${MARKS}`)].filter(isSeen);
    for (const element of drawn.filter(e => !e.matches('.background,.rule'))) {
        const style = getComputedStyle(element), text = element.matches('text');
        for (const key of ['opacity', 'fillOpacity', 'strokeOpacity'])
            if (style[key] !== '1')
                throw new Error(`${element.outerHTML} is half transparent`);
        const paints = [style.fill, text ? 'none' : style.stroke].map(colourOf).filter(c => c);
        const behind = behindOf(element, drawn), ratio = Math.max(...paints.map(c => contrast(c, behind)));
        const what = text ? 'text' : element.parentNode.getAttribute('class') ?? element.tagName;
        if (ratio < (text ? 4.5 : 3))
            findings.set(`${what} ${paints.map(hex)} on ${hex(behind)}: ${ratio.toFixed(2)}`, element.textContent);
    }
    return [...findings].map(([what, where]) => `${what} ${where}`.trim());
}

// Identifiers that occur twice with figures on one page, and references that lead nowhere.
function clashes(stage, figures) {
    inline(stage, ...figures);
    const ids = [...stage.querySelectorAll('[id]')].map(e => e.id), bad = ids.filter((id, i) => ids.indexOf(id) !== i);
    for (const svg of stage.querySelectorAll('svg'))
        for (const id of (svg.getAttribute('aria-labelledby') ?? '').split(' '))
            if (!svg.querySelector(`[id="${id}"]`))
                bad.push(`${id || 'nothing'} is to name the figure`);
    return {ids: ids.length, bad};
}

async function inaccessible(stage, figure) {
    inline(stage, '<h1>Figure</h1>', figure);
    const found = await axe.run(document);
    return {passes: found.passes.length, findings: found.violations.map(
        v => `${v.id} (${v.impact}): ${v.help}: ${v.nodes.map(n => n.html.slice(0, 200)).join(' ')}`)};
}

// The pixels of a figure as an image on a page.
async function pixels(svg) {
    const image = new Image(), text = new XMLSerializer().serializeToString(svg);
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

function inventory(svg) {
    const count = name => svg.querySelectorAll(name).length;
    return {marks: count(MARKS), texts: count('text'), titles: count('title'), descriptions: count('desc'),
            groups: count('g[class]'), ids: count('[id]'), named: svg.getAttribute('aria-labelledby'),
            words: [...svg.querySelectorAll('text,title,desc')].map(e => e.textContent).join('\n')};
}

// What DOMPurify's profile for SVG, and so many a CMS, leaves of a figure; pixels that differ.
async function sanitized(stage, figure) {
    const before = inline(stage, figure), old = inventory(before), shown = await pixels(before);
    const after = inline(stage, DOMPurify.sanitize(figure, {USE_PROFILES: {svg: true}}));
    const lost = Object.entries(inventory(after)).filter(([k, v]) => v !== old[k])
        .map(([k, v]) => `${k}: ${old[k]} became ${v}`);
    const left = await pixels(after);
    const differ = shown.length === left.length ? shown.filter((v, i) => v !== left[i]).length : shown.length;
    return {size: shown.length, inked: shown.filter(v => v !== 255).length, lost, differ};
}

// What the strict parser of Chromium makes of a file: whose texts are whose, links, what could run.
function parsed(stage, text) {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const error = root.querySelector('parsererror') ?? (root.tagName === 'parsererror' ? root : null);
    const every = [root, ...root.querySelectorAll('*')];
    return {error: error && error.textContent,
            labels: Object.fromEntries([...root.querySelectorAll('g.node')].map(
                g => [g.dataset.id, [...g.querySelectorAll('text')].map(t => t.textContent)])),
            titles: [...root.querySelectorAll('g.node > title')].map(t => t.textContent),
            links: every.flatMap(e => [...e.attributes].filter(a => a.localName === 'href').map(a => a.value)),
            unsafe: every.filter(e => /^(script|foreignObject|image|use|style|iframe)$/.test(e.localName) ||
                                 [...e.attributes].some(a => /^on/.test(a.localName))).map(e => e.outerHTML)};
}
