// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { agreementAr } from './agreement.ar.js';
import { agreementFr } from './agreement.fr.js';
import { agreementRo } from './agreement.ro.js';
import { agreementSq } from './agreement.sq.js';
import { answerAr } from './answer.ar.js';
import { answerFr } from './answer.fr.js';
import { answerRo } from './answer.ro.js';
import { answerSq } from './answer.sq.js';
import { ar } from './ar.js';
import { aroundAr } from './around.ar.js';
import { aroundFr } from './around.fr.js';
import { aroundRo } from './around.ro.js';
import { aroundSq } from './around.sq.js';
import { childAr } from './child.ar.js';
import { childFr } from './child.fr.js';
import { childRo } from './child.ro.js';
import { childSq } from './child.sq.js';
import { formAr } from './form.ar.js';
import { formFr } from './form.fr.js';
import { formRo } from './form.ro.js';
import { formSq } from './form.sq.js';
import { fr } from './fr.js';
import { helpNamesAr } from './help-names.ar.js';
import { helpNamesFr } from './help-names.fr.js';
import { helpNamesRo } from './help-names.ro.js';
import { helpNamesSq } from './help-names.sq.js';
import { historyAr } from './history.ar.js';
import { historyFr } from './history.fr.js';
import { historyRo } from './history.ro.js';
import { historySq } from './history.sq.js';
import { legAr } from './leg.ar.js';
import { legFr } from './leg.fr.js';
import { legRo } from './leg.ro.js';
import { legSq } from './leg.sq.js';
import { metAr } from './met.ar.js';
import { metFr } from './met.fr.js';
import { metRo } from './met.ro.js';
import { metSq } from './met.sq.js';
import { newsAr } from './news.ar.js';
import { newsFr } from './news.fr.js';
import { newsRo } from './news.ro.js';
import { newsSq } from './news.sq.js';
import { otherTimeAr } from './other-time.ar.js';
import { otherTimeFr } from './other-time.fr.js';
import { otherTimeRo } from './other-time.ro.js';
import { otherTimeSq } from './other-time.sq.js';
import { ro } from './ro.js';
import { seriesAr } from './series.ar.js';
import { seriesFr } from './series.fr.js';
import { seriesRo } from './series.ro.js';
import { seriesSq } from './series.sq.js';
import { sq } from './sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = {
  staff: staffKeys,
  ro: {
    ...ro,
    ...agreementRo,
    ...answerRo,
    ...aroundRo,
    ...childRo,
    ...helpNamesRo,
    ...historyRo,
    ...formRo,
    ...seriesRo,
    ...otherTimeRo,
    ...legRo,
    ...metRo,
    ...newsRo,
  },
  sq: {
    ...sq,
    ...agreementSq,
    ...answerSq,
    ...aroundSq,
    ...childSq,
    ...helpNamesSq,
    ...historySq,
    ...formSq,
    ...seriesSq,
    ...otherTimeSq,
    ...legSq,
    ...metSq,
    ...newsSq,
  },
  ar: {
    ...ar,
    ...agreementAr,
    ...answerAr,
    ...aroundAr,
    ...childAr,
    ...helpNamesAr,
    ...historyAr,
    ...formAr,
    ...seriesAr,
    ...otherTimeAr,
    ...legAr,
    ...metAr,
    ...newsAr,
  },
  fr: {
    ...fr,
    ...agreementFr,
    ...answerFr,
    ...aroundFr,
    ...childFr,
    ...helpNamesFr,
    ...historyFr,
    ...formFr,
    ...seriesFr,
    ...otherTimeFr,
    ...legFr,
    ...metFr,
    ...newsFr,
  },
};
