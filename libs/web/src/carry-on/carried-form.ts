// SPDX-License-Identifier: AGPL-3.0-or-later
import { filledInFor } from '@reciproca/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { safePath } from '../page-door/safe-path.js';

const carriedShape = z.object({
  path: z.string(),
  personId: z.uuid().nullable(),
  fields: z.record(z.string(), z.unknown()),
});

/** A form that could not be taken yet: where it goes, whom it is for, and what was typed, by name. */
export type CarriedForm = Readonly<z.output<typeof carriedShape>>;

/** What the next form says of itself, and what nobody but its owner may know. */
const LEFT_OUT = /^_(csrf|for|asked)$|password|^code$/i;

/** The form of a request; null where it did not come from a page of ours, whose words alone are offered again. */
export function carriedFormOf(request: FastifyRequest): CarriedForm | null {
  const { url, body, headers } = request;
  if (headers['sec-fetch-site'] !== 'same-origin' || typeof body !== 'object' || body === null) return null;
  return { path: safePath(url), personId: filledInFor(request)?.personId ?? null, fields: keptOf(body) };
}

export function writeCarriedForm(form: CarriedForm): string {
  return JSON.stringify(form);
}

/** Null for what nobody of ours has written. */
export function readCarriedForm(text: unknown): CarriedForm | null {
  try {
    const read = carriedShape.parse(JSON.parse(String(text)));
    return { ...read, path: safePath(read.path), fields: keptOf(read.fields) };
  } catch {
    return null;
  }
}

function keptOf(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !LEFT_OUT.test(name)));
}
