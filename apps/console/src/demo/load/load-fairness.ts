// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { newId } from '@reciproca/kernel';

/** Something to clear up with a mediator, an appeal that waits, and an announcement on the home pages. */
export async function loadFairness(ctx: Ctx, passwordHash: string): Promise<void> {
  const [staff] = await ctx.tx.query<{ id: string; ente_id: string }>(
    "SELECT p.id, p.ente_id FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = 'olga'",
  );
  if (!staff) return;
  const own: Ctx = { ...ctx, enteId: staff.ente_id };
  await quarrel(own, await addMediator(own, passwordHash));
  await suspendOne(own, staff.id);
  await ctx.tx.query(
    `INSERT INTO announcements (id, ente_id, title_it, text_it, title_en, text_en, from_day, until_day, published_by, published_at, told_at, reached)
     SELECT $1, $2, 'Sabato si sistema il cortile', 'Ci troviamo alle 9 in cortile. Porta i guanti, se li hai. Alla fine si mangia insieme.',
       'On Saturday we tidy the courtyard', 'We meet at 9 in the courtyard. Bring gloves if you have any. Then we eat together.',
       $4::date - 1, $4::date + 9, $3, $4, $4, (SELECT count(*) FROM people WHERE ente_id = $2 AND state = 'active')`,
    [newId(), own.enteId, staff.id, ctx.clock.now()],
  );
}

async function addMediator(ctx: Ctx, passwordHash: string): Promise<string> {
  const id = newId();
  await ctx.tx.query(
    `INSERT INTO people (id, ente_id, given_name, family_name, birth_date, gender, spoken_languages, devices, channels)
     VALUES ($1, $2, 'Mario', 'Giordano', '1958-03-14', 'm', '{it}', 'smartphone', '{socket,email,call}')`,
    [id, ctx.enteId],
  );
  await ctx.tx.query("INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $2, 'mediator')", [
    id,
    ctx.enteId,
  ]);
  await ctx.tx.query("INSERT INTO credentials (person_id, login, password_hash) VALUES ($1, 'mario', $2)", [
    id,
    passwordHash,
  ]);
  return id;
}

/** Every disputed agreement has its dispute; the oldest is Mario's, with both sides heard. */
async function quarrel(ctx: Ctx, mediatorId: string): Promise<void> {
  const disputed = await ctx.tx.query<{ id: string; giver_id: string; receiver_id: string; ente_id: string }>(
    "SELECT id, giver_id, receiver_id, ente_id FROM agreements WHERE state = 'disputed' ORDER BY ente_id = $1 DESC, starts_at, id",
    [ctx.enteId],
  );
  const now = ctx.clock.now();
  for (const [
    index,
    { id: agreementId, giver_id: giverId, receiver_id: receiverId, ente_id: enteId },
  ] of disputed.entries()) {
    const id = newId();
    const isMediated = index === 0 && enteId === ctx.enteId;
    await ctx.tx.query(
      `INSERT INTO disputes (id, ente_id, agreement_id, giver_id, receiver_id, mediator_id, state, opened_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz - interval '2 days', $8)`,
      [
        id,
        enteId,
        agreementId,
        giverId,
        receiverId,
        isMediated ? mediatorId : null,
        isMediated ? 'heard' : 'opened',
        now,
      ],
    );
    await ctx.tx.query(
      `INSERT INTO dispute_acts (id, ente_id, dispute_id, act, actor_id, beneficiary_id, channel, at) VALUES ($1, $2, $3, 'open', $4, $4, 'web', $5::timestamptz - interval '2 days')`,
      [newId(), enteId, id, receiverId, now],
    );
    const versions = [
      ['receiver', receiverId, 'È durato meno di quanto avevamo detto.'],
      ...(isMediated ? [['giver', giverId, 'Sono arrivato in orario e ho finito tutto.']] : []),
    ];
    for (const [side, personId, text] of versions) {
      await ctx.tx.query(
        "INSERT INTO dispute_versions (dispute_id, side, ente_id, text, channel, written_by, written_at) VALUES ($1, $2, $3, $4, 'web', $5, $6)",
        [id, side, enteId, text, personId, now],
      );
    }
  }
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
