// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { CODES } from '../domain/listing-code.js';
import { ListingCodeRepository } from '../persistence/listing-code.repository.js';

/** Gives short codes to what is hung on a wall; whoever has one keeps it. */
@Injectable()
export class ListingCodes {
  constructor(private readonly codes: ListingCodeRepository) {}

  /** By listing id. */
  async ensure(ctx: Ctx, listingIds: readonly string[]): Promise<Map<string, string>> {
    const known = await this.codes.listCodes(ctx, listingIds);
    if (listingIds.every((id) => known.has(id))) return known;
    let position = await this.codes.lockNext(ctx);
    // A colleague who printed at the same moment may have given some meanwhile.
    const given = await this.codes.listCodes(ctx, listingIds);
    for (const id of listingIds.filter((one) => !given.has(one))) {
      for (let tries = 0; tries < CODES && !(await this.codes.give(ctx, id, position)); tries += 1) position += 1;
      position += 1;
    }
    await this.codes.setNext(ctx, position);
    return this.codes.listCodes(ctx, listingIds);
  }
}
