// SPDX-License-Identifier: AGPL-3.0-or-later
import { clearHostCookie, hostCookie, setHostCookie } from '@reciproca/platform';
import type { Flash, T, TextKey, TextParams } from '@reciproca/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One line for the next page: what was done. */
export type FlashNote = { readonly kind?: Flash['kind'] } & (
  { readonly key: TextKey; readonly params?: TextParams } | { readonly text: string }
);

const COOKIE = 'reciproca_flash';

export function setFlash(reply: FastifyReply, note: FlashNote, t: T): void {
  const text = 'text' in note ? note.text : t(note.key, note.params);
  const shown = JSON.stringify({ kind: note.kind ?? 'success', text: text.slice(0, 500) });
  setHostCookie(reply, COOKIE, shown, { signed: true, maxAge: 120 });
}

/** Shown once: reading it takes it away. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply): Flash | null {
  const cookie = hostCookie(request, COOKIE);
  if (!cookie) return null;
  clearHostCookie(reply, COOKIE);
  const { valid, value } = request.unsignCookie(cookie);
  return valid && value ? readFlash(value) : null;
}

/** Another of our cookies put in its place bears our signature too. */
function readFlash(value: string): Flash | null {
  try {
    return JSON.parse(value) as Flash;
  } catch {
    return null;
  }
}
