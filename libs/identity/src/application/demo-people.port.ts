// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Somebody a visitor of the demo may sign in as. */
export interface DemoPerson {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  /** Who they are, in the visitor's language. */
  readonly role: string;
  /** What to try as them, in the visitor's language. */
  readonly about: string;
}

/** Port: who may be tried in the demo. Filled by the server in demo mode only. */
export interface DemoPeople {
  listDemoPeople(ctx: Ctx): Promise<readonly DemoPerson[]>;
}
export const DEMO_PEOPLE = Symbol('DEMO_PEOPLE');
