// SPDX-License-Identifier: AGPL-3.0-or-later

/** Serialization failure and deadlock: the database asks to try again. */
const RETRIABLE = new Set(['40001', '40P01']);
const FIRST_PAUSE_MS = 15;

export function isRetriable(error: unknown): boolean {
  return RETRIABLE.has((error as { code?: string } | null)?.code ?? '');
}

/** Milliseconds before the next try: longer each time and never the same, so that the two do not meet again at once. */
export function pauseBeforeTry(tries: number, random: () => number = Math.random): number {
  return FIRST_PAUSE_MS * 2 ** tries * (0.5 + random());
}
