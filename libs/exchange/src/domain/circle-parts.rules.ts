// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState } from './agreement.js';

interface Part {
  readonly state: AgreementState | null;
  readonly startsAt: Date;
}

/** What falls once a part of an agreed circle is called off: all that stand, unless another one has begun by then. */
export function fallingWith<Some extends Part>(others: readonly Some[], now: Date): Some[] {
  const hasBegun = others.some(
    ({ state, startsAt }) => state !== null && state !== 'cancelled' && (state !== 'agreed' || startsAt <= now),
  );
  return hasBegun ? [] : others.filter(({ state }) => state === 'agreed');
}
