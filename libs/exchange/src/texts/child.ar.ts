// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { childIt } from './child.it.js';
import type { StaffKey } from './staff-keys.js';

export const childAr: TextsIn<'ar', typeof childIt, StaffKey> = {
  'child.age': 'عمر {{name}}: {{age}}.',
  'child.named': '{{name}} (العمر {{age}})',
  'child.answers': 'من يجيب نيابةً عن {{name}}: {{guardian}}.',
  'child.vetted_only': 'من عمره أقل من 18 سنة لا يرافقه إلا شخص بالغ تثق به المؤسسة.',
  'errors.proposal.guardian_asked': 'الموافقة من أجل {{name}} تأتي من {{who}}.',
  'errors.answer.needs_vetted': 'لا يرافق هذا الشخص إلا من عنده ضمانة المؤسسة.',
  'errors.agreement.needs_vetted': 'لا يرافق هذا الشخص إلا من عنده ضمانة المؤسسة. ومن يساعد ليست عنده.',
  'errors.answer.child_needs_vetted': 'من عمره أقل من 18 سنة لا يرافقه إلا شخص بالغ تثق به المؤسسة.',
  'errors.agreement.child_needs_vetted':
    'من عمره أقل من 18 سنة لا يرافقه إلا شخص بالغ تثق به المؤسسة: هنا تنقص موافقة المؤسسة.',
};
