// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { listeningIt } from './listening.it.js';
import type { StaffKey } from './staff-keys.js';

export const listeningAr: TextsIn<'ar', typeof listeningIt, StaffKey> = {
  'table.questionnaire_answers': 'إجابات عن استبيانات',
  'table.questionnaire_invitations': 'استبيانات واردة',
  'column.given_on': 'تاريخ الإجابة',
  'column.answers': 'الإجابات',
  'column.invited_at': 'تاريخ الوصول',
  'value.link': 'عبر العنوان المفتوح',
  'value.own_page': 'من الصفحة الشخصية',
  'value.interview': 'في مقابلة',
  'saw.questionnaires.written': 'الإجابات المكتوبة عن استبيان',
  'saw.questionnaires.answers.xlsx': 'الإجابات عن استبيان، محفوظة في جدول',
  'saw.questionnaires.answers.csv': 'الإجابات عن استبيان، محفوظة في جدول',
  'did.questionnaires': 'عمل على استبيان',
  'did.questionnaires.new': 'كتب استبيانًا',
  'did.questionnaires.send': 'أرسل استبيانًا',
  'did.questionnaires.typed': 'أدخل ورقة استبيان',
  'did.interviews': 'أجرى استبيانًا مع شخص',
  'did.me.questionnaires': 'أجاب عن استبيان',
  'did.me.questionnaires.back': 'سحب إجاباته عن استبيان',
  'table.impressions': 'كيف سارت المساعدة',
  'column.said_at': 'تاريخ القول',
  'value.well': 'جيد',
  'value.so_so': 'بين بين',
  'value.badly': 'سيئ',
  'saw.impressions': 'كيف سارت مساعدة',
  'did.impressions': 'نظر في مساعدة سارت بشكل سيئ',
  'did.impressions.of': 'قال كيف سارت مساعدة',
  'did.impression_settled': 'نظر في مساعدة سارت بشكل سيئ',
  'did.listening_rules': 'اختار هل يُسأل كيف سار الأمر',
};
