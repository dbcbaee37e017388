/* SPDX-License-Identifier: MIT */
/* One row a rule, in the order of reports. Row NAME is `en_rule_NAME` in rule_NAME.c. */
#define EN_RULES(ROW)       \
    ROW(one_voice)          \
    ROW(contested)          \
    ROW(denied_only)        \
    ROW(single_origin)      \
    ROW(no_evidence)        \
    ROW(look_alike)         \
    ROW(alias_clash)        \
    ROW(no_claims)          \
    ROW(duplicate_claim)    \
    ROW(dated_after_source) \
    ROW(unsafe_url)         \
    ROW(orphan_source)
