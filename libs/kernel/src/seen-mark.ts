// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';

/**
 * Stands for exactly these things, in whatever order: a form that showed them brings it back, and what has changed meanwhile, in the
 * form or in the world, is shown once more instead of being taken as seen.
 */
export function seenMark(things: readonly string[]): string {
  return createHash('sha256').update(things.toSorted().join('\n')).digest('base64url').slice(0, 22);
}
