// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationColumnsIt } from './columns-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationColumnsAr: TextsIn<'ar', typeof conversationColumnsIt, StaffKey> = {
  'table.written_messages': 'الرسائل المكتوبة',
  'table.group_messages': 'رسائل إلى مجموعات كتبها',
  'table.group_message_recipients': 'رسائل إلى مجموعات وصلته',
  'column.words_it': 'بالإيطالية',
  'column.words_en': 'بالإنجليزية',
  'column.signed_as': 'مكتوب باسم',
  'column.urgent_because': 'لماذا لم يكن يحتمل الانتظار',
  'column.way': 'كيف وصلت',
  'table.kept_apart': 'أشخاص يجب إبعاد أحدهم عن الآخر',
  'table.held_notices': 'إشعارات تنتظر',
  'column.set_at': 'من',
  'table.favourites': 'الأشخاص المفضلون',
  'table.asked_people': 'طلبات وُجهت بالاسم',
  'table.person_identifiers': 'رموز يُتعرَّف بها إلى الشخص',
  'table.sign_in_records': 'مرات الدخول عبر SPID أو CIE أو eIDAS',
  'table.outside_sessions': 'مرات الدخول الجارية عبر SPID أو CIE أو eIDAS',
  'table.join_requests': 'طلبات الانضمام',
  'table.card_handovers': 'ما سُلِّم إلى زميل',
  'table.board_follows': 'ما يتابعه في لوحة الإعلانات',
  'table.message_reports': 'رسائل عليها تبليغ',
  'column.taken_back_at': 'سُحبت',
  'column.hidden_at': 'حذفها المكتب',
  'column.settled_at': 'تقرّر',
  'column.messageId': 'الرسالة',
};
