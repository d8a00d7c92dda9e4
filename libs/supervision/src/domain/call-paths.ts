// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CallerSaid } from './speaker.rules.js';

/** Where an operator goes when the telephone rings. */
export const INCOMING_CALL_PATH = '/calls/incoming';

/** The page of a call with somebody. */
export function callPath(personId: string): string {
  return `/calls/with/${personId}`;
}

/** Who is on the telephone goes along from page to page: it is true of this call alone. */
export function saidAlong(path: string, { caller, callerName }: CallerSaid): string {
  if (!caller) return path;
  return `${path}?${new URLSearchParams({ caller, ...(callerName && { callerName }) }).toString()}`;
}

/** The same in a form. */
export function callerFields({ caller, callerName }: CallerSaid): Record<string, string> {
  return { ...(caller && { caller }), ...(caller && callerName && { callerName }) };
}

/** The form for a request on that page, open: as usual, or for something else. */
export function newRequestPath(personId: string, what: { usual: string } | { new: '1' }, said: CallerSaid): string {
  const query = new URLSearchParams({ ...callerFields(said), ...what });
  return `${callPath(personId)}?${query.toString()}#new-request`;
}

/** Who could help with a request, best to call first. */
export function matchesPath(personId: string, requestId: string): string {
  return `${callPath(personId)}/requests/${requestId}`;
}
