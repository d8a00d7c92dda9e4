// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { noticesIt } from './notices.it.js';
import type { StaffKey } from './staff-keys.js';

export const noticesAr: TextsIn<'ar', typeof noticesIt, StaffKey> = {
  'notice.isNew': 'ماذا نفعل ببياناتكم',
  'notice.readIt': 'قراءة بيان الخصوصية',
  'notice.haveRead': 'قرأته',
  'notice.thanks': 'شكرًا. سجّلنا ذلك.',
  'notice.of': 'بيان الخصوصية من {{ente}}',
  'notice.since': 'النسخة {{version}}، من {{day}}.',
  'errors.notice.not_found': 'هذه النسخة غير موجودة.',
  'errors.notice.not_current': 'هناك نسخة أحدث الآن. اقرؤوها.',
  'errors.notice.read_already': 'سبقت قراءة هذه النسخة بصوت عالٍ.',
  'did.notice_written': 'كتابة بيان خصوصية',
  'did.notice_read_aloud': 'قراءة بيان الخصوصية بصوت عالٍ',
  'did.privacy-notices': 'كتابة بيان خصوصية',
  'did.people.notices': 'قراءة بيان الخصوصية بصوت عالٍ',
  'did.me.read': 'قراءة بيان الخصوصية',
  'saw.notice_untold': 'من لم يصله بيان الخصوصية',
  'saw.privacy-notices': 'من لم يصله بيان الخصوصية',
  'table.privacy_notice_showings': 'بيانات الخصوصية التي وصلت',
  'column.shown_at': 'وصل يوم',
};
