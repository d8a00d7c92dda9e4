// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { Contact, NewContact } from '../domain/contact.js';

const COLUMNS = `id, person_id AS "personId", channel, direction, about_kind AS "aboutKind", about_id AS "aboutId", outcome, note,
  next_step AS "nextStep", next_at AS "nextAt", by_id AS "byId", at`;

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
    return ctx.tx.query<Contact>(`SELECT ${COLUMNS} FROM contacts WHERE ente_id = $1 AND person_id = $2 ORDER BY at DESC, id DESC LIMIT $3`, [
      ctx.enteId,
      personId,
      limit,
    ]);
  }
}
