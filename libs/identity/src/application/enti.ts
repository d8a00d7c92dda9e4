// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { type ListDue, rowsOfEnti } from '@reciproca/platform';
import type { Ente } from '../domain/ente-settings.js';
import type { Practice } from '../domain/practice.js';
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

  /** Every ente of the installation that people work in; those staff practise in are nobody else's business. */
  listEnti(ctx: Ctx): Promise<Ente[]> {
    return this.enti.list(ctx);
  }

  /** Whether anybody is told or asked anything: not while it is suspended, nor once it is closed. */
  async isOpen(ctx: Ctx): Promise<boolean> {
    return (await this.getEnte(ctx)).state === 'open';
  }

  listPractices(ctx: Ctx): Promise<Practice[]> {
    return this.enti.listPractices(ctx);
  }

  /** Of an ente people work in; null while its staff practise nowhere. */
  async findPractice(ctx: Ctx, of: string): Promise<Practice | null> {
    return (await this.enti.listPractices(ctx)).find((one) => one.of === of) ?? null;
  }

  /** Whether nothing of what is done here may leave the installation. */
  async isPractice(ctx: Ctx): Promise<boolean> {
    return (await this.getEnte(ctx)).practiceOf !== null;
  }

  /** Rows of a job that does something for those at work. */
  readonly listOpenRows: ListDue = async (ctx, after, most) =>
    rowsOfEnti(
      (await this.enti.list(ctx)).filter(({ state }) => state === 'open').map(({ id }) => id),
      after,
      most,
    );

  /** Rows of a job that does something for every one: what is forgotten in time is forgotten by all. Practice is thrown away whole. */
  readonly listRows: ListDue = async (ctx, after, most) =>
    rowsOfEnti(
      (await this.enti.list(ctx)).map(({ id }) => id),
      after,
      most,
    );

  /** Those of a small job without which practice would show what is over. */
  readonly listRowsWithPractices: ListDue = async (ctx, after, most) =>
    rowsOfEnti(
      [...(await this.enti.list(ctx)), ...(await this.enti.listPractices(ctx))].map(({ id }) => id),
      after,
      most,
    );
}
