// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Posting, postingFieldOf } from '@reciproca/exchange';
import type { FieldErrors } from '@reciproca/ui';
import type { z } from 'zod';
import type { phoneRequestShape } from '../api/call.request.js';
import type { PhoneRequest } from '../domain/phone-posting.rules.js';
import type { UsualRequest } from '../domain/usual-request.rules.js';

/** What the form says, as the rules read it. */
export function phoneRequestOf({
  what,
  likeId: _,
  caller: _caller,
  callerName: _name,
  ...said
}: z.output<typeof phoneRequestShape>): PhoneRequest {
  const at = what.indexOf(':');
  return { ...said, service: what.slice(0, at) as Posting['service'], category: what.slice(at + 1) };
}

/** The fields of the form that say the same again. */
export function fieldsOfUsual(usual: UsualRequest): Record<string, unknown> {
  const {
    service,
    category,
    likeId,
    placeId,
    toPlaceId,
    date,
    time,
    until,
    returnTime,
    needs,
    timing,
    note,
    companions,
  } = usual;
  const isRide = timing === 'arrive' || timing === 'leave';
  const all = {
    what: `${service}:${category}`,
    likeId,
    placeId,
    toPlaceId,
    date,
    time,
    until,
    returnTime,
    needs,
    note,
    companions,
    timing: isRide ? timing : null,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** Refusals of the posting under the names this form has. */
export function callErrors(errors: FieldErrors): FieldErrors {
  const names: Readonly<Record<string, string>> = {
    from: 'time',
    arriveBy: 'time',
    leaveAt: 'time',
    returnAt: 'returnTime',
    durationMinutes: 'until',
    category: 'what',
    service: 'what',
    comune: 'newComune',
    name: 'newPlace',
  };
  return Object.fromEntries(
    Object.entries(errors).map(([path, text]) => {
      const name = postingFieldOf(path);
      return [names[name] ?? name, text];
    }),
  );
}
