// SPDX-License-Identifier: MIT
// What stands where in a figure, by boxes and curves on the screen, in CSS pixels (96 an inch).
// measure(svg) takes a figure of entente or one that Graphviz wrote, inline in this page.
'use strict';

const NOISE = 0.05; // px: what two engines may round differently
const STEP = 1; // px between two samples of a curve
const MARKS = 'path,line,polyline,polygon,rect,circle,ellipse';

function boxOf(x0, y0, x1, y1) { return {x0, y0, x1, y1}; }

function grown(box, by) {
    return boxOf(box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by);
}

function screenBox(element) {
    const r = element.getBoundingClientRect();
    return boxOf(r.left, r.top, r.right, r.bottom);
}

function union(boxes) {
    return boxOf(Math.min(...boxes.map(b => b.x0)), Math.min(...boxes.map(b => b.y0)),
                 Math.max(...boxes.map(b => b.x1)), Math.max(...boxes.map(b => b.y1)));
}

// How deep two boxes lie in each other, or how far apart they are, if negative; 0 for a line within.
function depth(a, b) {
    return Math.min(Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0),
                    Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));
}

// How deep a point lies in a box.
function within(p, box) {
    return Math.min(p.x - box.x0, box.x1 - p.x, p.y - box.y0, box.y1 - p.y);
}

const pen = document.createElement('canvas').getContext('2d');

// Where the letters of a line are inked. The box of its font is higher than that, and higher than
// the pitch of lines. Measured large, since the ink of letters is given in whole pixels.
function inkBox(text) {
    const style = getComputedStyle(text), box = screenBox(text), matrix = text.getScreenCTM();
    const large = 200, scale = Math.hypot(matrix.a, matrix.b) * parseFloat(style.fontSize) / large;
    pen.font = `${style.fontWeight} ${large}px ${style.fontFamily}`;
    const m = pen.measureText(text.textContent);
    const y = new DOMPoint(0, text.y.baseVal[0].value).matrixTransform(matrix).y;
    return boxOf(box.x0, y - m.actualBoundingBoxAscent * scale, box.x1,
                 y + m.actualBoundingBoxDescent * scale);
}

const trails = new WeakMap();

// A drawn mark as points on the screen, with half the width of its stroke.
function trail(mark) {
    if (!trails.has(mark))
        trails.set(mark, sample(mark));
    return trails.get(mark);
}

function sample(mark) {
    const matrix = mark.getScreenCTM(), scale = Math.hypot(matrix.a, matrix.b);
    const style = getComputedStyle(mark), length = mark.getTotalLength();
    const count = Math.max(1, Math.ceil(length * scale / STEP)), points = [];
    for (let i = 0; i <= count; i++) {
        const {x, y} = mark.getPointAtLength(length * i / count);
        points.push({x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f});
    }
    const half = style.stroke === 'none' ? 0 : parseFloat(style.strokeWidth) * scale / 2;
    return {mark, points, half, step: length * scale / count,
            box: union(points.map(p => boxOf(p.x, p.y, p.x, p.y)))};
}

function isSeen(mark) {
    const style = getComputedStyle(mark);
    return style.display !== 'none' && style.visibility !== 'hidden' &&
        (style.fill !== 'none' || style.stroke !== 'none');
}

function marksOf(group) { return [...group.querySelectorAll(MARKS)].filter(isSeen); }

function covers(mark, p) {
    const inverse = mark.getScreenCTM().inverse();
    return mark.isPointInFill(new DOMPoint(p.x, p.y).matrixTransform(inverse));
}

// The length of a trail that runs through a box.
function runThrough(t, box) {
    const fat = grown(box, t.half);
    if (depth(t.box, fat) < 0)
        return 0;
    return t.points.filter(p => within(p, fat) > NOISE).length * t.step;
}

// How deep a filled mark lies in a box.
function deepIn(t, box) {
    const fat = grown(box, t.half);
    if (depth(t.box, fat) < 0)
        return 0;
    const deepest = Math.max(...t.points.map(p => within(p, fat)));
    const middle = {x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2};
    return covers(t.mark, middle) ? Math.min(box.x1 - box.x0, box.y1 - box.y0) : Math.max(0, deepest);
}

