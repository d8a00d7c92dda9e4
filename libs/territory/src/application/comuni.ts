// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ComuneRepository, type ComuneRow } from '../persistence/comune.repository.js';

const MOST_FOUND = 50;

/** The comuni of Piedmont and those that belong to the ente. */
@Injectable()
export class Comuni {
  constructor(private readonly comuni: ComuneRepository) {}

  /** Throws `comune.not_found`. */
  async getComune(ctx: Ctx, code: string): Promise<ComuneRow> {
    const comune = await this.comuni.find(ctx, code);
    if (!comune) throw notFound('comune');
    return comune;
  }

  searchComuni(ctx: Ctx, query: string): Promise<ComuneRow[]> {
    return this.comuni.search(ctx, query.trim(), MOST_FOUND);
  }

  listEnteComuni(ctx: Ctx): Promise<ComuneRow[]> {
    return this.comuni.listOfEnte(ctx);
  }

  assignToEnte(ctx: Ctx, codes: readonly string[]): Promise<void> {
    return this.comuni.assignToEnte(ctx, codes);
  }

  ensureAmbito(ctx: Ctx, code: string, name: string): Promise<void> {
    return this.comuni.ensureAmbito(ctx, code, name);
  }
}
