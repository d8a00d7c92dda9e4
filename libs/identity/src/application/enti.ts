// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { type ListDue, rowsOfEnti } from '@reciproca/platform';
import type { Ente, EnteSettings } from '../domain/ente-settings.js';
import { AccessLog } from '../persistence/access-log.js';
import { EnteRepository } from '../persistence/ente.repository.js';

/** The ente of the context and its settings. */
@Injectable()
export class Enti {
  constructor(
    private readonly enti: EnteRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `ente.not_found`. */
  async getEnte(ctx: Ctx): Promise<Ente> {
    const ente = ctx.enteId ? await this.enti.find(ctx, ctx.enteId) : null;
    if (!ente) throw notFound('ente');
    return ente;
  }

  /** Changes the settings given and leaves the others. */
  async changeSettings(ctx: Ctx, settings: Partial<EnteSettings>): Promise<EnteSettings> {
    await this.enti.mergeSettings(ctx, settings);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: null,
      detail: { what: 'ente_settings', fields: Object.keys(settings) },
    });
    return (await this.getEnte(ctx)).settings;
  }

  /** Every ente of the installation. */
  listEnti(ctx: Ctx): Promise<Ente[]> {
    return this.enti.list(ctx);
  }

  /** The same as rows of a job that does something for each of them. */
  readonly listRows: ListDue = async (ctx, after, most) =>
    rowsOfEnti(
      (await this.enti.list(ctx)).map(({ id }) => id),
      after,
      most,
    );
}
