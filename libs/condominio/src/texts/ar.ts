// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ar: TextsIn<'ar', typeof it, StaffKey> = {
  where: 'أين تكون المساعدة',
  'where.giver_home': 'في بيت من يساعد',
  'where.receiver_home': 'في بيت من يطلب المساعدة',
  'where.elsewhere': 'خارج البيت',
  most_people: 'أكبر عدد من الأشخاص معًا',
  people: 'عدد الأشخاص',
  note: 'معلومات مفيدة',
  'note.hint': 'يقرؤها من يساعد فقط، بعد موافقة الطرفين.',
  'reason.same_staircase': 'السكن في نفس درج العمارة',
  'reason.same_block': 'السكن في نفس العمارة',
  'reason.same_area': 'السكن في نفس الحي',
  'reason.same_comune': 'السكن في نفس البلدية',
  'reason.other_comune': 'السكن في بلدية أخرى، على بعد نحو {{km, number}} كم',
  'reason.metres_away': 'السكن على بعد نحو {{metres, distance}}',
  'reason.free_then': 'الوقت متاح في تلك الساعات',
  'reason.free_in_part': 'الوقت المتاح في تلك الساعات: {{minutes, duration}}',
  'reason.vetted': 'من يساعد عنده موافقة المؤسسة',
  'done.giver': 'هل ساعدتم {{name}}؟',
  'done.receiver': 'هل وصلتكم المساعدة من {{name}}؟',
};
