// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, type ValidityKind, ValidityKinds } from '@reciproca/identity';
import { addDays, type Ctx, forbidden, isStaff, type PageAsk, type PageOf, romeDay } from '@reciproca/kernel';
import type { PersonDocument } from '../domain/document.js';
import { AHEAD_DAYS, BEHIND_DAYS, daysLeft } from '../domain/reminder.rules.js';
import { DocumentRepository } from '../persistence/document.repository.js';

export interface EndingValidity {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly kind: ValidityKind;
  readonly until: string;
  /** Negative once it is over. */
  readonly daysLeft: number;
}

export interface OwnValidity {
  readonly kind: ValidityKind;
  readonly until: string | null;
}

export interface WaitingDocument extends PersonDocument {
  readonly personName: string;
}

/** Documents and dates as people and staff see them. */
@Injectable()
export class ViewDocuments {
  constructor(
    private readonly people: People,
    private readonly kinds: ValidityKinds,
    private readonly documents: DocumentRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Everything somebody handed in, newest first, and until when what they need holds. */
  async ofPerson(
    ctx: Ctx,
    personId: string,
  ): Promise<{ name: string; documents: PersonDocument[]; validities: OwnValidity[] }> {
    if (!isStaff(ctx) && personId !== ctx.actor.personId) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'documents' } });
    const validities = await Promise.all(
      this.kinds.list().map(async (kind) => ({ kind, until: await kind.find(ctx, personId) })),
    );
    return { name: person.fullName, documents: await this.documents.listOfPerson(ctx, personId), validities };
  }

  /** What an operator has to look at, the longest waiting first. */
  async listWaiting(ctx: Ctx, page: PageAsk): Promise<PageOf<WaitingDocument>> {
    ensureStaff(ctx);
    const { items, next } = await this.documents.listWaiting(ctx, page);
    const people = await this.people.listPeopleByIds(
      ctx,
      items.map(({ personId }) => personId),
    );
    const named = items.map((one) => ({ ...one, personName: people.get(one.personId)?.fullName ?? '' }));
    return { items: named, next };
  }

  /** What ends on a day of these, both included, the first to end first: within two months, or in the last, where no others are given. */
  async listEnding(
    ctx: Ctx,
    days: { readonly from?: string | undefined; readonly until?: string | undefined } = {},
  ): Promise<EndingValidity[]> {
    ensureStaff(ctx);
    const now = ctx.clock.now();
    const today = romeDay(now);
    const { from = addDays(today, -BEHIND_DAYS), until: to = addDays(today, AHEAD_DAYS) } = days;
    const found = await Promise.all(
      this.kinds.list().map(async (kind) => (await kind.listEnding(ctx, from, to)).map((one) => ({ ...one, kind }))),
    );
    const ending = found
      .flat()
      .toSorted((a, b) => a.until.localeCompare(b.until) || a.personId.localeCompare(b.personId));
    const people = await this.people.listPeopleByIds(ctx, [...new Set(ending.map(({ personId }) => personId))]);
    return ending.map((one) => {
      const person = people.get(one.personId);
      return {
        ...one,
        name: person?.fullName ?? '',
        phone: person?.phone ?? null,
        daysLeft: daysLeft(today, one.until),
      };
    });
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
