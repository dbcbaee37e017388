/* SPDX-License-Identifier: MIT */
#include "paint/place.h"

#include "paint/chance.h"
#include "paint/options.h"
#include "paint/paint.h"
#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Beyond so many nodes labels are thinned out; the largest of all keep theirs even so. */
enum { LABELS_ALL = 120, LABELS_KEPT = 16 };

/* Two options of different labels that overlap, seen from one of them. */
typedef struct clash {
    size_t option, other; /* numbered label by label */
    double cost;
} clash;

struct en_placer {
    const en_figure *figure;
    en_name *names;
    en_obstacles obstacles;
    double *inside; /* size of a label that fits inside its node; 0: none does */
    size_t *inside_wrap;
    size_t *labels; /* nodes whose label stands outside, largest first */
    size_t label_count;
    en_point *towards;  /* by node: where its neighbours are */
    en_option *options; /* EN_OPTIONS a label */
    size_t *option_counts;
    en_box *regions;         /* by label: where its options are */
    clash *clashes, *sorted; /* as they are found, and in the order of options */
    size_t clash_count, clash_room, sorted_room;
    size_t *first_clash;           /* by option, of those sorted */
    double *penalty;               /* by option: its clashes with what is chosen */
    size_t *chosen, *best, *order; /* by label */
};

/* Whether a name set in WRAP at SIZE stands wholly within the polygon round CENTRE. */
static bool fits(const en_polygon *polygon, en_point centre, const en_wrap *wrap, double size) {
    double pitch = en_line_pitch(size), top = centre.y - pitch * (double)wrap->line_count / 2;
    for (size_t i = 0; i < wrap->line_count; i++) {
        double half = wrap->bold_widths[i] * size / 2;
        double high = top + pitch * (double)i + size * 0.18, low = high + size * 0.86;
        if (half <= 0)
            return false;
        for (int corner = 0; corner < 4; corner++)
            if (!en_polygon_holds(polygon, (en_point){centre.x + (corner % 2 ? half : -half),
                                                      corner < 2 ? high : low}))
                return false;
    }
    return true;
}

/* The largest size at which a name fits with room to spare, or else with hardly any. */
static void try_inside(en_placer *placer, size_t node) {
    static const double sizes[] = {10, 9, 8, 7}, margins[] = {2.5, 1.8};
    const size_t size_count = sizeof sizes / sizeof *sizes;
    const en_shape *shape = &placer->figure->nodes[node].shape;
    const en_name *name = &placer->names[node];
    en_polygon polygon;
    for (size_t s = 0; s < size_count * (sizeof margins / sizeof *margins); s++) {
        if (s % size_count == 0)
            en_shape_polygon(&polygon, shape, -margins[s / size_count]);
        for (size_t w = 0; w < name->wrap_count; w++)
            if (fits(&polygon, shape->at, &name->wraps[w], sizes[s % size_count])) {
                placer->inside[node] = sizes[s % size_count];
                placer->inside_wrap[node] = w;
                return;
            }
    }
}

/* Which labels stand outside, those of large nodes first, and beyond a number none. */
static void list_labels(en_placer *placer) {
    const en_figure *figure = placer->figure;
    size_t most = en_names_most(figure);
    for (size_t i = 0; i < figure->node_count; i++) {
        try_inside(placer, i);
        if (placer->inside[i] > 0 || !placer->names[i].wrap_count)
            continue;
        size_t at = placer->label_count;
        if (at == most &&
            figure->nodes[placer->labels[at - 1]].shape.radius >= figure->nodes[i].shape.radius)
            continue;
        if (at < most)
            placer->label_count++;
        else
            at--;
        for (; at > 0 && figure->nodes[placer->labels[at - 1]].shape.radius <
                             figure->nodes[i].shape.radius;
             at--)
            placer->labels[at] = placer->labels[at - 1];
        placer->labels[at] = i;
    }
}

static bool make_room(en_placer *placer) {
    en_arena *arena = placer->figure->arena;
    size_t nodes = placer->figure->node_count + 1;
    size_t labels = en_names_most(placer->figure) + 1, options = labels * EN_OPTIONS;
    placer->inside = EN_NEW(arena, double, nodes);
    placer->inside_wrap = EN_NEW(arena, size_t, nodes);
    placer->towards = EN_NEW(arena, en_point, nodes);
    placer->labels = EN_NEW(arena, size_t, labels);
    placer->options = EN_NEW(arena, en_option, options);
    placer->option_counts = EN_NEW(arena, size_t, labels);
    placer->regions = EN_NEW(arena, en_box, labels);
    placer->first_clash = EN_NEW(arena, size_t, options + 2);
    placer->penalty = EN_NEW(arena, double, options);
    placer->chosen = EN_NEW(arena, size_t, labels);
    placer->best = EN_NEW(arena, size_t, labels);
    placer->order = EN_NEW(arena, size_t, labels);
    return placer->inside && placer->inside_wrap && placer->towards && placer->labels &&
           placer->options && placer->option_counts && placer->regions && placer->first_clash &&
           placer->penalty && placer->chosen && placer->best && placer->order;
}

