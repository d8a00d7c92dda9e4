// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { type ListDue, rowsOfEnti } from '@reciproca/platform';
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

  /** Every ente of the installation. */
  listEnti(ctx: Ctx): Promise<Ente[]> {
    return this.enti.list(ctx);
  }

  /** Whether anybody is told or asked anything: not while it is suspended, nor once it is closed. */
  async isOpen(ctx: Ctx): Promise<boolean> {
    return (await this.getEnte(ctx)).state === 'open';
  }

  /** Rows of a job that does something for those at work. */
  readonly listOpenRows: ListDue = async (ctx, after, most) =>
    rowsOfEnti(
      (await this.enti.list(ctx)).filter(({ state }) => state === 'open').map(({ id }) => id),
      after,
      most,
    );

  /** Rows of a job that does something for every one: what is forgotten in time is forgotten by all. */
  readonly listRows: ListDue = async (ctx, after, most) =>
    rowsOfEnti(
      (await this.enti.list(ctx)).map(({ id }) => id),
      after,
      most,
    );
}
