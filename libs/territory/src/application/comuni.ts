// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { ComuneRepository, type ComuneRow } from '../persistence/comune.repository.js';

export type { ComuneRow } from '../persistence/comune.repository.js';

const MOST_FOUND = 50;
/** How many are named to somebody whose word fits several. */
const MOST_NAMED = 5;

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

  /** As people write it, also by the name of before. Throws `comune.unknown` or `comune.several`, which names them. */
  async getByName(ctx: Ctx, name: string, field: string): Promise<ComuneRow> {
    const found = await this.comuni.search(ctx, name.trim(), MOST_NAMED);
    const exact = found.filter((one) => [one.name, ...one.formerNames].some((called) => plain(called) === plain(name)));
    const [only] = exact.length === 1 ? exact : found.length === 1 ? found : [];
    if (only) return only;
    const names = found.map((one) => one.name).join(', ');
    throw new DomainError(found.length === 0 ? 'comune.unknown' : 'comune.several', 'invalid', { field, names });
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

function plain(name: string): string {
  return name.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'");
}
