/* SPDX-License-Identifier: MIT */
#ifndef ENTENTE_H
#define ENTENTE_H

/*
 * libentente for programs of your own: read a dossier (en_format_find("json")->read,
 * en_folder_read), write it (->save, en_folder_write), hold it against its texts
 * (en_evidence_check), make a view (en_view_create), hold it against rules (en_rule_run), make
 * a network (en_network_create), run measures on it (en_measure_run), compose a figure
 * (en_picture_compose), list what a view holds (en_rows_fill), ask what a tie or a score rests
 * on (en_why_pair_create, en_why_score_create), tell two views apart (en_diff_make), write
 * tables (en_sheet, en_format).
 */
#include "base/sheet.h"
#include "dossier/rule.h"
#include "dossier/view.h"
#include "format/folder.h"
#include "format/format.h"
#include "measure/measure.h"
#include "network/network.h"
#include "picture/picture.h"
#include "report/card.h"
#include "report/diff_write.h"
#include "report/rows.h"
#include "report/why.h"
#include "text/evidence.h"
#include "text/text.h"

#endif