en_status en_placer_create(en_placer **out, const en_figure *figure, en_name *names,
                           en_error *err) {
    en_placer *placer = EN_NEW(figure->arena, en_placer, 1);
    if (!placer)
        return en_fail_memory(err);
    *placer = (en_placer){.figure = figure, .names = names};
    if (!make_room(placer))
        return en_fail_memory(err);
    list_labels(placer);
    *out = placer;
    return en_obstacles_create(&placer->obstacles, figure, err);
}

/* How many options the label of each node has: none where it stands inside. */
static void count_tags(size_t *first, const en_placer *placer) {
    size_t count = placer->figure->node_count;
    for (size_t i = 0; i < placer->label_count; i++) {
        size_t node = placer->labels[i];
        first[node + 1] = 8 * placer->names[node].wrap_count;
    }
    for (size_t i = 0; i < count; i++)
        first[i + 1] += first[i];
}

en_status en_placer_tag(en_web *web, const en_placer *placer, en_error *err) {
    const en_figure *figure = placer->figure;
    web->first_tag = EN_NEW(figure->arena, size_t, figure->node_count + 2);
    if (!web->first_tag)
        return en_fail_memory(err);
    count_tags(web->first_tag, placer);
    web->tags = EN_NEW(figure->arena, en_tag, web->first_tag[figure->node_count] + 1);
    if (!web->tags)
        return en_fail_memory(err);
    for (size_t i = 0; i < figure->node_count; i++) {
        en_option options[EN_OPTION_PLACES];
        en_point at = figure->nodes[i].shape.at;
        if (web->first_tag[i] == web->first_tag[i + 1])
            continue;
        size_t count = en_options_list(options, &placer->obstacles, i, &placer->names[i]);
        for (size_t k = 0; k < count; k++)
            web->tags[web->first_tag[i] + k] =
                (en_tag){{options[k].box.x0 - at.x, options[k].box.y0 - at.y,
                          options[k].box.x1 - at.x, options[k].box.y1 - at.y},
                         options[k].cost};
    }
    return EN_OK;
}

static void find_directions(en_placer *placer) {
    const en_figure *figure = placer->figure;
    memset(placer->towards, 0, figure->node_count * sizeof *placer->towards);
    for (size_t i = 0; i < figure->edge_count; i++) {
        size_t tail = figure->edges[i].tail, head = figure->edges[i].head;
        en_point a = figure->nodes[tail].shape.at, b = figure->nodes[head].shape.at;
        placer->towards[tail].x += b.x - a.x;
        placer->towards[tail].y += b.y - a.y;
        placer->towards[head].x += a.x - b.x;
        placer->towards[head].y += a.y - b.y;
    }
}

static bool is_thinned(const en_placer *placer) {
    return placer->figure->node_count > LABELS_ALL;
}

/* Whether a label is never left away for the sake of nodes: those of the few that are largest.
 */
static bool is_kept(const en_placer *placer, size_t label) {
    const en_mark_node *nodes = placer->figure->nodes;
    return placer->label_count <= LABELS_KEPT ||
           nodes[placer->labels[label]].shape.radius >
               nodes[placer->labels[LABELS_KEPT]].shape.radius;
}

/* Only options that may be taken where labels are thinned out; one at least. */
static size_t keep_usable(en_option *options, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!options[i].nodes && !options[i].out)
            options[kept++] = options[i];
    return kept ? kept : 1;
}

static void find_options(en_placer *placer) {
    for (size_t i = 0; i < placer->label_count; i++) {
        size_t node = placer->labels[i];
        en_option *options = placer->options + i * EN_OPTIONS;
        size_t count = en_options_find(options, &placer->obstacles, node, &placer->names[node],
                                       placer->towards[node]);
        if (is_thinned(placer) && !is_kept(placer, i))
            count = keep_usable(options, count);
        placer->option_counts[i] = count;
        placer->regions[i] = options[0].box;
        for (size_t k = 1; k < count; k++)
            placer->regions[i] = en_box_union(placer->regions[i], options[k].box);
    }
}

static bool add_clash(en_placer *placer, size_t option, size_t other, double cost) {
    if (placer->clash_count + 2 > placer->clash_room) {
        size_t room = placer->clash_room ? 2 * placer->clash_room : 1024;
        /* From the arena, so what was too small stays behind: the sizes double. */
        clash *clashes = EN_NEW(placer->figure->arena, clash, room);
        if (!clashes)
            return false;
        if (placer->clash_count)
            memcpy(clashes, placer->clashes, placer->clash_count * sizeof *clashes);
        placer->clashes = clashes;
        placer->clash_room = room;
    }
    placer->clashes[placer->clash_count++] = (clash){option, other, cost};
    placer->clashes[placer->clash_count++] = (clash){other, option, cost};
    return true;
}

