/* SPDX-License-Identifier: MIT */
/* One row a format. Row NAME is the `const en_format en_format_NAME` in format/NAME.c. */
#define EN_FORMATS(ROW) \
    ROW(table)          \
    ROW(csv)            \
    ROW(tsv)            \
    ROW(json)           \
    ROW(jsonl)
