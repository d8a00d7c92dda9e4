// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDateInput, toTimeInput } from '@reciproca/ui';
import type { ListingKind } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import type { ServiceForm } from './service-forms.js';
import { prune, type Typed } from '../domain/typed.js';

/** A posting as it would have been typed: the way back of {@link readPosting}, for a form that changes or copies a listing. */
export function valuesOf(form: ServiceForm, kind: ListingKind, posting: Posting): Typed {
  const { when, repeat, details, needs, urgent, autoAccept, durationMinutes, service: _, ...others } = posting;
  return prune({
    ...others,
    needs: needs?.length ? [...needs] : undefined,
    durationMinutes: durationMinutes === undefined ? undefined : String(durationMinutes),
    urgent: urgent ? 'on' : undefined,
    autoAccept: autoAccept ? 'on' : undefined,
    ...whenValues(when),
    ...momentValues(details),
    ...(repeat && { repeat: 'weekly', days: [...repeat.days], endsOn: repeat.endsOn, skip: repeat.except?.join(', ') }),
    ...ownValues(form, details as Details),
    ...form.toTyped?.(kind, details as Details),
  });
}

type Details = Readonly<Record<string, unknown>>;

/** Texts, as a form sends them. */
function ownValues({ fieldNames }: ServiceForm, details: Details): Typed {
  const own = Object.entries(details).filter(([name, value]) => fieldNames.includes(name) && value !== false);
  return Object.fromEntries(
    own.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)] as const),
  );
}

function whenValues(when: Posting['when']): Typed {
  if (!when) return {};
  if ('weekly' in when) {
    const { days, from, until, startsOn, endsOn, except } = when.weekly;
    return { repeat: 'weekly', days: [...days], from, until, date: startsOn, endsOn, skip: except?.join(', ') };
  }
  const [first] = when.windows;
  if (!first) return {};
  const [start, end] = [new Date(first.start), new Date(first.end)];
  return { repeat: 'once', date: toDateInput(start), from: toTimeInput(start), until: toTimeInput(end) };
}

/** The day and hours of a ride that its details keep. */
export function momentValues(details: unknown): Typed {
  const { arriveBy, leaveAt, returnAt, returnTime } = details as Readonly<Record<string, string | undefined>>;
  const at = arriveBy ?? leaveAt;
  if (!at) return { returnTime };
  return {
    timing: arriveBy ? 'arrive' : 'leave',
    date: toDateInput(new Date(at)),
    time: toTimeInput(new Date(at)),
    returnTime: returnAt && toTimeInput(new Date(returnAt)),
  };
}