static bool compare_labels(en_placer *placer, size_t one, size_t other) {
    static const double cost_overlap = 60;
    for (size_t i = 0; i < placer->option_counts[one]; i++) {
        size_t a = one * EN_OPTIONS + i;
        en_box box = en_box_grown(placer->options[a].box, 1.4, 1.1);
        if (!en_boxes_meet(&box, &placer->regions[other]))
            continue;
        for (size_t j = 0; j < placer->option_counts[other]; j++) {
            size_t b = other * EN_OPTIONS + j;
            double overlap = en_box_overlap(&box, &placer->options[b].box);
            if (overlap > 0 && !add_clash(placer, a, b, cost_overlap * (1 + overlap / 20)))
                return false;
        }
    }
    return true;
}

/* Bring the clashes into the order of their options, by counting. */
static bool sort_clashes(en_placer *placer) {
    size_t options = placer->label_count * EN_OPTIONS, *first = placer->first_clash;
    if (placer->sorted_room < placer->clash_count) {
        placer->sorted_room = placer->clash_room;
        placer->sorted = EN_NEW(placer->figure->arena, clash, placer->sorted_room);
    }
    if (!placer->sorted && placer->clash_count)
        return false;
    memset(first, 0, (options + 2) * sizeof *first);
    for (size_t i = 0; i < placer->clash_count; i++)
        first[placer->clashes[i].option + 2]++;
    for (size_t i = 2; i < options + 2; i++)
        first[i] += first[i - 1];
    for (size_t i = 0; i < placer->clash_count; i++)
        placer->sorted[first[placer->clashes[i].option + 1]++] = placer->clashes[i];
    return true;
}

static bool find_clashes(en_placer *placer) {
    placer->clash_count = 0;
    for (size_t i = 0; i < placer->label_count; i++) {
        en_box region = en_box_grown(placer->regions[i], 1.4, 0.6);
        for (size_t j = i + 1; j < placer->label_count; j++)
            if (en_boxes_meet(&region, &placer->regions[j]) && !compare_labels(placer, i, j))
                return false;
    }
    return sort_clashes(placer);
}

/* Add what an option costs the others (or take it back: SIGN -1). */
static void charge(en_placer *placer, size_t option, double sign) {
    for (size_t i = placer->first_clash[option]; i < placer->first_clash[option + 1]; i++)
        placer->penalty[placer->sorted[i].other] += sign * placer->sorted[i].cost;
}

static void choose_anew(en_placer *placer) {
    memset(placer->penalty, 0, placer->label_count * EN_OPTIONS * sizeof *placer->penalty);
    for (size_t i = 0; i < placer->label_count; i++)
        charge(placer, i * EN_OPTIONS + placer->chosen[i], 1);
}

/* The best option of LABEL as the others stand; true when it is another than before. */
static bool improve(en_placer *placer, size_t label) {
    size_t base = label * EN_OPTIONS, now = base + placer->chosen[label], best = now;
    double cost = placer->options[now].cost + placer->penalty[now] - 1e-6;
    for (size_t option = base; option < base + placer->option_counts[label]; option++) {
        double here = placer->options[option].cost + placer->penalty[option];
        if (here < cost) {
            cost = here;
            best = option;
        }
    }
    if (best == now)
        return false;
    charge(placer, now, -1);
    charge(placer, best, 1);
    placer->chosen[label] = best - base;
    return true;
}

static void shuffle(size_t *order, size_t count, en_chance *chance) {
    for (size_t i = count; i > 1; i--) {
        size_t j = en_chance_below(chance, i), held = order[i - 1];
        order[i - 1] = order[j];
        order[j] = held;
    }
}

static void settle(en_placer *placer, en_chance *chance) {
    enum { SWEEPS = 30 };
    choose_anew(placer);
    bool changed = true;
    for (int sweep = 0; changed && sweep < SWEEPS; sweep++) {
        changed = false;
        shuffle(placer->order, placer->label_count, chance);
        for (size_t i = 0; i < placer->label_count; i++)
            changed = improve(placer, placer->order[i]) || changed;
    }
}

static double total_cost(const en_placer *placer) {
    double cost = 0;
    for (size_t i = 0; i < placer->label_count; i++) {
        size_t option = i * EN_OPTIONS + placer->chosen[i];
        cost += placer->options[option].cost + placer->penalty[option] / 2;
    }
    return cost;
}

/* A start: the best of each label; then anything good; then the best so far, a little stirred.
 */
