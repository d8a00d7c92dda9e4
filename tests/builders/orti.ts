// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

export const garden = (change: { id?: string; name?: string; placeId: string; referentId: string; plots?: number }) =>
  row('gardens', { id: newId(), name: 'Orto', plots: 10 }, change);
