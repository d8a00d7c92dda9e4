// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { projectColumnsIt } from './columns-projects.it.js';
import type { StaffKey } from './staff-keys.js';

export const projectColumnsSq: TextsIn<'sq', typeof projectColumnsIt, StaffKey> = {
  'table.project_participants': 'Projekte ku merr pjesë',
  'column.entered_on': 'Hyrja',
  'column.left_on': 'Dalja',
  'column.outcomes': 'Kur doli',
  'column.tax_code': 'Kodi fiskal',
  'column.no_tax_code_reason': 'Pse mungon kodi',
  'column.employment': 'Puna',
  'column.education': 'Shkollimi',
  'column.citizenship': 'Shtetësia',
  'column.foreign_background': 'Prejardhje nga një vend tjetër',
  'column.homeless': 'Pa shtëpi',
  'column.rural': 'Zonë fshati',
  'column.disability': 'Aftësi e kufizuar',
  'column.minority': 'Pakicë',
  'column.consent_on': 'Pëlqimi i datës',
  'column.consent_way': 'Si u dha pëlqimi',
  'column.notice_version': 'Njoftimi për të dhënat',
  'column.special_withdrawn_at': 'Pëlqimi u tërhoq më',
  'column.from_time': 'Nga ora',
  'column.until_time': 'Deri në orën',
  'column.fiscal_code': 'Kodi fiskal',
  'column.project': 'Projekti',
};
