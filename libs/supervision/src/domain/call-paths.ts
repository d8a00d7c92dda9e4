// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where an operator goes when the telephone rings. */
export const INCOMING_CALL_PATH = '/calls/incoming';

/** The page of a call with somebody. */
export function callPath(personId: string): string {
  return `/calls/with/${personId}`;
}

/** Who could help with a request, best to call first. */
export function matchesPath(personId: string, requestId: string): string {
  return `${callPath(personId)}/requests/${requestId}`;
}
