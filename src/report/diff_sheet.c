/* SPDX-License-Identifier: MIT */
/* A difference between two views as rows for programs. */
#include "picture/caption.h"
#include "report/diff_state.h"
#include "report/diff_write.h"

#include <math.h>
#include <string.h>

enum {
    CHANGE,
    OF,
    ID,
    LABEL,
    MEASURE,
    BEFORE,
    AFTER, /* texts */
    RANK_BEFORE,
    RANK_AFTER,
    VALUE_BEFORE,
    VALUE_AFTER, /* numbers */
    CLAIMS_GAINED,
    CLAIMS_LOST,
    COLUMNS
};
static const char *const names[COLUMNS] = {
    "change",     "of",          "id",         "label",        "measure",     "before",
    "after",      "rank_before", "rank_after", "value_before", "value_after", "claims_gained",
    "claims_lost"};

typedef struct desk {
    const en_comparison *c;
    en_arena *arena;
    const char **text[COLUMNS];
    double *number[COLUMNS];
    size_t row;
    bool failed; /* memory is out */
} desk;

static bool is_number(size_t column) { return column >= RANK_BEFORE && column <= VALUE_AFTER; }

/* What BUF holds, as a cell of the present row; BUF is done with. */
static void put(desk *k, size_t column, en_buf *buf) {
    const char *copy = en_buf_keep(buf, k->arena);
    k->failed |= !copy;
    k->text[column][k->row] = copy;
}

static void put_change(desk *k, en_change change) {
    static const char *const words[] = {
        [EN_GAINED] = "gained", [EN_LOST] = "lost", [EN_CHANGED] = "changed"};
    k->text[CHANGE][k->row] = words[change];
}

static void put_entity(desk *k, const en_dossier *d, size_t entity) {
    k->text[ID][k->row] = d->entities[entity].id;
    k->text[LABEL][k->row] = en_entity_name(d, entity, k->c->lang);
}

static void fill_entity(desk *k, const en_entity_change *e) {
    put_change(k, e->change);
    k->text[OF][k->row] = "entity";
    put_entity(k, (e->change == EN_LOST ? k->c->before : k->c->after)->dossier, e->entity);
    k->row++;
}

/* The claims that count on the side GAINED says alone. */
static void put_claims(desk *k, size_t column, const en_relation_change *change, bool gained) {
    const en_dossier *d = (gained ? k->c->after : k->c->before)->dossier;
    en_buf claims = {0};
    for (size_t i = 0; i < change->claim_count; i++) {
        if (change->claims[i].gained != gained)
            continue;
        en_buf_puts(&claims, claims.length ? " " : "");
        en_diff_claim(&claims, d, change->claims[i].claim);
    }
    put(k, column, &claims);
}

static void fill_relation(desk *k, const en_relation_change *change) {
    const en_view *v = change->before ? k->c->before : k->c->after;
    const en_relation *r = change->before ? change->before : change->after;
    const en_dossier *d = v->dossier;
    en_buf id = {0}, label = {0}, before = {0}, after = {0};
    put_change(k, change->change);
    k->text[OF][k->row] = "relation";
    en_buf_printf(&id, "%s|%s|%s", d->entities[r->from].id, d->types[r->type].id,
                  d->entities[r->to].id);
    en_say_relation(&label, v, r, k->c->lang);
    en_diff_state(&before, change->before, EN_LANG_NONE);
    en_diff_state(&after, change->after, EN_LANG_NONE);
    put(k, ID, &id);
    put(k, LABEL, &label);
    put(k, BEFORE, &before);
    put(k, AFTER, &after);
    put_claims(k, CLAIMS_GAINED, change, true);
    put_claims(k, CLAIMS_LOST, change, false);
    k->row++;
}

static void fill_move(desk *k, const en_move *m) {
    k->text[CHANGE][k->row] = "moved";
    k->text[OF][k->row] = "rank";
    k->text[MEASURE][k->row] = m->measure->name;
    put_entity(k, k->c->before->dossier, m->before);
    k->number[RANK_BEFORE][k->row] = m->old_rank ? (double)m->old_rank : NAN;
    k->number[RANK_AFTER][k->row] = m->new_rank ? (double)m->new_rank : NAN;
    k->number[VALUE_BEFORE][k->row] = m->old_value;
    k->number[VALUE_AFTER][k->row] = m->new_value;
    k->row++;
}

static en_status make_columns(en_column *columns, desk *k, size_t rows, en_error *err) {
    for (size_t i = 0; i < COLUMNS; i++) {
        columns[i] = (en_column){.name = names[i]};
        if (is_number(i))
            columns[i].number = k->number[i] = EN_NEW(k->arena, double, rows + 1);
        else
            columns[i].text = k->text[i] = EN_NEW(k->arena, const char *, rows + 1);
        if (!k->number[i] && !k->text[i])
            return en_fail_memory(err);
        for (size_t row = 0; is_number(i) && row < rows; row++)
            k->number[i][row] = NAN;
    }
    return EN_OK;
}

en_status en_diff_sheet(en_sheet *out, const en_comparison *comparison, en_arena *arena,
                        en_error *err) {
    const en_diff *d = comparison->diff;
    desk k = {.c = comparison, .arena = arena};
    en_column *columns = EN_NEW(arena, en_column, COLUMNS);
    size_t rows = d->entity_count + d->relation_count + d->move_count;
    en_status status = columns ? make_columns(columns, &k, rows, err) : en_fail_memory(err);
    if (status)
        return status;
    for (size_t i = 0; i < d->entity_count; i++)
        fill_entity(&k, &d->entities[i]);
    for (size_t i = 0; i < d->relation_count; i++)
        fill_relation(&k, &d->relations[i]);
    for (size_t i = 0; i < d->move_count; i++)
        fill_move(&k, &d->moves[i]);
    *out = (en_sheet){.columns = columns, .column_count = COLUMNS, .row_count = rows};
    return k.failed ? en_fail_memory(err) : EN_OK;
}
