// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';

type RestsOn = (ctx: Ctx, agreement: Agreement) => Promise<boolean>;

/** What came of an agreement in other libs and would hang in the air if it were taken back: each lib says whether there is any. */
@Injectable()
export class WhatRests {
  private readonly sources: RestsOn[] = [];

  add(restsOn: RestsOn): void {
    this.sources.push(restsOn);
  }

  /** Throws `agreement.something_rests`. */
  async ensureNothing(ctx: Ctx, agreement: Agreement): Promise<void> {
    for (const restsOn of this.sources)
      if (await restsOn(ctx, agreement)) throw new DomainError('agreement.something_rests', 'conflict');
  }
}
