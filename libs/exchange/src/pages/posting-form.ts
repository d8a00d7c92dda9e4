// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ListingKind } from '../domain/listing.js';
import type { Questions } from '../domain/questions.js';
import type { Problems } from './form-problem.js';
import { WhenReader } from './read-when.js';
import type { ServiceForm } from './service-forms.js';
import { isOn, listOf, numberOf, prune, textOf, type Typed } from '../domain/typed.js';

/** The names a person typed under as the posting that the routes of the contract take as well, and what cannot be one. */
export interface ReadPosting {
  readonly posting: Record<string, unknown>;
  readonly problems: Problems;
}

export function readPosting(
  form: ServiceForm,
  { timing, destination, duration, repeats }: Questions,
  kind: ListingKind,
  typed: Typed,
  now: Date,
): ReadPosting {
  const reader = new WhenReader(typed, now);
  const when = timing === 'window' ? reader.window(repeats) : undefined;
  const moments = timing === 'moment' ? reader.moments(repeats) : { details: {} };
  const minutes = duration ? numberOf(typed['durationMinutes']) : undefined;
  const most = timing === 'window' ? reader.minutes() : null;
  const isTooLong = typeof minutes === 'number' && most !== null && minutes > most;
  return {
    posting: prune({
      service: form.service,
      category: typed['category'],
      title: textOf(typed['title']) || undefined,
      description: typed['description'],
      needs: listOf(typed['needs']),
      placeId: typed['placeId'],
      toPlaceId: destination ? typed['toPlaceId'] : undefined,
      durationMinutes: minutes,
      visibility: typed['visibility'],
      urgent: isOn(typed['urgent']),
      autoAccept: isOn(typed['autoAccept']),
      when,
      repeat: 'repeat' in moments ? moments.repeat : undefined,
      details: { ...form.toDetails(kind, typed), ...moments.details },
    }),
    problems: {
      ...reader.problems,
      ...(destination && !typed['toPlaceId'] && { toPlaceId: { code: 'place.to_needed', params: {} } }),
      ...(isTooLong && { durationMinutes: { code: 'when.longer_than_window', params: { most } } }),
    },
  };
}

/** The field a person sees for a path of the contract. */
export function fieldOf(path: string): string {
  if (path.startsWith('when.windows.0.end')) return 'until';
  if (path.startsWith('when.windows.0.start')) return 'from';
  const inRule = /^(?:when\.weekly|repeat)\.(days|from|until|endsOn|count|except|startsOn)/.exec(path)?.[1];
  if (inRule) return NAMES_IN_RULE[inRule] ?? inRule;
  if (path.startsWith('when') || path === 'repeat') return 'date';
  if (path === 'details.arriveBy' || path === 'details.leaveAt') return 'time';
  if (path === 'details.returnAt' || path === 'details.returnTime') return 'returnTime';
  return path.replace(/^details\./, '').replace(/\.\d+$/, '');
}

const NAMES_IN_RULE: Readonly<Record<string, string>> = { count: 'times', except: 'keep', startsOn: 'date' };
