/* SPDX-License-Identifier: MIT */
#include "base/nearest.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

enum { MOST = 200 }; /* longer words are not compared */

/* The letters of WORD in lower case; their number, or MOST + 1 where there are more. */
static size_t read_letters(uint32_t *letters, const char *word) {
    size_t length = strlen(word), count = 0;
    for (size_t i = 0, size; i < length; i += size) {
        size = en_utf8_read(&letters[count], word + i, length - i);
        if (!size) {
            letters[count] = (unsigned char)word[i] + 0x110000u; /* like nothing else */
            size = 1;
        }
        if (letters[count] >= 'A' && letters[count] <= 'Z')
            letters[count] += 'a' - 'A';
        if (++count > MOST)
            break;
    }
    return count;
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

/*
 * One row of the table of distances; BEFORE and EARLIER are the two rows above. The answer is
 * the least number in it: no later row goes below that of two neighbours.
 */
static size_t fill_row(size_t *row, const size_t *before, const size_t *earlier,
                       const uint32_t *a, size_t i, const uint32_t *b, size_t count) {
    size_t lowest = row[0] = i;
    for (size_t j = 1; j <= count; j++) {
        bool same = a[i - 1] == b[j - 1];
        row[j] = least(least(row[j - 1], before[j]) + 1, before[j - 1] + !same);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = least(row[j], earlier[j - 2] + 1);
        lowest = least(lowest, row[j]);
    }
    return lowest;
}

/* Edits from A to B; more than MOST_EDITS may be answered as any larger number. */
static size_t measure(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count,
                      size_t most_edits) {
    size_t rows[3][MOST + 1];
    size_t lowest, lowest_before = 0;
    for (size_t j = 0; j <= b_count; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_count; i++) {
        lowest = fill_row(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], a, i, b, b_count);
        if (lowest > most_edits && lowest_before > most_edits)
            return most_edits + 1;
        lowest_before = lowest;
    }
    return rows[a_count % 3][b_count];
}

void en_nearest_offer(en_nearest *nearest, const char *word) {
    uint32_t a[MOST + 1], b[MOST + 1];
    size_t a_count = read_letters(a, nearest->typed), b_count = read_letters(b, word);
    if (a_count > MOST || b_count > MOST)
        return;
    size_t longer = a_count > b_count ? a_count : b_count, most_edits = longer / 3;
    if (nearest->best && nearest->distance == 0)
        return;
    if (nearest->best)
        most_edits = least(most_edits, nearest->distance - 1);
    if (longer - least(a_count, b_count) > most_edits)
        return;
    size_t distance = measure(a, a_count, b, b_count, most_edits);
    if (distance > most_edits)
        return;
    nearest->best = word;
    nearest->distance = distance;
}

en_status en_nearest_fail(const en_nearest *nearest, const char *what, const char *hint,
                          en_error *err) {
    en_shown typed, best;
    en_shown_text(&typed, nearest->typed);
    if (nearest->best)
        return en_fail(err, EN_USAGE, "no %s '%s'; did you mean '%s'?", what, typed.text,
                       en_shown_text(&best, nearest->best));
    return en_fail(err, EN_USAGE, "no %s '%s'; %s", what, typed.text, hint);
}
