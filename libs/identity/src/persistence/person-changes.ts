// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { PersonChangeEntity } from './person-change.entity.js';

export interface PersonChange {
  readonly id: string;
  readonly field: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
  readonly why: string | null;
  readonly changedBy: string | null;
  readonly channel: string;
  readonly changedAt: Date;
}

const SHOWN = {
  id: true,
  field: true,
  oldValue: true,
  newValue: true,
  why: true,
  changedBy: true,
  channel: true,
  changedAt: true,
} as const;

/** What a person's card said before, and who changed it. */
@Injectable()
export class PersonChanges {
  constructor(@InjectRepository(PersonChangeEntity) private readonly changes: Repository<PersonChangeEntity>) {}

  /** Keeps the columns that differ; `before` has the same names. */
  async keep(
    ctx: Ctx,
    personId: string,
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
    why: string | null,
  ): Promise<void> {
    const changed = Object.keys(after).filter(
      (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
    );
    const by = { why, changedBy: ctx.actor.personId, channel: ctx.channel, changedAt: ctx.clock.now() };
    const rows = changed.map((field) => ({
      id: newId(),
      personId,
      field,
      oldValue: before[field] ?? null,
      newValue: after[field] ?? null,
      ...by,
    }));
    await ownRows(ctx, this.changes).insert(...rows);
  }

  /** Newest first. */
  list(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<PersonChange>> {
    const found = { select: SHOWN, where: { personId }, order: { changedAt: 'DESC', id: 'DESC' } } as const;
    return ownRows(ctx, this.changes).findPage(found, page);
  }
}
