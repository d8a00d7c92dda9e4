// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { boardAuditIt } from './audit-board.it.js';
import type { StaffKey } from './staff-keys.js';

export const boardAuditRo: TextsIn<'ro', typeof boardAuditIt, StaffKey> = {
  'did.around.follows': 'a început să urmărească ceva pe avizier',
  'did.around.follows.end': 'a încetat să urmărească ceva pe avizier',
  'saw.favourites': 'persoanele preferate',
  'did.favourites': 'a schimbat persoanele preferate',
  'saw.available-now': 'ajutoarele oferite până acum, ca să spună că are timp acum',
  'did.available-now': 'a spus că are timp acum',
};
