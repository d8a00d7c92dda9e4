// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole, isSystem } from '@reciproca/kernel';
import { type Provider, PROVIDER_KINDS, type ProviderKind } from '../domain/provider.js';
import { ensureTried } from '../domain/provider.rules.js';
import { ProviderRepository } from '../persistence/provider.repository.js';

export type Chosen = Readonly<Record<ProviderKind, string | null>>;
export type ChosenAmong = Chosen & {
  readonly offered: readonly Pick<Provider, 'id' | 'name' | 'kind' | 'trialPassed'>[];
};

/** By whose word the people of the context's ente come in: one for citizens, one for staff, or nobody. */
@Injectable()
export class ChosenProviders {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async show(ctx: Ctx): Promise<ChosenAmong> {
    mayChoose(ctx);
    const chosen = await this.providers.listChosen(ctx, ctx.enteId);
    const idOf = (kind: ProviderKind): string | null => chosen.find((one) => one.kind === kind)?.id ?? null;
    const offered = (await this.providers.list(ctx)).map(({ id, name, kind, trialPassed }) => ({
      ...{ id, name, kind, trialPassed },
    }));
    return { citizens: idOf('citizens'), staff: idOf('staff'), offered };
  }

  /** What is chosen already stays, whatever a trial says since. Throws `provider.not_found`, and the refusals of {@link ensureTried}. */
  async choose(ctx: Ctx, chosen: Chosen): Promise<ChosenAmong> {
    mayChoose(ctx);
    const before = (await this.providers.listChosen(ctx, ctx.enteId)).map(({ id }) => id);
    for (const kind of PROVIDER_KINDS) {
      const providerId = chosen[kind];
      const provider = providerId && (await this.providers.find(ctx, providerId));
      if (providerId && (!provider || provider.kind !== kind))
        throw new DomainError('provider.not_found', 'not_found', { field: kind });
      if (provider && !before.includes(provider.id)) ensureTried(provider, kind);
      await this.providers.choose(ctx, kind, providerId);
    }
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'providers_chosen' } });
    return this.show(ctx);
  }
}

function mayChoose(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator') && !isSystem(ctx)) throw forbidden();
}
