// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { projectColumnsIt } from './columns-projects.it.js';
import type { StaffKey } from './staff-keys.js';

export const projectColumnsAr: TextsIn<'ar', typeof projectColumnsIt, StaffKey> = {
  'table.project_participants': 'المشاريع التي يشارك فيها',
  'column.entered_on': 'الدخول',
  'column.left_on': 'الخروج',
  'column.outcomes': 'عند الخروج',
  'column.tax_code': 'الرقم الضريبي',
  'column.no_tax_code_reason': 'لماذا لا يوجد الرقم',
  'column.employment': 'العمل',
  'column.education': 'الشهادة الدراسية',
  'column.citizenship': 'الجنسية',
  'column.foreign_background': 'أصل أجنبي',
  'column.homeless': 'بلا بيت',
  'column.rural': 'منطقة ريفية',
  'column.disability': 'إعاقة',
  'column.minority': 'أقلية',
  'column.consent_on': 'يوم الموافقة',
  'column.consent_way': 'كيف أُعطيت الموافقة',
  'column.notice_version': 'بيان الخصوصية',
  'column.special_withdrawn_at': 'يوم سحب الموافقة',
  'column.from_time': 'من الساعة',
  'column.until_time': 'إلى الساعة',
  'column.fiscal_code': 'الرقم الضريبي',
  'column.project': 'المشروع',
};
