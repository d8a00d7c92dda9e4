// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { PLATFORM_CONFIG, type PlatformConfig, systemSeed, UnitOfWork } from '@reciproca/platform';
import { AdministratorRepository } from '../persistence/administrator.repository.js';
import { AdministratorLinks } from './administrator-links.js';

/** An installation that is empty and no demo: whoever reads what the server prints may come in first. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly enti: Enti,
    private readonly administrators: AdministratorRepository,
    private readonly links: AdministratorLinks,
    private readonly unitOfWork: UnitOfWork,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** The address to print; null where somebody is here already. A new one at each start; each is good for a day. */
  async findAddress(): Promise<string | null> {
    if (this.config.DEMO) return null;
    return this.unitOfWork.run(systemSeed('first-run'), async (ctx) => {
      const isEmpty = (await this.administrators.count(ctx)) === 0 && (await this.enti.listEnti(ctx)).length === 0;
      return isEmpty ? this.links.make(ctx, 'first', null) : null;
    });
  }
}
