// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { retentionIt } from './retention.it.js';
import type { StaffKey } from './staff-keys.js';

export const retentionAr: TextsIn<'ar', typeof retentionIt, StaffKey> = {
  'did.retention_saved': 'كتابة مدة حفظ البيانات',
  'did.retention_run': 'إزالة البيانات القديمة',
  'did.retention': 'كتابة مدة حفظ البيانات',
};
