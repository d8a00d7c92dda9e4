// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts } from '@reciproca/ui';
import { auditIt } from './audit.it.js';
import { auditEn } from './audit.en.js';
import { dataIt } from './data.it.js';
import { dataEn } from './data.en.js';
import { columnsIt } from './columns.it.js';
import { columnsEn } from './columns.en.js';
import { partnersEn } from './partners.en.js';
import { partnersIt } from './partners.it.js';

registerTexts('privacy', {
  it: { ...auditIt, ...dataIt, ...columnsIt, ...partnersIt },
  en: { ...auditEn, ...dataEn, ...columnsEn, ...partnersEn },
});
