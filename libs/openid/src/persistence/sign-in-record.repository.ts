// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows, repositoryOf, SecretBox } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import type { SignInAttempt } from '../domain/sign-in-attempt.js';
import type { Protocol, SignInRecord } from '../domain/sign-in-record.js';
import { SignInRecordEntity } from './sign-in-record.entity.js';
import { ProviderEntity } from './provider.entity.js';

export interface Completion {
  readonly outcome: string;
  readonly personId?: string;
  readonly protocol: Protocol;
}

@Injectable()
export class SignInRecordRepository {
  constructor(
    @InjectRepository(SignInRecordEntity) private readonly records: Repository<SignInRecordEntity>,
    @InjectRepository(ProviderEntity) private readonly providers: Repository<ProviderEntity>,
    private readonly box: SecretBox,
  ) {}

  /** Each state begins one: null where it has been used. */
  async begin(ctx: Ctx, { state, providerId, method }: SignInAttempt): Promise<string | null> {
    const id = newId();
    const stateHash = createHash('sha256').update(state).digest();
    const isNew = await ownRows(ctx, this.records).insertNew({
      ...{ id, providerId, method, stateHash, personId: null },
      at: ctx.clock.now(),
      outcome: 'open',
      protocol: this.box.seal('{}', id),
    });
    return isNew ? id : null;
  }

  async complete(ctx: Ctx, id: string, { outcome, personId, protocol }: Completion): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(protocol), id);
    await ownRows(ctx, this.records).update({ id }, { outcome, protocol: sealed, ...(personId && { personId }) });
  }

  /** Newest first. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<SignInRecord>> {
    const { items, next } = await ownRows(ctx, this.records).findPage({ order: { at: 'DESC' } }, page);
    const names = await this.namesOf(ctx);
    return { items: items.map((row) => recordOf(row, names)), next };
  }

  async find(ctx: Ctx, id: string): Promise<(SignInRecord & { readonly protocol: Protocol }) | null> {
    const row = await ownRows(ctx, this.records).findOneBy({ id });
    if (!row) return null;
    const protocol = JSON.parse(this.box.open(row.protocol, id)) as Protocol;
    return { ...recordOf(row, await this.namesOf(ctx)), protocol };
  }

  async forget(ctx: Ctx, before: Date): Promise<void> {
    await repositoryOf(ctx, this.records).delete({ at: LessThan(before) });
  }

  /** Of those removed too: they are in the log. */
  private async namesOf(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
    const rows = await repositoryOf(ctx, this.providers).find({ select: { id: true, name: true } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

type Row = Pick<SignInRecordEntity, 'id' | 'at' | 'method' | 'providerId' | 'outcome' | 'personId'>;

function recordOf(
  { id, at, method, providerId, outcome, personId }: Row,
  names: ReadonlyMap<string, string>,
): SignInRecord {
  return { id, at, method, providerName: names.get(providerId) ?? '', outcome, personId };
}
