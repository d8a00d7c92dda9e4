// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME } from '@reciproca/kernel';
import { DateTime } from 'luxon';

/** From and until in minutes after midnight, Europe/Rome. */
export interface CallHours {
  readonly from: number;
  readonly until: number;
  /** 1 (Monday) to 7; every day when left out. */
  readonly days?: readonly number[];
}

/** When a person may be called: now, later today, or not any more today. */
export type CallMoment = 'now' | 'later' | 'over';

/** People's hours as their preferences keep them ("9-12, 15:30-18", or from and until); null where nothing can be read. */
export function readCallHours(kept: unknown): readonly CallHours[] | null {
  const texts = (Array.isArray(kept) ? kept : [kept]).map(textOf).join(',');
  const hours = [...texts.matchAll(/(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?/g)].flatMap(
    ([, h1, m1, h2, m2]) => {
      const [from, until] = [Number(h1) * 60 + Number(m1 ?? 0), Number(h2) * 60 + Number(m2 ?? 0)];
      return from < until && until <= 1440 ? [{ from, until }] : [];
    },
  );
  const { days } = (kept ?? {}) as { days?: unknown };
  if (hours.length === 0) return null;
  return Array.isArray(days) ? hours.map((span) => ({ ...span, days: days.map(Number) })) : hours;
}

/** Who named no hours may be called whenever the office is open. */
export function callMomentOf(hours: readonly CallHours[] | null, now: Date): CallMoment {
  if (!hours) return 'now';
  const rome = DateTime.fromJSDate(now, { zone: ROME });
  const minute = rome.hour * 60 + rome.minute;
  const today = hours.filter(({ days }) => days?.includes(rome.weekday) ?? true);
  if (today.some(({ from, until }) => from <= minute && minute < until)) return 'now';
  return today.some(({ from }) => from > minute) ? 'later' : 'over';
}

function textOf(kept: unknown): string {
  if (typeof kept === 'string') return kept;
  if (typeof kept !== 'object' || kept === null) return '';
  const { from, until, to } = kept as Record<string, unknown>;
  const end = until ?? to;
  return typeof from === 'string' && typeof end === 'string' ? `${from}-${end}` : '';
}
