// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { projectColumnsIt } from './columns-projects.it.js';
import type { StaffKey } from './staff-keys.js';

export const projectColumnsRo: TextsIn<'ro', typeof projectColumnsIt, StaffKey> = {
  'table.project_participants': 'Proiecte la care participă',
  'column.entered_on': 'Intrare',
  'column.left_on': 'Ieșire',
  'column.outcomes': 'La ieșire',
  'column.tax_code': 'Codul fiscal',
  'column.no_tax_code_reason': 'De ce lipsește codul',
  'column.employment': 'Munca',
  'column.education': 'Școala',
  'column.citizenship': 'Cetățenia',
  'column.foreign_background': 'Origine străină',
  'column.homeless': 'Fără casă',
  'column.rural': 'La țară',
  'column.disability': 'Dizabilitate',
  'column.minority': 'Minoritate',
  'column.consent_on': 'Acordul din',
  'column.consent_way': 'Acord dat',
  'column.notice_version': 'Informarea despre date',
  'column.special_withdrawn_at': 'Acord retras pe',
  'column.from_time': 'De la ora',
  'column.until_time': 'Până la ora',
  'column.fiscal_code': 'Codul fiscal',
  'column.project': 'Proiect',
};
