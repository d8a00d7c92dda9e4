// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, forbidden, hasRole, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import type { Protocol, SignInRecord } from '../domain/sign-in-record.js';
import { SignInRecordRepository } from '../persistence/sign-in-record.repository.js';

export type NamedRecord = SignInRecord & { readonly personName: string | null };

/** The log of sign-ins, for coordinators; that they have read it is written down. */
@Injectable()
export class SignInRecords {
  constructor(
    private readonly records: SignInRecordRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Newest first. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<NamedRecord>> {
    mayRead(ctx);
    const { items, next } = await this.records.list(ctx, page);
    await this.accessLog.record(ctx, { action: 'search', personId: null, detail: { what: 'sign_in_records' } });
    return { items: await this.named(ctx, items), next };
  }

  /** With what was asked and answered, opened. Throws `sign_in_record.not_found`. */
  async get(ctx: Ctx, id: string): Promise<NamedRecord & { readonly protocol: Protocol }> {
    mayRead(ctx);
    const record = await this.records.find(ctx, id);
    if (!record) throw notFound('sign_in_record');
    const { personId } = record;
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'sign_in_record', recordId: id } });
    const [named] = await this.named(ctx, [record]);
    return { ...record, personName: named?.personName ?? null };
  }

  private async named(ctx: Ctx, records: readonly SignInRecord[]): Promise<NamedRecord[]> {
    const names = await this.people.listPeopleByIds(
      ctx,
      records.flatMap(({ personId }) => personId ?? []),
    );
    return records.map((one) => ({
      ...one,
      personName: (one.personId && names.get(one.personId)?.fullName) || null,
    }));
  }
}

function mayRead(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
