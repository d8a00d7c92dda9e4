// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

export const personCard = (change: { personId: string; madeBy: string; code?: string }) =>
  row('person_cards', { id: newId(), code: 'K7QM2XWP9RTD', madeAt: new Date() }, change);
