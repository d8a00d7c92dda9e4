// SPDX-License-Identifier: AGPL-3.0-or-later
import { findInstant } from '@reciproca/ui';
import type { ListingKind } from '../domain/listing.js';
import type { Questions } from '../domain/questions.js';
import type { ServiceForm } from './service-forms.js';

export type Typed = Readonly<Record<string, unknown>>;

const WHEN_STEP = new Set([
  'repeat',
  'date',
  'from',
  'until',
  'days',
  'endsOn',
  'timing',
  'time',
  'returnTime',
  'placeId',
  'toPlaceId',
  'visibility',
  'durationMinutes',
  'urgent',
  'autoAccept',
]);

/** The step a field stands on: 1 what, 2 when and where. */
export function stepOf(field: string): 1 | 2 {
  return WHEN_STEP.has(field) ? 2 : 1;
}

/** The names a person typed under become the posting that the routes of the contract take as well. */
export function postingOf(
  form: ServiceForm,
  { timing, destination, duration }: Questions,
  kind: ListingKind,
  typed: Typed,
): Record<string, unknown> {
  return prune({
    service: form.service,
    category: typed['category'],
    title: typed['title'],
    description: typed['description'],
    needs: listOf(typed['needs']),
    placeId: typed['placeId'],
    toPlaceId: destination ? typed['toPlaceId'] : undefined,
    durationMinutes: duration ? numberOf(typed['durationMinutes']) : undefined,
    visibility: typed['visibility'],
    urgent: isOn(typed['urgent']),
    autoAccept: isOn(typed['autoAccept']),
    when: timing === 'window' ? whenOf(typed) : undefined,
    details: { ...form.toDetails(kind, typed), ...(timing === 'moment' && momentsOf(typed)) },
  });
}

/** The field a person sees for a path of the contract. */
export function fieldOf(path: string): string {
  if (path.startsWith('when.windows.0.end')) return 'until';
  if (path.startsWith('when.windows.0.start')) return 'from';
  if (path.startsWith('when.weekly.days')) return 'days';
  if (path.startsWith('when.weekly.from')) return 'from';
  if (path.startsWith('when.weekly.until')) return 'until';
  if (path.startsWith('when.weekly.endsOn')) return 'endsOn';
  if (path.startsWith('when')) return 'date';
  if (path === 'details.arriveBy' || path === 'details.leaveAt') return 'time';
  if (path === 'details.returnAt') return 'returnTime';
  return path.replace(/^details\./, '').replace(/\.\d+$/, '');
}

function whenOf(typed: Typed): unknown {
  const [from, until] = [textOf(typed['from']), textOf(typed['until'])];
  if (typed['repeat'] === 'weekly') {
    return { weekly: prune({ days: listOf(typed['days']) ?? [], from, until, endsOn: typed['endsOn'] }) };
  }
  const date = textOf(typed['date']);
  if (!date && !from && !until) return undefined;
  return { windows: [prune({ start: instantOf(date, from), end: instantOf(date, until) })] };
}

function momentsOf(typed: Typed): Record<string, unknown> {
  const date = textOf(typed['date']);
  const moment = instantOf(date, textOf(typed['time']));
  return prune({
    [typed['timing'] === 'leave' ? 'leaveAt' : 'arriveBy']: moment,
    returnAt: typed['returnTime'] ? instantOf(date, textOf(typed['returnTime'])) : undefined,
  });
}

function instantOf(date: string, time: string): string | undefined {
  return findInstant(date, time)?.toISOString();
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function numberOf(value: unknown): unknown {
  const text = textOf(value);
  if (text === '') return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

export function listOf(value: unknown): unknown[] | undefined {
  if (value === undefined || value === '') return undefined;
  return Array.isArray(value) ? value : [value];
}

/** A box that was ticked; the last value counts, because a hidden "false" stands before it. */
export function isOn(value: unknown): boolean | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return last === undefined || last === '' ? undefined : last === 'on' || last === 'true';
}

function prune(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
