// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { Provider, ProviderInput, ProviderKind } from '../domain/provider.js';
import { ChosenProviderEntity } from './chosen-provider.entity.js';
import { ProviderEntity } from './provider.entity.js';

/** Of the installation; those removed stay for the log’s sake and are found by nobody. */
@Injectable()
export class ProviderRepository {
  constructor(
    @InjectRepository(ProviderEntity) private readonly providers: Repository<ProviderEntity>,
    @InjectRepository(ChosenProviderEntity) private readonly chosen: Repository<ChosenProviderEntity>,
  ) {}

  async list(ctx: Ctx): Promise<Provider[]> {
    const rows = await repositoryOf(ctx, this.providers).find({
      where: { removedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
    return rows.map(providerOf);
  }

  async find(ctx: Ctx, id: string): Promise<Provider | null> {
    const row = await repositoryOf(ctx, this.providers).findOneBy({ id, removedAt: IsNull() });
    return row && providerOf(row);
  }

  async insert(ctx: Ctx, provider: ProviderInput & Pick<Provider, 'id'>): Promise<void> {
    await repositoryOf(ctx, this.providers).insert({ ...provider, createdAt: ctx.clock.now() });
  }

  /** What was tried of it before counts no more. False where it is not there any more. */
  async update(ctx: Ctx, id: string, provider: ProviderInput): Promise<boolean> {
    const change = { ...provider, triedAt: null, trialPassed: null };
    const { affected } = await repositoryOf(ctx, this.providers).update({ id, removedAt: IsNull() }, change);
    return affected === 1;
  }

  async noteTrial(ctx: Ctx, id: string, trialPassed: boolean): Promise<void> {
    await repositoryOf(ctx, this.providers).update({ id }, { trialPassed, triedAt: ctx.clock.now() });
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    await repositoryOf(ctx, this.providers).update({ id }, { removedAt: ctx.clock.now() });
  }

  isChosen(ctx: Ctx, providerId: string): Promise<boolean> {
    return repositoryOf(ctx, this.chosen).existsBy({ providerId });
  }

  /** What an ente has chosen: known before anybody signs in. */
  async listChosen(ctx: Ctx, enteId: string): Promise<Provider[]> {
    return (await this.listAllChosen(ctx)).filter((one) => one.enteId === enteId).map(({ provider }) => provider);
  }

  async listAllChosen(ctx: Ctx): Promise<{ enteId: string; provider: Provider }[]> {
    const providers = new Map((await this.list(ctx)).map((provider) => [provider.id, provider]));
    const rows = await repositoryOf(ctx, this.chosen).find({ order: { kind: 'ASC' } });
    return rows.flatMap(({ enteId, providerId }) => {
      const provider = providers.get(providerId);
      return provider ? [{ enteId, provider }] : [];
    });
  }

  async choose(ctx: Ctx, kind: ProviderKind, providerId: string | null): Promise<void> {
    const rows = repositoryOf(ctx, this.chosen);
    await rows.delete({ enteId: ctx.enteId, kind });
    if (providerId) await rows.insert({ enteId: ctx.enteId, kind, providerId });
  }
}

function providerOf({ createdAt: _, removedAt: __, ...provider }: ProviderEntity): Provider {
  return { ...provider };
}
