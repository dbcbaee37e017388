/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_DATE_H
#define EN_BASE_DATE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

/* A day of the Gregorian calendar, a month (day 0), a year (month 0) or unknown (year 0). */
typedef struct en_date {
    int16_t year;
    int8_t month, day;
} en_date;

/* Read "2025", "2025-05" or "2025-05-07", years 1 to 9999; false if TEXT is none of them. */
bool en_date_read(en_date *out, const char *text);
bool en_date_known(en_date date);
void en_buf_date(en_buf *buf, en_date date); /* nothing when unknown */

/*
 * The first and the last day that a date may mean, as numbers that grow with the days (their
 * differences mean nothing); 0 where it is unknown.
 */
long en_date_first(en_date date);
long en_date_last(en_date date);

/* Does A lie after B, whatever days the two may mean? No where either is unknown. */
bool en_date_after(en_date a, en_date b);

#endif
