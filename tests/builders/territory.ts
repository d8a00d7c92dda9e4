// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

/** In the middle of Alba. */
const ALBA = { lat: 44.69, lon: 8.03 };
const COMUNE_CODE = '004003';

interface Spot {
  id?: string;
  lat?: number;
  lon?: number;
}

export const area = (change: Spot & { name?: string; comuneCode?: string } = {}) =>
  row('areas', { id: newId(), name: 'Moretta', comuneCode: COMUNE_CODE, ...ALBA }, change);

export const block = (change: { id?: string; areaId: string; name?: string }) =>
  row('blocks', { id: newId(), name: 'Blocco 1' }, change);

export const staircase = (change: Spot & { blockId: string; label?: string; address?: string }) =>
  row('staircases', { id: newId(), label: 'A', address: `Via Prova ${change.label ?? 'A'}`, ...ALBA }, change);

export const dwelling = (change: { id?: string; staircaseId: string; number?: string; floor?: number }) =>
  row('dwellings', { id: newId(), number: '7', floor: 1 }, change);

interface Place extends Spot {
  kind?: string;
  name?: string;
  comuneCode?: string;
  address?: string | null;
  isPublic?: boolean;
}
export const place = (change: Place = {}) => {
  const name = change.name ?? 'Mercato';
  const plain = { kind: 'market', name, comuneCode: COMUNE_CODE, address: `${name} 1`, isPublic: true };
  return row('places', { id: newId(), ...plain, ...ALBA }, change);
};

export const household = (change: { id?: string; name?: string; size?: number } = {}) =>
  row('households', { id: newId(), name: 'Famiglia' }, change);

interface Residence {
  personId: string;
  householdId: string;
  placeId: string;
  dwellingId?: string | null;
  staircaseId?: string | null;
  blockId?: string | null;
  areaId?: string | null;
}
export const residence = (change: Residence) => row('residences', {}, change);
