/* SPDX-License-Identifier: MIT */
/*
 * The figure as PNG. libpng is used directly: cairo's own writer spends most of its time on
 * filters that gain nothing here, and cannot say how large a pixel is.
 */
#include "ink/ink.h"
#include "ink/render.h"

#include <math.h>
#include <pango/pango.h>
#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DOTS_PER_INCH 300.0
/* 300 an inch, rounded up: programs that round down to whole dots an inch make 299 of 11811. */
#define DOTS_PER_METRE 11812
#define MOST_PIXELS    200e6
#define MOST_SIDE      32767.0 /* of a cairo surface */

/* Measured on flat colours: level 3 saves 2 % for a tenth more time, level 4 takes double. */
enum { LEVEL = 2 };

/* A picture being packed, and what libpng said when it gave up. */
typedef struct packing {
    en_buf *out;
    cairo_surface_t *surface;
    unsigned char *row;
    char *meta;
    char reason[120];
} packing;

static void fail(png_structp png, png_const_charp reason) {
    packing *p = png_get_error_ptr(png);
    snprintf(p->reason, sizeof p->reason, "%s", reason);
    png_longjmp(png, 1);
}

static void ignore(png_structp png, png_const_charp warning) { (void)png, (void)warning; }

static void take(png_structp png, png_bytep bytes, size_t length) {
    packing *p = png_get_io_ptr(png);
    en_buf_add(p->out, (const char *)bytes, length);
}

static void no_flush(png_structp png) { (void)png; }

static bool has_alpha(const packing *p) {
    return cairo_image_surface_get_format(p->surface) == CAIRO_FORMAT_ARGB32;
}

/* Cairo's pixels, native words, as PNG's bytes. */
static void convert_opaque(unsigned char *row, const uint32_t *from, size_t width) {
    for (size_t x = 0; x < width; x++) {
        row[3 * x] = (unsigned char)(from[x] >> 16);
        row[3 * x + 1] = (unsigned char)(from[x] >> 8);
        row[3 * x + 2] = (unsigned char)from[x];
    }
}

/* The same where colours come multiplied by their opacity. */
static void convert_alpha(unsigned char *row, const uint32_t *from, size_t width) {
    for (size_t x = 0; x < width; x++) {
        uint32_t opacity = from[x] >> 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            uint32_t part = from[x] >> shift & 0xFF;
            *row++ = (unsigned char)(opacity ? (part * 255 + opacity / 2) / opacity : 0);
        }
        *row++ = (unsigned char)opacity;
    }
}

static void write_head(png_structp png, png_infop info, packing *p) {
    unsigned width = (unsigned)cairo_image_surface_get_width(p->surface);
    unsigned height = (unsigned)cairo_image_surface_get_height(p->surface);
    png_set_IHDR(png, info, width, height, 8,
                 has_alpha(p) ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, DOTS_PER_METRE, DOTS_PER_METRE, PNG_RESOLUTION_METER);
    png_set_filter(png, 0, PNG_FILTER_NONE);
    png_set_compression_level(png, LEVEL);
    png_text texts[] = {
        {.compression = PNG_TEXT_COMPRESSION_NONE,
         .key = (char *)"Software",
         .text = (char *)"entente"},
        {.compression = PNG_ITXT_COMPRESSION_NONE,
         .key = (char *)"Description",
         .text = p->meta},
    };
    png_set_text(png, info, texts, *p->meta ? 2 : 1);
    png_write_info(png, info);
}

static void write_rows(png_structp png, packing *p) {
    int height = cairo_image_surface_get_height(p->surface);
    size_t width = (size_t)cairo_image_surface_get_width(p->surface);
    size_t stride = (size_t)cairo_image_surface_get_stride(p->surface);
    const unsigned char *from = cairo_image_surface_get_data(p->surface);
    void (*convert)(unsigned char *, const uint32_t *, size_t) =
        has_alpha(p) ? convert_alpha : convert_opaque;
    for (int y = 0; y < height; y++, from += stride) {
        convert(p->row, (const uint32_t *)(const void *)from, width);
        png_write_row(png, p->row);
    }
}

static en_status pack(packing *p, en_error *err) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, p, fail, ignore);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        png_destroy_write_struct(&png, NULL);
        return en_fail_memory(err);
    }
    if (setjmp(png_jmpbuf(png)) == 0) {
        png_set_write_fn(png, p, take, no_flush);
        write_head(png, info, p);
        write_rows(png, p);
        png_write_end(png, info);
    }
    png_destroy_write_struct(&png, &info);
    if (p->reason[0])
        return en_fail(err, EN_SYSTEM, "PNG: %s", p->reason);
    return en_buf_status(p->out, err);
}

static double pixels(double points) { return points / 72 * DOTS_PER_INCH; }

/* The pixels at the right and lower edge are painted in part only: let there be paper below. */
static void lay_paper(cairo_surface_t *surface, const char *background) {
    PangoColor paper;
    if (!pango_color_parse(&paper, background))
        return;
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, paper.red / 65535.0, paper.green / 65535.0,
                         paper.blue / 65535.0);
    cairo_paint(cairo);
    cairo_destroy(cairo);
}

static en_status render(packing *p, const en_figure *figure, const en_buf *svg, en_error *err) {
    double width = pixels(figure->width), height = pixels(figure->height);
    double columns = round(width), rows = round(height);
    if (width * height > MOST_PIXELS || width > MOST_SIDE || height > MOST_SIDE)
        return en_fail(
            err, EN_SYSTEM,
            "PNG: %.0f by %.0f pixels is more than can be painted; a smaller width, or "
            "SVG or PDF, will do",
            width, height);
    bool opaque = strcmp(figure->background, "none") != 0;
    p->surface = cairo_image_surface_create(opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                            (int)columns, (int)rows);
    p->row = malloc((size_t)columns * 4);
    if (!p->row || cairo_surface_status(p->surface) != CAIRO_STATUS_SUCCESS)
        return en_fail_memory(err);
    lay_paper(p->surface, figure->background);
    return en_svg_render(p->surface, width, height, svg, err);
}

en_status en_png_write(en_buf *out, const en_figure *figure, const en_buf *svg, en_error *err) {
    packing p = {.out = out, .meta = (char *)figure->meta};
    en_status status = render(&p, figure, svg, err);
    if (!status)
        status = pack(&p, err);
    cairo_surface_destroy(p.surface);
    free(p.row);
    return status;
}
