/* SPDX-License-Identifier: MIT */
/* One row a verb, in the order of the help. Row NAME is `en_command_NAME` in cmd_NAME.c. */
#define EN_COMMANDS(ROW) \
    ROW(init)            \
    ROW(convert)         \
    ROW(check)           \
    ROW(show)            \
    ROW(why)             \
    ROW(measure)         \
    ROW(draw)            \
    ROW(diff)            \
    ROW(help)
