// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { projectColumnsIt } from './columns-projects.it.js';
import type { StaffKey } from './staff-keys.js';

export const projectColumnsFr: TextsIn<'fr', typeof projectColumnsIt, StaffKey> = {
  'table.project_participants': 'Projets auxquels on participe',
  'column.entered_on': 'Entrée',
  'column.left_on': 'Sortie',
  'column.outcomes': 'À la sortie',
  'column.tax_code': 'Code fiscal',
  'column.no_tax_code_reason': 'Pourquoi le code manque',
  'column.employment': 'Travail',
  'column.education': 'Études',
  'column.citizenship': 'Nationalité',
  'column.foreign_background': 'Origine étrangère',
  'column.homeless': 'Sans maison',
  'column.rural': 'À la campagne',
  'column.disability': 'Handicap',
  'column.minority': 'Minorité',
  'column.consent_on': 'Accord du',
  'column.consent_way': 'Accord donné',
  'column.notice_version': 'Note sur la vie privée',
  'column.special_withdrawn_at': 'Accord retiré le',
  'column.from_time': 'À partir de',
  'column.until_time': 'Jusqu’à',
  'column.fiscal_code': 'Code fiscal',
  'column.project': 'Projet',
};
