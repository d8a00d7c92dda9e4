// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { KeepWeek } from '@reciproca/weeks';

const TIMES = {
  expected: { day: 1, hour: 8 },
  wishes: { day: 3, hour: 18 },
  harvest: { day: 4, hour: 8 },
  shares: { day: 4, hour: 14 },
  crates: { day: 4, hour: 17 },
  round: { day: 5, hour: 9 },
};

/** Alba’s first garden in the middle of its week: it has said what is expected, and leaves one step out. */
export async function loadWeek(ctx: Ctx, app: INestApplicationContext): Promise<void> {
  const [garden] = await ctx.tx.query<{ id: string; enteId: string; referentId: string }>(
    `SELECT g.id, g.ente_id AS "enteId", g.referent_id AS "referentId" FROM gardens g
     JOIN credentials c ON c.person_id = g.referent_id AND c.login = 'teresa' ORDER BY g.name LIMIT 1`,
  );
  if (!garden) return;
  const actor = { personId: garden.referentId, roles: ['gardener'] as const, sessionId: null };
  const own: Ctx = { ...ctx, enteId: garden.enteId, actor, beneficiaryId: garden.referentId, channel: 'web' };
  const keep = app.get(KeepWeek);
  await keep.setRhythm(own, garden.id, { isOn: true, closedMonths: [], times: TIMES });
  await keep.sayExpected(own, garden.id, { expected: 'Porri e cavoli in abbondanza, poche bietole.' });
  await keep.mark(own, garden.id, { step: 'round', state: 'skipped', reason: 'Questa settimana si passa a prendere' });
}
