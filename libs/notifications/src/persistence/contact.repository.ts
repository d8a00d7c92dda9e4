// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import { IsNull, Not, type Repository } from 'typeorm';
import { CALL_AGAIN, type Contact, type NewContact, type NextStep } from '../domain/contact.js';
import { ContactStepsDoneEntity } from './contact-steps-done.entity.js';
import { ContactEntity } from './contact.entity.js';

/** A next step that is no call of the queue, and that nobody has taken yet; nothing is to be done for who has left, until they are back. */
export const STEP_WAITS = `k.next_at IS NOT NULL AND k.next_step <> '${CALL_AGAIN}'
  AND NOT EXISTS (SELECT 1 FROM contact_steps_done d WHERE d.contact_id = k.id)
  AND EXISTS (SELECT 1 FROM people there WHERE there.id = k.person_id AND there.state <> 'left')`;

@Injectable()
export class ContactRepository {
  constructor(
    @InjectRepository(ContactEntity) private readonly contacts: Repository<ContactEntity>,
    @InjectRepository(ContactStepsDoneEntity) private readonly stepsDone: Repository<ContactStepsDoneEntity>,
  ) {}

  async insert(
    ctx: Ctx,
    { about, note = null, nextStep = null, nextAt = null, heardFrom = null, heardName = null, ...contact }: NewContact,
  ): Promise<string> {
    const id = newId();
    await ownRows(ctx, this.contacts).insert({
      ...contact,
      id,
      aboutKind: about?.kind ?? null,
      aboutId: about?.id ?? null,
      note,
      nextStep,
      nextAt,
      heardFrom,
      heardName,
      byId: ctx.actor.personId,
      at: ctx.clock.now(),
    });
    return id;
  }

  /** Newest first. */
  listOfPerson(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Contact>> {
    return ownRows(ctx, this.contacts).findPage({ where: { personId }, order: { at: 'DESC', id: 'DESC' } }, page);
  }

  /** Steps not yet taken that are due before then, of one person or of everybody, the earliest first. */
  listSteps(
    ctx: Ctx,
    { until, personId }: { until: Date | null; personId: string | null },
    page: PageAsk,
  ): Promise<PageOf<NextStep>> {
    return listPage<NextStep, 'contactId'>(
      ctx,
      `SELECT k.id AS "contactId", k.person_id AS "personId", p.given_name || ' ' || p.family_name AS "personName", k.next_step AS step,
         k.note, k.next_at AS "dueAt"
       FROM contacts k JOIN people p ON p.id = k.person_id
       WHERE k.ente_id = $1 AND ${STEP_WAITS} AND ($2::timestamptz IS NULL OR k.next_at < $2) AND ($3::uuid IS NULL OR k.person_id = $3)
       ORDER BY k.next_at, k.id`,
      [ctx.enteId, until, personId],
      page,
      'contactId',
    );
  }

  /** False when somebody had taken it before; throws `contact.not_found`. */
  async finishStep(ctx: Ctx, personId: string, contactId: string, byId: string): Promise<boolean> {
    const isStep = await ownRows(ctx, this.contacts).existsBy({ id: contactId, personId, nextAt: Not(IsNull()) });
    if (!isStep) throw notFound('contact');
    return ownRows(ctx, this.stepsDone).insertNew({ contactId, byId, at: ctx.clock.now() });
  }
}
