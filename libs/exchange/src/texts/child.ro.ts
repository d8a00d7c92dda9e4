// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { childIt } from './child.it.js';
import type { StaffKey } from './staff-keys.js';

export const childRo: TextsIn<'ro', typeof childIt, StaffKey> = {
  'child.age': '{{name}} are {{age}} ani.',
  'child.named': '{{name}} ({{age}} ani)',
  'child.answers': 'Pentru {{name}} răspunde {{guardian}}.',
  'child.vetted_only': 'Cu cine are mai puțin de 18 ani vine doar un adult în care serviciile sociale au încredere.',
  'errors.proposal.guardian_asked': 'Pentru {{name}} răspunsul îl dă {{who}}.',
  'errors.answer.needs_vetted': 'La această persoană vine doar cine are încrederea serviciilor sociale.',
  'errors.agreement.needs_vetted':
    'La această persoană vine doar cine are încrederea serviciilor sociale. Cine ajută nu o are.',
  'errors.answer.child_needs_vetted':
    'Cu cine are mai puțin de 18 ani vine doar un adult în care serviciile sociale au încredere.',
  'errors.agreement.child_needs_vetted':
    'Cu cine are mai puțin de 18 ani vine doar un adult în care serviciile sociale au încredere: aici lipsește acordul lor.',
};
