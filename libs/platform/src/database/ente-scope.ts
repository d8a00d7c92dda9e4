// SPDX-License-Identifier: AGPL-3.0-or-later
import { isId } from '@reciproca/kernel';
import { withSettings } from './connections.js';

/** What the database shows and takes: the rows of one ente, of all of them, or of none. */
export type EnteScope = { readonly enteId: string } | 'all' | 'none';

/** The settings that the policies of the tables read (`tenant-fences.ts`). */
export const ENTE_SETTING = 'reciproca.ente';
export const OVER_ALL_SETTING = 'reciproca.over_all_enti';

const OVER_ALL = Symbol('over all enti');

/** The address for whoever looks after the whole database: it migrates, compares, saves. */
export function overAll(url: string): string {
  return withSettings(url, { [OVER_ALL_SETTING]: 'on' });
}

/** A context or its seed, as far as its reach is concerned. */
interface Reaching {
  readonly enteId: string;
  readonly [OVER_ALL]?: true;
}

/**
 * The one door over all enti, for whatever works before an ente is known or looks after all of them. As soon as a context
 * names an ente, it reaches that one alone. Who may use it stands in `tests/architecture/over-all-enti.spec.ts`.
 */
export function overAllEnti<Seed extends { readonly enteId: string }>(seed: Seed): Seed {
  return { ...seed, enteId: '', [OVER_ALL]: true };
}

/** @throws Error where the ente is no id: it is written into a statement */
export function scopeOf(seed: Reaching): EnteScope {
  if (seed.enteId) return { enteId: idOf(seed.enteId) };
  return seed[OVER_ALL] ? 'all' : 'none';
}

/** The values of the two settings. */
export function settingsOf(scope: EnteScope): [ente: string, overAll: string] {
  return [typeof scope === 'object' ? scope.enteId : '', scope === 'all' ? 'on' : ''];
}

/** Until the transaction ends; parameters: {@link settingsOf}. */
export const SET_SETTINGS = `SELECT set_config('${ENTE_SETTING}', $1, true), set_config('${OVER_ALL_SETTING}', $2, true)`;

/** For the statement that begins a transaction: it ends with it, whoever gets the connection next. */
export function setLocal(scope: EnteScope): string {
  const [ente, overAll] = settingsOf(scope);
  return `SET LOCAL ${ENTE_SETTING} TO '${ente}'; SET LOCAL ${OVER_ALL_SETTING} TO '${overAll}'`;
}

function idOf(enteId: string): string {
  if (!isId(enteId)) throw new Error('An ente is named by its id');
  return enteId;
}
