/* SPDX-License-Identifier: MIT */
/* The figure as one PDF page of its own size, without a date: same figure, same bytes. */
#include "ink/ink.h"
#include "ink/render.h"

#include <cairo-pdf.h>

static cairo_status_t take(void *out, const unsigned char *bytes, unsigned length) {
    en_buf_add(out, (const char *)bytes, length);
    return ((en_buf *)out)->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

static void set(cairo_surface_t *surface, cairo_pdf_metadata_t what, const char *text) {
    cairo_pdf_surface_set_metadata(surface, what, text);
}

en_status en_pdf_write(en_buf *out, const en_figure *figure, const en_buf *svg, en_error *err) {
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(take, out, figure->width, figure->height);
    set(surface, CAIRO_PDF_METADATA_TITLE, figure->title);
    set(surface, CAIRO_PDF_METADATA_SUBJECT, figure->meta);
    set(surface, CAIRO_PDF_METADATA_CREATOR, "entente");
    set(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
    en_status status = en_svg_render(surface, figure->width, figure->height, svg, err);
    cairo_surface_finish(surface);
    cairo_status_t finished = cairo_surface_status(surface);
    if (!status && finished != CAIRO_STATUS_SUCCESS)
        status = en_fail(err, EN_SYSTEM, "PDF: %s", cairo_status_to_string(finished));
    cairo_surface_destroy(surface);
    return status ? status : en_buf_status(out, err);
}
