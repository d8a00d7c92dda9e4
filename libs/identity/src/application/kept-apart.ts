// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff, newId, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { KEPT_APART } from '../domain/identity.events.js';
import { AccessLog } from '../persistence/access-log.js';
import { KeptApartRepository } from '../persistence/kept-apart.repository.js';
import { People } from './people.js';

/** From whom somebody is kept apart. */
export interface ApartFrom {
  readonly id: string;
  readonly otherId: string;
  readonly name: string;
  readonly setAt: Date;
}

/** Staff say who is not to meet or write to whom, without saying why; neither of the two learns of it. */
@Injectable()
export class KeptApart {
  constructor(
    private readonly apart: KeptApartRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** The reading is written down by whoever shows the person. */
  async list(ctx: Ctx, personId: string): Promise<ApartFrom[]> {
    if (!isStaff(ctx)) throw forbidden();
    const rows = await this.apart.list(ctx, [personId]);
    const otherOf = (row: (typeof rows)[number]): string => (row.personId === personId ? row.otherId : row.personId);
    const people = await this.people.listPeopleByIds(ctx, rows.map(otherOf));
    return rows.map((row) => {
      const otherId = otherOf(row);
      return { id: row.id, otherId, name: people.get(otherId)?.fullName ?? '—', setAt: row.setAt };
    });
  }

  /** Throws `person.not_found`, `apart.same`, `apart.already`. What is proposed between the two ends. */
  async set(ctx: Ctx, personId: string, otherId: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    if (personId === otherId) throw new DomainError('apart.same', 'invalid', { field: 'otherId' });
    await this.people.lock(ctx, [personId, otherId].toSorted()[0] ?? personId);
    await this.people.keepPerson(ctx, personId);
    await this.people.keepPerson(ctx, otherId);
    if (await this.isApart(ctx, personId, otherId))
      throw new DomainError('apart.already', 'conflict', { field: 'otherId' });
    const [endedBy, endedAt] = [null, null];
    const setBy = ctx.actor.personId;
    await this.apart.insert(ctx, { id: newId(), personId, otherId, setBy, setAt: ctx.clock.now(), endedBy, endedAt });
    await emit(ctx, { topic: KEPT_APART, payload: { personIds: [personId, otherId] } });
    for (const id of [personId, otherId])
      await this.accessLog.record(ctx, { action: 'write', personId: id, detail: { what: 'kept_apart' } });
  }

  /** Throws `apart.not_found`. */
  async end(ctx: Ctx, personId: string, id: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    const row = await this.apart.lock(ctx, id);
    if (!row || (row.personId !== personId && row.otherId !== personId)) throw notFound('apart');
    await this.apart.end(ctx, id);
    for (const one of [row.personId, row.otherId])
      await this.accessLog.record(ctx, { action: 'write', personId: one, detail: { what: 'kept_apart_no_more' } });
  }

  /** For the rules: of each of these people, from whom they are kept apart. */
  async listFor(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const from = new Map<string, Set<string>>();
    const note = (one: string, other: string): void => void from.set(one, (from.get(one) ?? new Set()).add(other));
    if (personIds.length === 0) return from;
    for (const { personId, otherId } of await this.apart.list(ctx, personIds)) {
      note(personId, otherId);
      note(otherId, personId);
    }
    return from;
  }

  /** Whether any two of these are kept apart. */
  async isAnyApart(ctx: Ctx, personIds: readonly string[]): Promise<boolean> {
    const from = await this.listFor(ctx, personIds);
    return personIds.some((id) => personIds.some((other) => from.get(id)?.has(other)));
  }

  /** The first of these others from whom that person is kept apart; null where there is none. */
  async findAmong(
    ctx: Ctx,
    personId: string,
    others: readonly string[],
  ): Promise<{ readonly id: string; readonly name: string } | null> {
    const apartFrom = (await this.listFor(ctx, [personId])).get(personId);
    const id = others.find((other) => apartFrom?.has(other));
    if (id === undefined) return null;
    return { id, name: (await this.people.listPeopleByIds(ctx, [id])).get(id)?.fullName ?? '—' };
  }

  async isApart(ctx: Ctx, personId: string, otherId: string): Promise<boolean> {
    return (await this.listFor(ctx, [personId])).get(personId)?.has(otherId) ?? false;
  }
}
