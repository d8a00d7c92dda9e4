// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { Ente } from '../domain/ente-settings.js';
import { EnteRepository } from '../persistence/ente.repository.js';

/** The ente of the context and its settings. */
@Injectable()
export class Enti {
  constructor(private readonly enti: EnteRepository) {}

  /** Throws `ente.not_found`. */
  async getEnte(ctx: Ctx): Promise<Ente> {
    const ente = ctx.enteId ? await this.enti.find(ctx, ctx.enteId) : null;
    if (!ente) throw notFound('ente');
    return ente;
  }

  /** Every ente of the installation, for scheduled jobs. */
  listEnti(ctx: Ctx): Promise<Ente[]> {
    return this.enti.list(ctx);
  }
}
