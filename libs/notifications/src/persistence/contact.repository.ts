// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound } from '@reciproca/kernel';
import { CALL_AGAIN, type Contact, type NewContact, type NextStep } from '../domain/contact.js';

const COLUMNS = `id, person_id AS "personId", channel, direction, about_kind AS "aboutKind", about_id AS "aboutId", outcome, note,
  next_step AS "nextStep", next_at AS "nextAt", by_id AS "byId", at`;

/** A next step that is no call of the queue, and that nobody has taken yet. */
export const STEP_WAITS = `k.next_at IS NOT NULL AND k.next_step <> '${CALL_AGAIN}'
  AND NOT EXISTS (SELECT 1 FROM contact_steps_done d WHERE d.contact_id = k.id)`;

@Injectable()
export class ContactRepository {
  async insert(ctx: Ctx, contact: NewContact): Promise<string> {
    const { personId, channel, direction, about, outcome, note, nextStep, nextAt } = contact;
    const id = newId();
    await ctx.tx.query(
      `INSERT INTO contacts (id, ente_id, person_id, channel, direction, about_kind, about_id, outcome, note, next_step, next_at, by_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        ctx.enteId,
        personId,
        channel,
        direction,
        about?.kind ?? null,
        about?.id ?? null,
        outcome,
        note ?? null,
        nextStep ?? null,
        nextAt ?? null,
        ctx.actor.personId,
        ctx.clock.now(),
      ],
    );
    return id;
  }

  listOfPerson(ctx: Ctx, personId: string, limit: number): Promise<Contact[]> {
    return ctx.tx.query<Contact>(
      `SELECT ${COLUMNS} FROM contacts WHERE ente_id = $1 AND person_id = $2 ORDER BY at DESC, id DESC LIMIT $3`,
      [ctx.enteId, personId, limit],
    );
  }

  /** Steps not yet taken that are due before then, of one person or of everybody, the earliest first. */
  listSteps(
    ctx: Ctx,
    { until, personId, limit }: { until: Date | null; personId: string | null; limit: number },
  ): Promise<NextStep[]> {
    return ctx.tx.query<NextStep>(
      `SELECT k.id AS "contactId", k.person_id AS "personId", p.given_name || ' ' || p.family_name AS "personName", k.next_step AS step,
         k.note, k.next_at AS "dueAt"
       FROM contacts k JOIN people p ON p.id = k.person_id
       WHERE k.ente_id = $1 AND ${STEP_WAITS} AND ($2::timestamptz IS NULL OR k.next_at < $2) AND ($3::uuid IS NULL OR k.person_id = $3)
       ORDER BY k.next_at, k.id LIMIT $4`,
      [ctx.enteId, until, personId, limit],
    );
  }

  /** False when somebody had taken it before; throws `contact.not_found`. */
  async finishStep(ctx: Ctx, personId: string, contactId: string): Promise<boolean> {
    const found = await ctx.tx.query(
      'SELECT 1 FROM contacts WHERE id = $1 AND ente_id = $2 AND person_id = $3 AND next_at IS NOT NULL',
      [contactId, ctx.enteId, personId],
    );
    if (found.length === 0) throw notFound('contact');
    const done = await ctx.tx.query(
      'INSERT INTO contact_steps_done (contact_id, ente_id, by_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING contact_id',
      [contactId, ctx.enteId, ctx.actor.personId, ctx.clock.now()],
    );
    return done.length > 0;
  }
}
