// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, hasRole } from '@reciproca/kernel';
import { Comuni } from './comuni.js';
import { ComuneRepository } from '../persistence/comune.repository.js';

/** The comuni an ente looks after, as its coordinator names them. */
@Injectable()
export class ManageComuni {
  constructor(
    private readonly comuni: Comuni,
    private readonly repository: ComuneRepository,
  ) {}

  /** A name on each line, or with commas between. All of them or none. Throws `comune.unknown_one` or `comune.several_one`, which say which. */
  async add(ctx: Ctx, names: string): Promise<number> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const codes: string[] = [];
    for (const name of listNames(names)) codes.push(await this.codeOf(ctx, name));
    await this.comuni.assignToEnte(ctx, codes);
    return codes.length;
  }

  /** Who lives there stays, and places there too: it is only no longer named first. Throws `comune.not_found`. */
  async remove(ctx: Ctx, code: string): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    await this.comuni.getComune(ctx, code);
    await this.repository.takeFromEnte(ctx, code);
  }

  private async codeOf(ctx: Ctx, name: string): Promise<string> {
    try {
      return (await this.comuni.getByName(ctx, name, 'names')).code;
    } catch (error) {
      if (!(error instanceof DomainError) || !/^comune\.(unknown|several)$/.test(error.code)) throw error;
      throw new DomainError(`${error.code}_one`, 'invalid', { ...error.details, name });
    }
  }
}

function listNames(text: string): string[] {
  return [...new Set(text.split(/[\n,;]/).map((name) => name.trim()))].filter(Boolean);
}
