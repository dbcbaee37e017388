/* SPDX-License-Identifier: MIT */
/* What whoever draws a figure may choose to set off, in sentences. */
#include "picture/caption.h"

#define NB "\u00a0"
#define NN "\u202f"

void en_say_highlight(en_buf *out, const en_picture *p) {
    enum { MOST = 8 };
    const en_view *view = en_network_view(p->network);
    size_t all = 0, said = 0;
    for (size_t v = 0; p->highlight && v < view->entity_count; v++)
        all += p->highlight[v];
    for (size_t v = 0; all && v < view->entity_count && said < MOST; v++)
        if (p->highlight[v])
            en_buf_printf(out, "%s%s", said++ ? ", " : "",
                          en_entity_name(view->dossier, view->entities[v], p->lang));
    if (all > said)
        en_say_more(out, all - said, p->lang);
    if (all)
        en_buf_puts(out, p->lang != EN_FR ? ", relations included; the rest recedes."
                         : all == 1 ? ", avec ses relations" NN "; le reste est en retrait."
                                    : ", avec leurs relations" NN "; le reste est en retrait.");
}

static void say_groups(en_buf *out, const en_picture *p) {
    const en_groups *groups = p->groups;
    for (size_t i = 0; groups && i < groups->shown_count; i++)
        en_buf_printf(out, "%s%s",
                      i                  ? p->lang == EN_FR ? NN "; " : "; "
                      : p->lang == EN_FR ? " Couleurs" NB ": "
                                         : " Colours: ",
                      groups->shown[i].label);
    en_buf_puts(out, groups && groups->shown_count ? "." : "");
}

void en_say_choices(en_buf *out, const en_picture *p) {
    say_groups(out, p);
    if (!p->highlight)
        return;
    en_buf_puts(out, p->lang == EN_FR ? " Mise en avant" NB ": " : " Highlighted: ");
    en_say_highlight(out, p);
}
