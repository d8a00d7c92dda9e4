// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';
import type { CropCode, CropMonths } from './crops.js';

export const PLANTING_STATES = ['planned', 'sown', 'harvested', 'lost'] as const;
export type PlantingState = (typeof PLANTING_STATES)[number];

/** Hail and slugs come whenever they like; what was ended by mistake goes on. */
export const PLANTING_TRANSITIONS: TransitionTable<PlantingState> = {
  planned: ['sown', 'lost'],
  sown: ['harvested', 'lost'],
  harvested: ['sown'],
  lost: ['sown'],
};

/** What grows, or is to grow, in a plot or in a bed that all tend; days are yyyy-mm-dd. */
export interface Planting {
  readonly id: string;
  readonly gardenId: string;
  readonly plotId: string | null;
  /** What a bed that all tend is called. */
  readonly bed: string | null;
  readonly crop: CropCode;
  readonly sowOn: string;
  /** From when it can be harvested. */
  readonly dueOn: string;
  readonly state: PlantingState;
  readonly note: string | null;
}

/** The first day of the month after sowing in which it is usually ripe. */
export function usualDue(sowOn: string, { harvest }: CropMonths): string {
  const [year = 0, month = 1] = sowOn.split('-').map(Number);
  const ahead = Array.from({ length: 12 }, (_, nth) => month + 1 + nth);
  const due = ahead.find((one) => harvest.includes(((one - 1) % 12) + 1)) ?? month + 3;
  return `${year + Math.floor((due - 1) / 12)}-${String(((due - 1) % 12) + 1).padStart(2, '0')}-01`;
}

export function isInSeason(sowOn: string, { sow }: CropMonths): boolean {
  return sow.includes(Number(sowOn.slice(5, 7)));
}

/** Still to be harvested, and ripe by the end of that month. */
export function isDue({ state, dueOn }: Pick<Planting, 'state' | 'dueOn'>, today: string): boolean {
  return (state === 'planned' || state === 'sown') && dueOn.slice(0, 7) <= today.slice(0, 7);
}
