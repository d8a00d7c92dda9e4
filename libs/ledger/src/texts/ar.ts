// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ar: TextsIn<'ar', typeof it, StaffKey> = {
  'statement.title': 'دقائقي',
  'statement.lead': 'الدقائق التي أعطيتموها والتي وصلتكم. ليست مالًا ولن تصير مالًا.',
  'statement.now': 'الدقائق الآن',
  'statement.none': 'لا حركات حتى الآن.',
  'statement.day': 'اليوم',
  'statement.what': 'ماذا',
  'statement.who': 'مع من',
  'statement.minutes': 'الدقائق',
  'statement.balance': 'بعدها',
  'reason.exchange': 'مساعدة',
  'reason.fund_support': 'من الرصيد المشترك',
  'reason.garden_work': 'عمل في البستان',
  'reason.activity': 'مساعدة في نشاط',
  'reason.crate': 'صندوق',
  'reason.thanks': 'شكر',
  'reason.correction': 'تصحيح',
  'reason.opening': 'البداية',
  'reason.joining': 'من الملف الآخر لنفس الشخص',
  'reason.closing': 'إغلاق الرصيد',
  'account.fund': 'الرصيد المشترك',
  'account.ente': 'المؤسسة',
  'account.household': 'أسرة',
  'account.garden': 'بستان',
  'account.person': 'شخص',
  'statement.wrong': 'هل هناك خطأ؟',
  'news.minutes_added': 'أُضيف إلى رصيدكم: {{duration}}.',
  'news.minutes_removed': 'خُصم من رصيدكم: {{duration}}.',
  'news.minutes_corrected': 'صحّحنا رصيدكم: {{duration}}.',
};