static void start_from(en_placer *placer, size_t round, en_chance *chance) {
    enum { GOOD = 6 };
    for (size_t i = 0; i < placer->label_count; i++) {
        size_t count = placer->option_counts[i] < GOOD ? placer->option_counts[i] : GOOD;
        bool stir = round && (round % 2 || en_chance_share(chance) < 0.2);
        placer->chosen[i] = stir ? en_chance_below(chance, count) : round ? placer->best[i] : 0;
    }
}

static double search(en_placer *placer, size_t rounds) {
    en_chance chance = {placer->figure->seed};
    double least = INFINITY;
    for (size_t i = 0; i < placer->label_count; i++)
        placer->order[i] = i;
    for (size_t round = 0; round < rounds || round == 0; round++) {
        start_from(placer, round, &chance);
        settle(placer, &chance);
        double cost = total_cost(placer);
        if (cost < least - 1e-6) {
            least = cost;
            memcpy(placer->best, placer->chosen, placer->label_count * sizeof(size_t));
        }
    }
    return least;
}

static en_label label_of(en_wrap *wrap, double size, bool bold, en_align anchor) {
    return (en_label){.lines = wrap->lines,
                      .line_count = wrap->line_count,
                      .size = size,
                      .bold = bold,
                      .anchor = anchor};
}

static void write_inside(en_mark_node *node, en_wrap *wrap, double size) {
    double width = 0, height = en_line_pitch(size) * (double)wrap->line_count;
    for (size_t i = 0; i < wrap->line_count; i++)
        width = fmax(width, wrap->bold_widths[i] * size);
    node->inside = true;
    node->label = label_of(wrap, size, true, EN_MIDDLE);
    node->label.box = en_box_of(node->shape.at, width, height);
}

/* Labels inside, and none elsewhere yet. */
static void write_plain(en_placer *placer) {
    for (size_t i = 0; i < placer->figure->node_count; i++) {
        en_mark_node *node = &placer->figure->nodes[i];
        en_name *name = &placer->names[i];
        node->inside = false;
        node->label = (en_label){.size = EN_LABEL_SIZE, .box = en_box_of(node->shape.at, 0, 0)};
        if (placer->inside[i] > 0)
            write_inside(node, &name->wraps[placer->inside_wrap[i]], placer->inside[i]);
    }
}

/* Whether the label at place LABEL of the list overlaps one of a larger node. */
static bool overlaps_larger(const en_placer *placer, size_t label, const en_box *box) {
    for (size_t i = 0; i < label; i++) {
        const en_label *other = &placer->figure->nodes[placer->labels[i]].label;
        if (other->line_count && en_box_overlap(box, &other->box) > 0)
            return true;
    }
    return false;
}

/* Whether a label may stand there beside those of larger nodes. */
static bool is_free(const en_placer *placer, size_t label, const en_option *option) {
    return !option->nodes && !option->out && !overlaps_larger(placer, label, &option->box);
}

/* Where a label is to stand: where labels are thinned out, in its best free place, if any. */
static const en_option *pick(const en_placer *placer, size_t label, bool thin) {
    const en_option *options = placer->options + label * EN_OPTIONS;
    const en_option *best = &options[placer->best[label]];
    if (!thin || is_free(placer, label, best))
        return best;
    for (size_t i = 0; i < placer->option_counts[label]; i++)
        if (is_free(placer, label, &options[i]))
            return &options[i];
    bool kept = is_kept(placer, label) && !overlaps_larger(placer, label, &best->box);
    return kept && !best->out ? best : NULL;
}

/* Labels of larger nodes come first, so that these keep their names. */
static void write_outside(en_placing *out, en_placer *placer) {
    bool thin = is_thinned(placer);
    for (size_t i = 0; i < placer->label_count; i++) {
        size_t place = placer->labels[i];
        en_mark_node *node = &placer->figure->nodes[place];
        const en_option *option = pick(placer, i, thin);
        if (!option)
            continue;
        out->on_labels += overlaps_larger(placer, i, &option->box);
        size_t wrap = (size_t)(option->wrap - placer->names[place].wraps);
        node->label =
            label_of(&placer->names[place].wraps[wrap], EN_LABEL_SIZE, false, option->anchor);
        node->label.box = option->box;
        out->on_nodes += option->nodes;
        out->on_marks += option->marks;
        out->off_page += option->out;
    }
}

en_status en_place_labels(en_placing *out, en_placer *placer, const en_path *paths,
                          size_t rounds, en_error *err) {
    *out = (en_placing){.thinned = is_thinned(placer)};
    en_obstacles_set(&placer->obstacles, paths);
    find_directions(placer);
    find_options(placer);
    if (!find_clashes(placer))
        return en_fail_memory(err);
    out->cost = search(placer, rounds);
    write_plain(placer);
    write_outside(out, placer);
    return EN_OK;
}
