/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include <string.h>

static int days_in(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

/* COUNT digits at TEXT as a number, or -1. */
static int digits(const char *text, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = 10 * value + (text[i] - '0');
    }
    return value;
}

bool en_date_read(en_date *out, const char *text) {
    size_t length = strlen(text);
    int year, month = 0, day = 0;
    if (length != 4 && length != 7 && length != 10)
        return false;
    year = digits(text, 4);
    if (year < 1)
        return false;
    if (length >= 7) {
        month = digits(text + 5, 2);
        if (text[4] != '-' || month < 1 || month > 12)
            return false;
    }
    if (length == 10) {
        day = digits(text + 8, 2);
        if (text[7] != '-' || day < 1 || day > days_in(year, month))
            return false;
    }
    *out = (en_date){(int16_t)year, (int8_t)month, (int8_t)day};
    return true;
}

bool en_date_known(en_date date) { return date.year != 0; }

void en_buf_date(en_buf *buf, en_date date) {
    if (date.year)
        en_buf_printf(buf, "%04d", date.year);
    if (date.month)
        en_buf_printf(buf, "-%02d", date.month);
    if (date.day)
        en_buf_printf(buf, "-%02d", date.day);
}

static long number(int year, int month, int day) { return (year * 100L + month) * 100 + day; }

long en_date_first(en_date date) {
    return date.year ? number(date.year, date.month ? date.month : 1, date.day ? date.day : 1)
                     : 0;
}

long en_date_last(en_date date) {
    if (!date.year)
        return 0;
    int month = date.month ? date.month : 12;
    return number(date.year, month, date.day ? date.day : days_in(date.year, month));
}

bool en_date_after(en_date a, en_date b) {
    return a.year && b.year && en_date_first(a) > en_date_last(b);
}
