// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Span } from '../domain/span.js';

/** Spans as Postgres writes a `tstzmultirange`: from the first instant on, without the last. */
export function multirange(spans: readonly Span[]): string {
  return `{${spans.map(({ startsAt, endsAt }) => `[${startsAt.toISOString()},${endsAt.toISOString()})`).join(',')}}`;
}
