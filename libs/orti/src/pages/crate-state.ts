// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Crate } from '../domain/garden.js';

export const CRATE_TONES = { assigned: 'info', delivered: 'success', cancelled: 'neutral' } as const;

/** A crate given as thanks waits to be fetched; any other is somebody's. */
export function crateStateKey({ state, thanksForId }: Pick<Crate, 'state' | 'thanksForId'>) {
  return thanksForId && state === 'assigned'
    ? ('orti:crate.state.to_collect' as const)
    : (`orti:crate.state.${state}` as const);
}
