// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { boardAuditIt } from './audit-board.it.js';
import type { StaffKey } from './staff-keys.js';

export const boardAuditSq: TextsIn<'sq', typeof boardAuditIt, StaffKey> = {
  'did.around.follows': 'filloi të ndjekë diçka në tabelën e njoftimeve',
  'did.around.follows.end': 'nuk ndjek më diçka në tabelën e njoftimeve',
  'saw.favourites': 'njerëzit e preferuar',
  'did.favourites': 'ndryshoi njerëzit e preferuar',
  'saw.available-now': 'ndihmat e ofruara deri tani, për të thënë që dikush ka kohë tani',
  'did.available-now': 'tha që ka kohë tani',
};
