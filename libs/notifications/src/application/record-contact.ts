// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, type PageAsk, type PageOf } from '@reciproca/kernel';
import { type Contact, ensureNextStep, type NewContact, type NextStep } from '../domain/contact.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { BoardSignal } from './board-signal.js';

/** Contacts as staff write and read them; what is to follow comes back when it is due. */
@Injectable()
export class RecordContact {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly board: BoardSignal,
  ) {}

  /** Throws `person.not_found`, `contact.step_incomplete`, `contact.step_when`. */
  async execute(ctx: Ctx, contact: NewContact): Promise<string> {
    ensureOperator(ctx);
    await this.people.keepPerson(ctx, contact.personId);
    ensureNextStep(contact.nextStep ?? null, contact.nextAt ?? null, ctx.clock.now());
    const id = await this.contacts.insert(ctx, contact);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: contact.personId,
      detail: { what: 'contact', outcome: contact.outcome },
    });
    this.board.touch(ctx);
    return id;
  }

  /** Newest first; the reading is written down. */
  async list(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Contact>> {
    ensureOperator(ctx);
    await this.people.getPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'contacts' } });
    return this.contacts.listOfPerson(ctx, personId, page);
  }

  /** What is to be done before then, for anybody. */
  listStepsDue(ctx: Ctx, until: Date, page: PageAsk): Promise<PageOf<NextStep>> {
    return this.contacts.listSteps(ctx, { until, personId: null }, page);
  }

  /** The next ones of one person. */
  listStepsOf(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<NextStep>> {
    return this.contacts.listSteps(ctx, { until: null, personId }, page);
  }

  /** Says that a step was taken; again does no harm. Throws `contact.not_found`. */
  async finishStep(ctx: Ctx, personId: string, contactId: string): Promise<void> {
    const operatorId = ensureOperator(ctx);
    await this.contacts.finishStep(ctx, personId, contactId, operatorId);
    this.board.touch(ctx);
  }
}

function ensureOperator(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
