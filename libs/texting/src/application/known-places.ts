// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Places } from '@reciproca/territory';
import type { KnownPlace } from '../domain/find-place.js';

/** The places a text may name. */
export async function placesToKnow(ctx: Ctx, places: Places): Promise<KnownPlace[]> {
  return (await places.listPublicPlaces(ctx)).map(({ id, kind, name, comuneName }) => ({
    id,
    kind,
    name,
    comune: comuneName,
  }));
}
