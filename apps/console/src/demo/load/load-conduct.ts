// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';
import { findOperator } from './find-operator.js';

/** An appeal that waits, and an announcement on the home pages. */
export async function loadConduct(ctx: Ctx): Promise<void> {
  const operator = await findOperator(ctx);
  if (!operator) return;
  const { own, staffId } = operator;
  await suspendOne(own, staffId);
  await ctx.tx.query(
    `INSERT INTO announcements (id, ente_id, title_it, text_it, title_en, text_en, from_day, until_day, published_by, published_at, told_at, reached)
     SELECT $1, $2, 'Sabato si sistema il cortile', 'Ci troviamo alle 9 in cortile. Porta i guanti, se li hai. Alla fine si mangia insieme.',
       'On Saturday we tidy the courtyard', 'We meet at 9 in the courtyard. Bring gloves if you have any. Then we eat together.',
       $4::date - 1, $4::date + 9, $3, $4, $4, (SELECT count(*) FROM people WHERE ente_id = $2 AND state = 'active')`,
    [newId(), own.enteId, staffId, ctx.clock.now()],
  );
}

/** Somebody nobody signs in as, whose appeal waits for another member of staff. */
async function suspendOne(ctx: Ctx, staffId: string): Promise<void> {
  const [person] = await ctx.tx.query<{ id: string }>(
    `SELECT p.id FROM people p WHERE p.ente_id = $1 AND p.state = 'active' AND p.birth_date < '1990-01-01'
       AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM listings l WHERE l.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM people m WHERE m.guardian_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM delegations d WHERE p.id IN (d.delegate_id, d.delegator_id))
       AND NOT EXISTS (SELECT 1 FROM agreements a WHERE p.id IN (a.giver_id, a.receiver_id) AND a.starts_at > $2)
     ORDER BY p.id LIMIT 1`,
    [ctx.enteId, ctx.clock.now()],
  );
  if (!person) return;
  await ctx.tx.query(
    "UPDATE people SET state = 'suspended', state_reason = 'Ha mancato tre incontri senza avvisare' WHERE id = $1",
    [person.id],
  );
  await ctx.tx.query(
    `INSERT INTO suspensions (id, ente_id, person_id, reason, until, suspended_by, suspended_at, appeal, appeal_channel, appealed_by, appealed_at)
     VALUES ($1, $2, $3, 'Ha mancato tre incontri senza avvisare', $5::date + 30, $4, $5::timestamptz - interval '3 days',
       'Non avevo più credito nel telefono e non potevo avvisare.', 'phone', $4, $5::timestamptz - interval '1 day')`,
    [newId(), ctx.enteId, person.id, staffId, ctx.clock.now()],
  );
}
