/* SPDX-License-Identifier: MIT */
#include "ink/render.h"

#include <librsvg/rsvg.h>

en_status en_svg_render(cairo_surface_t *surface, double width, double height,
                        const en_buf *svg, en_error *err) {
    GError *trouble = NULL;
    RsvgHandle *handle =
        rsvg_handle_new_from_data((const guint8 *)en_buf_text(svg), svg->length, &trouble);
    cairo_t *cairo = cairo_create(surface);
    if (handle) {
        RsvgRectangle page = {0, 0, width, height};
        rsvg_handle_render_document(handle, cairo, &page, &trouble);
        g_object_unref(handle);
    }
    cairo_surface_flush(surface);
    en_status status = EN_OK;
    if (trouble)
        status = en_fail(err, EN_SYSTEM, "librsvg: %s", trouble->message);
    else if (cairo_status(cairo) != CAIRO_STATUS_SUCCESS)
        status =
            en_fail(err, EN_SYSTEM, "cairo: %s", cairo_status_to_string(cairo_status(cairo)));
    cairo_destroy(cairo);
    g_clear_error(&trouble);
    return status;
}
