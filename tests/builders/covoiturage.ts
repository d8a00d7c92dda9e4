// SPDX-License-Identifier: AGPL-3.0-or-later
import { hashSessionToken } from '@reciproca/identity';
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

export const rideSharing = (change: { isOn?: boolean } = {}) =>
  row('ride_sharing', { isOn: true, changedAt: new Date() }, change);

export const ridePartner = ({ key, ...change }: { key: string; operator?: string; endedAt?: Date }) => {
  const plain = { name: 'Passaggi di prova', operator: 'passaggi.example.org', madeAt: new Date() };
  return row('ride_partners', { id: newId(), ...plain, keyHash: hashSessionToken(key) }, change);
};
