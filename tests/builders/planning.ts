// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { ahead, row } from './row.js';

interface Circle {
  state?: string;
  createdAt?: Date;
  expiresAt?: Date;
}
export const circle = (change: Circle = {}) =>
  row(
    'circles',
    { id: newId(), state: 'proposed', score: 0.5, createdAt: new Date(), expiresAt: ahead({ days: 7 }) },
    change,
  );

interface MatchRun {
  origin?: string;
  state?: string;
  processId?: string;
  beatAt?: Date;
  takes?: number;
}
export const matchRun = (change: MatchRun = {}) =>
  row('match_runs', { id: newId(), kind: 'plan', origin: 'night', state: 'queued', createdAt: new Date() }, change);
