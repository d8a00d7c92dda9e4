// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { calendarColumnsIt } from './columns-calendars.it.js';
import type { StaffKey } from './staff-keys.js';

export const calendarColumnsAr: TextsIn<'ar', typeof calendarColumnsIt, StaffKey> = {
  'table.calendar_feeds': 'عناوين التقويم',
  'column.label': 'أين يُستعمل',
  'column.last_read_at': 'آخر قراءة',
  'table.push_devices': 'هواتف وحواسيب تصلها الإشعارات',
  'table.app_io_addresses': 'إشعارات في تطبيق IO',
  'column.app_io_place': 'متى يُستعمل تطبيق IO',
  'column.agreed_at': 'تاريخ الموافقة',
  'table.passkeys': 'مفاتيح الدخول',
  'table.asked_seats': 'مقاعد مطلوبة في مواقع أخرى',
  'column.platform': 'الموقع',
  'column.driver_alias': 'من يقود',
  'column.pick_up_label': 'مكان الصعود',
  'column.drop_label': 'مكان النزول',
  'column.pick_up_at': 'وقت الصعود',
};
