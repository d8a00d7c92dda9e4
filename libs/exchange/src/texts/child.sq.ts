// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { childIt } from './child.it.js';
import type { StaffKey } from './staff-keys.js';

export const childSq: TextsIn<'sq', typeof childIt, StaffKey> = {
  'child.age': '{{name}} është {{age}} vjeç.',
  'child.named': '{{name}} ({{age}} vjeç)',
  'child.answers': 'Për {{name}} përgjigjet {{guardian}}.',
  'child.vetted_only': 'Me kë është nën 18 vjeç vjen vetëm një i rritur që ka besimin e institucionit.',
  'errors.proposal.guardian_asked': 'Po për {{name}} e thotë {{who}}.',
  'errors.answer.needs_vetted': 'Me këtë person vjen vetëm kush ka garancinë e institucionit.',
  'errors.agreement.needs_vetted':
    'Me këtë person vjen vetëm kush ka garancinë e institucionit. Personi që ndihmon nuk e ka.',
  'errors.answer.child_needs_vetted': 'Me kë është nën 18 vjeç vjen vetëm një i rritur që ka besimin e institucionit.',
  'errors.agreement.child_needs_vetted':
    'Me kë është nën 18 vjeç vjen vetëm një i rritur që ka besimin e institucionit: këtu mungon pëlqimi i institucionit.',
};
