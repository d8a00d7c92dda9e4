// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';
import { findOperator } from './find-operator.js';

/** Something to clear up, with a mediator. */
export async function loadDisputes(ctx: Ctx, passwordHash: string): Promise<void> {
  const operator = await findOperator(ctx);
  if (operator) await quarrel(operator.own, await addMediator(operator.own, passwordHash));
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
  await ctx.tx.query(
    "INSERT INTO credentials (person_id, ente_id, login, password_hash) SELECT id, ente_id, 'mario', $2 FROM people WHERE id = $1",
    [id, passwordHash],
  );
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
