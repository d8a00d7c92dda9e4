// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { AppIoServiceRepository } from '../persistence/app-io-service.repository.js';
import { AppIoClient } from './app-io-client.js';
import { AppIoServices } from './app-io-services.js';
import { TellOfKey } from './tell-of-key.js';

/** A code of nobody, which the papers of App IO give out for trials. */
const NOBODY = 'AAAAAA00A00A000A';

export type AppIoTrial = 'works' | 'key' | 'busy' | 'silent' | 'off';

/** Asks App IO about nobody, to see whether the ente's key lets us in. */
@Injectable()
export class TryAppIo {
  constructor(
    private readonly services: AppIoServices,
    private readonly rows: AppIoServiceRepository,
    private readonly client: AppIoClient,
    private readonly tellOfKey: TellOfKey,
  ) {}

  /** Only reads, so that no transaction is open while it goes out over the net; see {@link note}. */
  async execute(ctx: Ctx): Promise<AppIoTrial> {
    const key = await this.services.findKeyToTry(ctx);
    if (key === null) return 'off';
    const trouble = await this.client.findTrouble({ key, fiscalCode: NOBODY });
    // That nobody is there, or wants nothing of us, is an answer to who was let in.
    if (!trouble || trouble.kind === 'unreached') return 'works';
    return trouble.kind === 'key' ? 'key' : trouble.kind === 'later' ? 'busy' : 'silent';
  }

  /** A key that works is used from now on, one that is refused no more. */
  async note(ctx: Ctx, trial: AppIoTrial): Promise<void> {
    this.services.ensureMaySet(ctx);
    if (trial === 'works') await this.rows.noteTaken(ctx);
    if (trial === 'key') await this.tellOfKey.execute(ctx);
  }
}
