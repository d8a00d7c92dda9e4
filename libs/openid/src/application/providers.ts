// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isSystem, newId, notFound } from '@reciproca/kernel';
import type { Provider, ProviderInput } from '../domain/provider.js';
import { ensureProvider } from '../domain/provider.rules.js';
import { ProviderRepository } from '../persistence/provider.repository.js';
import { ProviderSecrets } from './provider-secrets.js';

/** Who may say outside who people are: written down by who looks after the installation, whose routes alone lead here. */
@Injectable()
export class Providers {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly secrets: ProviderSecrets,
  ) {}

  /** By name. */
  list(ctx: Ctx): Promise<Provider[]> {
    ensureInstallation(ctx);
    return this.providers.list(ctx);
  }

  /** Throws `provider.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Provider> {
    ensureInstallation(ctx);
    const provider = await this.providers.find(ctx, id);
    if (!provider) throw notFound('provider');
    return provider;
  }

  /** Throws the refusals of {@link ensureProvider}. */
  async add(ctx: Ctx, input: ProviderInput): Promise<string> {
    ensureInstallation(ctx);
    ensureProvider(input, this.secrets.allowsPlainHttp);
    const id = newId();
    await this.providers.insert(ctx, { ...input, id });
    return id;
  }

  /** Throws `provider.not_found`, `provider.kind_chosen`, and the refusals of {@link ensureProvider}. */
  async change(ctx: Ctx, id: string, input: ProviderInput): Promise<void> {
    ensureInstallation(ctx);
    ensureProvider(input, this.secrets.allowsPlainHttp);
    const before = await this.get(ctx, id);
    if (before.kind !== input.kind && (await this.providers.isChosen(ctx, id)))
      throw new DomainError('provider.kind_chosen', 'conflict', { field: 'kind' });
    if (!(await this.providers.update(ctx, id, input))) throw notFound('provider');
  }

  /** Of the provider as it was when it was tried; where it was changed meanwhile nothing is known of it. */
  async noteTrial(ctx: Ctx, tried: Provider, hasPassed: boolean): Promise<void> {
    const now = await this.get(ctx, tried.id);
    if (isDeepStrictEqual(inputOf(now), inputOf(tried))) await this.providers.noteTrial(ctx, tried.id, hasPassed);
  }

  /** Throws `provider.not_found`, and `provider.chosen` while an ente’s people come in by it. */
  async remove(ctx: Ctx, id: string): Promise<void> {
    ensureInstallation(ctx);
    await this.get(ctx, id);
    if (await this.providers.isChosen(ctx, id)) throw new DomainError('provider.chosen', 'conflict');
    await this.providers.remove(ctx, id);
  }
}

function inputOf({ triedAt: _, trialPassed: __, ...input }: Provider): ProviderInput {
  return input;
}

function ensureInstallation(ctx: Ctx): void {
  if (!isSystem(ctx)) throw forbidden();
}