function wordsOf(texts) { return texts.map(t => t.textContent).join(' ').trim(); }

function readNode(group) {
    const texts = [...group.querySelectorAll('text')].filter(t => t.textContent.trim());
    const trails = marksOf(group).map(trail);
    const title = group.querySelector('title');
    const name = wordsOf(texts) || (title ? title.textContent : group.id);
    const node = {texts, lines: texts.map(screenBox), trails, name, label: name,
                  key: group.dataset.id ?? (title ? title.textContent : '')};
    // Inside its own node a label has the node's fill behind it, whatever runs there.
    const middle = texts.length && union(node.lines);
    node.inside = texts.length > 0 && trails.some(t => covers(t.mark,
        {x: (middle.x0 + middle.x1) / 2, y: (middle.y0 + middle.y1) / 2}));
    return node;
}

// The two entities of FROM|TYPE|TO, or of Graphviz's a--b.
function endsOf(key, byKey) {
    for (const mark of ['|', '--']) {
        const parts = key.split(mark);
        for (let i = 1; i < parts.length; i++)
            for (let j = i; j < parts.length; j++) {
                const ends = [parts.slice(0, i).join(mark), parts.slice(j).join(mark)];
                if (ends.every(e => byKey.has(e)))
                    return ends.map(e => byKey.get(e));
            }
    }
    throw new Error(`the ends of the edge ${key} are no nodes`);
}

function readEdge(group, byKey) {
    const title = group.querySelector('title');
    const texts = [...group.querySelectorAll('text')].filter(t => t.textContent.trim());
    const name = title ? title.textContent : group.id;
    return {name, label: `“${wordsOf(texts)}” on ${name}`, trails: marksOf(group).map(trail), texts,
            lines: texts.map(screenBox), ends: endsOf(group.dataset.id ?? title.textContent, byKey)};
}

function readFigure(svg) {
    const groups = name => [...svg.querySelectorAll('g.' + name)].filter(g => !g.closest('g.furniture'));
    const nodes = groups('node').map(readNode);
    const byKey = new Map(nodes.map(n => [n.key, n]));
    return {svg, page: screenBox(svg), nodes, edges: groups('edge').map(g => readEdge(g, byKey))};
}

// Labels are those of entities and what is written on lines.
function labelsOf(figure) {
    return [...figure.nodes, ...figure.edges].filter(owner => owner.lines.length);
}

function deepest(linesA, linesB) {
    return Math.max(...linesA.map(a => Math.max(...linesB.map(b => depth(a, b)))));
}

function labelsOnLabels(figure, report) {
    const labels = labelsOf(figure);
    labels.forEach((a, i) => labels.slice(i + 1).forEach(b => {
        const px = deepest(a.lines, b.lines);
        if (px > NOISE)
            report('label-label', a.label, b.label, px);
    }));
}

function labelsOnNodes(figure, report) {
    for (const label of labelsOf(figure))
        for (const node of figure.nodes.filter(n => n !== label)) {
            const px = Math.max(...label.lines.flatMap(l => node.trails.map(t => deepIn(t, l))));
            if (px > NOISE)
                report('label-node', label.label, node.name, px);
        }
}

// An edge is under a label where any part of it, its own ends' bars, arrows and marks included,
// runs through the box of a line of a label that stands outside of its node. One edge and one
// label count once; edges of the label's own entity count too, and are told apart.
function edgesUnderLabels(figure, report) {
    for (const node of figure.nodes.filter(n => n.lines.length && !n.inside))
        for (const edge of figure.edges) {
            const px = Math.max(...node.lines.flatMap(l => edge.trails.map(t => runThrough(t, l))), 0);
            if (px > NOISE)
                report(edge.ends.includes(node) ? 'own-under' : 'under', node.name, edge.name, px);
        }
}

