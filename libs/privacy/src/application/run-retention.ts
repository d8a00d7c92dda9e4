// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { listPersonalData } from '@reciproca/platform';
import type { RetentionLine } from '../domain/retention.js';
import { countOld, forgetOld } from '../persistence/held-data.js';

/** Counts, and unless it is a dry run takes away, what is older than a day the ente chooses. */
@Injectable()
export class RunRetention {
  async execute(
    ctx: Ctx,
    before: Date,
    options: { readonly dryRun: boolean; readonly category?: string | undefined },
  ): Promise<RetentionLine[]> {
    const rules = listPersonalData().flatMap(({ retention }) => retention ?? []);
    const lines: RetentionLine[] = [];
    for (const rule of rules.filter(({ category }) => !options.category || category === options.category)) {
      lines.push(await countOld(ctx, rule, before));
      if (!options.dryRun) await forgetOld(ctx, rule, before);
    }
    return lines;
  }
}

/** What may go at all, in the order the libs gave it. */
export function retentionCategories(): string[] {
  return [
    ...new Set(
      listPersonalData()
        .flatMap(({ retention }) => retention ?? [])
        .map(({ category }) => category),
    ),
  ];
}
