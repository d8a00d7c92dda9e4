// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff, newId, notFound } from '@reciproca/kernel';
import { normalPhone } from '../domain/phone.rules.js';
import {
  ensureReached,
  ensureRoomForRelated,
  type RelatedPerson,
  type RelatedPersonInput,
} from '../domain/related-person.js';
import { AccessLog } from '../persistence/access-log.js';
import { RelatedPersonRepository } from '../persistence/related-person.repository.js';
import { People } from './people.js';

/** `cardId`: of whom it is, where the ente knows one person alone with that number. */
export type ShownRelated = RelatedPerson & { readonly cardId: string | null };

interface PutOptions {
  /** Of one that stands there already. */
  readonly id?: string | undefined;
  /** What the fields of the form begin with. */
  readonly prefix?: string;
}

/** Whom to turn to about a person; written and read by staff. */
@Injectable()
export class RelatedPeople {
  constructor(
    private readonly related: RelatedPersonRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** The reading is written down by whoever shows the person. */
  async list(ctx: Ctx, personId: string): Promise<ShownRelated[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.getPerson(ctx, personId);
    const shown: ShownRelated[] = [];
    for (const one of await this.related.list(ctx, personId))
      shown.push({ ...one, cardId: one.phone ? await this.findCard(ctx, one.phone, personId) : null });
    return shown;
  }

  /** Throws `person.not_found`, `person.phone_wrong`, `related.phone_needed`, `related.too_many`, `related.not_found`. */
  async put(ctx: Ctx, personId: string, input: RelatedPersonInput, options: PutOptions = {}): Promise<ShownRelated[]> {
    const writtenBy = ctx.actor.personId;
    if (!isStaff(ctx) || !writtenBy) throw forbidden();
    await this.people.lock(ctx, personId);
    await this.people.keepPerson(ctx, personId);
    const field = `${options.prefix ?? ''}phone`;
    const said = { ...input, phone: input.phone ? normalPhone(input.phone, field) : null };
    ensureReached(said, field);
    const row = { ...said, id: options.id ?? newId(), personId, writtenBy, writtenAt: ctx.clock.now() };
    if (options.id) {
      if (!(await this.related.update(ctx, row))) throw notFound('related');
    } else {
      ensureRoomForRelated((await this.related.list(ctx, personId)).length);
      await this.related.insert(ctx, row);
    }
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'related' } });
    return this.list(ctx, personId);
  }

  /** Throws `related.not_found`. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<ShownRelated[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.keepPerson(ctx, personId);
    if (!(await this.related.remove(ctx, personId, id))) throw notFound('related');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'related_removed' } });
    return this.list(ctx, personId);
  }

  private async findCard(ctx: Ctx, phone: string, personId: string): Promise<string | null> {
    const [id, ...others] = (await this.people.listPhoneOwners(ctx, phone)).filter((owner) => owner !== personId);
    return id && others.length === 0 ? id : null;
  }
}