// Edges hidden for a stretch by an entity that is not theirs: for the eye they seem to end there.
function edgesBehindNodes(figure, report) {
    for (const node of figure.nodes)
        for (const edge of figure.edges.filter(e => !e.ends.includes(node))) {
            const px = Math.max(...edge.trails.map(e => Math.max(...node.trails.map(n =>
                depth(e.box, n.box) < 0 ? 0 :
                e.points.filter(p => within(p, n.box) >= 0 && covers(n.mark, p)).length * e.step))), 0);
            if (px > NOISE)
                report('behind', node.name, edge.name, px);
        }
}

function outsidePage(figure, report) {
    const {page, svg} = figure;
    const stray = (box, what) => {
        const px = Math.max(page.x0 - box.x0, box.x1 - page.x1, page.y0 - box.y0, box.y1 - page.y1);
        if (px > NOISE)
            report('outside', what, 'page', px);
    };
    for (const text of svg.querySelectorAll('text'))
        stray(screenBox(text), text.textContent);
    for (const mark of marksOf(svg).filter(m => !m.matches('.background'))) {
        const t = trail(mark), title = mark.parentNode.querySelector(':scope > title');
        stray(grown(t.box, t.half), title ? title.textContent : mark.tagName);
    }
}

// Words of title, legend and caption keep clear of each other, by their ink, since they are set
// closer than the boxes of their font; samples keep clear of words that are not their own; and
// nothing of it lies over what is drawn.
function furnitureOver(figure, report) {
    const pieces = [...figure.svg.querySelectorAll('g.furniture')].flatMap(group => [
        ...[...group.querySelectorAll('text')].map(
            t => ({name: t.textContent, box: inkBox(t), text: t, sample: t.closest('g.sample')})),
        ...marksOf(group).map(trail).map(
            t => ({name: 'sample', box: t.box, trail: t, sample: t.mark.closest('g.sample')}))]);
    const clash = (a, b) => a.sample && a.sample === b.sample ? 0 : // a letter in its own disc
        a.text && b.text ? depth(a.box, b.box) :
        a.text ? runThrough(b.trail, a.box) : b.text ? runThrough(a.trail, b.box) : 0;
    pieces.forEach((a, i) => pieces.slice(i + 1).forEach(b => {
        if (clash(a, b) > NOISE)
            report('furniture', a.name, b.name, clash(a, b));
    }));
    for (const owner of [...figure.nodes, ...figure.edges]) {
        const inks = owner.texts.map(inkBox);
        for (const piece of pieces) {
            const px = Math.max(...inks.map(b => depth(b, piece.box)),
                                ...owner.trails.map(t => runThrough(t, piece.box)), 0);
            if (px > NOISE)
                report('furniture', piece.name, owner.name, px);
        }
    }
}

// The Graphviz shape that a mark is of.
function shapeOf(mark) {
    const corners = [...mark.points ?? []];
    const square = new Set(corners.map(p => p.x)).size < 3;
    return {ellipse: 'ellipse', circle: 'ellipse', rect: 'box'}[mark.tagName] ??
        {3: 'triangle', 4: square ? 'box' : 'diamond', 5: 'house', 8: 'octagon'}[corners.length] ?? 'ellipse';
}

// The network as drawn, so that others can draw it; sizes in points.
function networkOf(figure) {
    const points = px => px * 72 / 96;
    const nodes = figure.nodes.map(({trails: [{mark, box}], texts, inside}) => ({
        shape: shapeOf(mark), width: points(box.x1 - box.x0), height: points(box.y1 - box.y0), inside,
        lines: texts.map(t => t.textContent), size: parseFloat(texts[0]?.getAttribute('font-size') ?? 7)}));
    const edges = figure.edges.map(({ends, trails}) => ({
        ends: ends.map(e => figure.nodes.indexOf(e)), width: points(2 * trails[0].half),
        arrow: trails.some(t => t.mark.matches('polygon'))}));
    return {nodes, edges, font: getComputedStyle(figure.svg).fontFamily};
}

function measure(svg) {
    const figure = readFigure(svg), faults = [];
    const report = (kind, a, b, px) => faults.push({kind, a, b, px: Math.round(px * 10) / 10});
    for (const look of [labelsOnLabels, labelsOnNodes, edgesUnderLabels, edgesBehindNodes,
                        outsidePage, furnitureOver])
        look(figure, report);
    return {network: networkOf(figure), faults};
}
