// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { newSessionToken, newTotpSecret } from '@reciproca/identity';
import { type Ctx, newId } from '@reciproca/kernel';
import { PLATFORM_CONFIG, type PlatformConfig, siteAddress } from '@reciproca/platform';
import { joinPath, linkEnd, type LinkKind } from '../domain/administrator.js';
import { AdministratorLinkRepository } from '../persistence/administrator-link.repository.js';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';

/** Links by which administrators come in; whoever makes one hands it on, and it is shown this once. */
@Injectable()
export class AdministratorLinks {
  constructor(
    private readonly links: AdministratorLinkRepository,
    private readonly log: InstallationLogRepository,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** The whole address. `by`: the administrator's name; null for the console, and while there is nobody yet. */
  async make(ctx: Ctx, kind: LinkKind, by: string | null): Promise<string> {
    const token = newSessionToken();
    const expiresAt = linkEnd(kind, ctx.clock.now());
    await this.links.insert(ctx, { id: newId(), kind, totpSecret: newTotpSecret(), expiresAt, usedAt: null }, token);
    if (kind === 'added') await this.log.add(ctx, by, 'invited', null);
    return siteAddress(this.config, joinPath(token));
  }
}
