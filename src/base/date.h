/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_DATE_H
#define EN_BASE_DATE_H

#include "base/buf.h"

#include <stdbool.h>

/* A day of the Gregorian calendar, a month (day 0), a year (month 0) or unknown (year 0). */
typedef struct en_date {
    int year, month, day;
} en_date;

/* Read "2025", "2025-05" or "2025-05-07", years 1 to 9999; false if TEXT is none of them. */
bool en_date_read(en_date *out, const char *text);
bool en_date_known(en_date date);
void en_buf_date(en_buf *buf, en_date date); /* nothing when unknown */

/*
 * Order by the first day that the date may mean; <0, 0, >0. An unknown date comes before all.
 */
int en_date_compare(en_date a, en_date b);

#endif
