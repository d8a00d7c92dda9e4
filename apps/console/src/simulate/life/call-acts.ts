// SPDX-License-Identifier: AGPL-3.0-or-later
import { CallList } from '@reciproca/notifications';
import { CALLS_NEVER } from './life-never.js';
import type { LifeAct } from './life-act.js';

/** The operator at the telephone: whoever is due longest is told all there is, and none of it is over. */
export const CALL_ACTS: readonly LifeAct[] = [
  {
    name: 'make the next call',
    weight: 10,
    async run(town, dice) {
      const calls = await town.asStaff((ctx) => town.get(CallList).claimNext(ctx));
      if (calls.length === 0) return false;
      const ids = new Set(calls.map(({ id }) => id));
      for (const [name, sql] of Object.entries(CALLS_NEVER)) {
        const past = (await town.look<{ id: string }>(sql, [town.now])).filter(({ id }) => ids.has(id));
        if (past.length > 0) throw new Error(`${name}: ${JSON.stringify(past)}`);
      }
      const outcome = dice.chance(0.7) ? 'reached' : 'no_answer';
      for (const { id } of outcome === 'reached' ? calls : calls.slice(0, 1))
        await town.asStaff((ctx) => town.get(CallList).finish(ctx, id, { outcome }));
      return true;
    },
  },
];
