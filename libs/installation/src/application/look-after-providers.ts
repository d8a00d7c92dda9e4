// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import {
  type Chosen,
  type ChosenAmong,
  ChosenProviders,
  type Provider,
  type ProviderInput,
  Providers,
} from '@reciproca/openid';
import { type Administrator, type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';
import { withinEnte } from './within-ente.js';

/** By whose word people may come in: providers of the installation, and which of them an ente has chosen. */
@Injectable()
export class LookAfterProviders {
  constructor(
    private readonly providers: Providers,
    private readonly chosen: ChosenProviders,
    private readonly enti: Enti,
    private readonly log: InstallationLogRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(ctx: Ctx): Promise<Provider[]> {
    return this.providers.list(ctx);
  }

  /** Throws `provider.not_found`. */
  get(ctx: Ctx, id: string): Promise<Provider> {
    return this.providers.get(ctx, id);
  }

  /** In a transaction. Throws the refusals of `Providers`. */
  async add(ctx: Ctx, by: Administrator, input: ProviderInput): Promise<string> {
    const id = await this.providers.add(ctx, input);
    await this.log.add(ctx, by.name, 'provider_added', input.name);
    return id;
  }

  /** Throws the refusals of `Providers`. */
  async change(ctx: Ctx, by: Administrator, id: string, input: ProviderInput): Promise<void> {
    await this.providers.change(ctx, id, input);
    await this.log.add(ctx, by.name, 'provider_changed', input.name);
  }

  /** Throws the refusals of `Providers`. */
  async remove(ctx: Ctx, by: Administrator, id: string): Promise<void> {
    const { name } = await this.providers.get(ctx, id);
    await this.providers.remove(ctx, id);
    await this.log.add(ctx, by.name, 'provider_removed', name);
  }

  /** Throws `ente.not_found`. */
  async showChosen(seed: CtxSeed, enteId: string): Promise<ChosenAmong> {
    return this.unitOfWork.read({ ...seed, enteId }, async (ctx) => {
      await this.enti.getEnte(ctx);
      return this.chosen.show(ctx);
    });
  }

  /** In a transaction. Throws `ente.not_found`, `provider.not_found`. */
  async choose(ctx: Ctx, by: Administrator, enteId: string, chosen: Chosen): Promise<ChosenAmong> {
    const own = await withinEnte(ctx, this.enti, enteId);
    const shown = await this.chosen.choose(own, chosen);
    await this.log.add(own, by.name, 'providers_chosen', (await this.enti.getEnte(own)).slug);
    return shown;
  }
}
