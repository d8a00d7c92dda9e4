// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

const read = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * What an ente has set and hardly ever changes, read once in a transaction, or in one reading of a page, however many ask.
 * Whoever writes it calls {@link readAnew}. Not for what others change meanwhile and is asked for under a lock.
 * @param what names it among all that is kept so
 */
export function readOnce<T>(ctx: Ctx, what: string, find: () => Promise<T>): Promise<T> {
  const known = knownIn(ctx);
  const key = keyOf(ctx, what);
  const before = known.get(key) as Promise<T> | undefined;
  if (before) return before;
  const found = find();
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

/** It is being changed: whoever asks next in this transaction reads it again. */
export function readAnew(ctx: Ctx, what: string): void {
  knownIn(ctx).delete(keyOf(ctx, what));
}

function knownIn({ tx }: Ctx): Map<string, Promise<unknown>> {
  const known = read.get(tx) ?? new Map<string, Promise<unknown>>();
  read.set(tx, known);
  return known;
}

function keyOf({ enteId }: Ctx, what: string): string {
  return `${enteId} ${what}`;
}
