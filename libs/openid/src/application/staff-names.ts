// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People, PersonIdentifiers } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole, isStaffRole } from '@reciproca/kernel';
import type { Provider } from '../domain/provider.js';
import { staffIdentifier } from '../domain/staff-identifier.js';
import { ProviderRepository } from '../persistence/provider.repository.js';

/** How colleagues are called where the ente's own people sign in: a mail address or a name, set by a coordinator. It gives no role. */
@Injectable()
export class StaffNames {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly identifiers: PersonIdentifiers,
    private readonly people: People,
  ) {}

  /** Null where it makes no sense: nobody has chosen such a provider, or they do not work here. */
  async find(ctx: Ctx, personId: string): Promise<{ name: string | null } | null> {
    if (!hasRole(ctx, 'coordinator')) return null;
    const { id, roles } = await this.people.getPerson(ctx, personId);
    if (!roles.some(isStaffRole) || !(await this.findProvider(ctx))) return null;
    return { name: await this.identifiers.findShown(ctx, id, 'staff') };
  }

  /** Nobody's from now on where `name` is null. Throws `openid.no_staff_provider`, `openid.not_staff`, `identifier.taken`. */
  async put(ctx: Ctx, personId: string, name: string | null): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const { id, roles } = await this.people.getPerson(ctx, personId);
    if (!roles.some(isStaffRole)) throw new DomainError('openid.not_staff', 'conflict');
    const provider = await this.findProvider(ctx);
    if (!provider) throw new DomainError('openid.no_staff_provider', 'conflict');
    if (name) await this.identifiers.put(ctx, id, staffIdentifier(provider.id, name), 'outsideName');
    else await this.identifiers.remove(ctx, id, 'staff');
  }

  private async findProvider(ctx: Ctx): Promise<Provider | undefined> {
    return (await this.providers.listChosen(ctx, ctx.enteId)).find(({ kind }) => kind === 'staff');
  }
}
