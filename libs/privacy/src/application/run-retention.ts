// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { databaseOf, listPersonalData } from '@reciproca/platform';
import type { RetentionLine } from '../domain/retention.js';

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
    for (const { category, count, apply } of rules.filter(
      (rule) => !options.category || rule.category === options.category,
    )) {
      const [found] = await ctx.tx.query<Omit<RetentionLine, 'category'>>(count, [ctx.enteId, before]);
      lines.push({ category, count: found?.count ?? 0, people: found?.people ?? 0, oldest: found?.oldest ?? null });
      if (options.dryRun) continue;
      for (const statement of apply) await databaseOf(ctx).execute(statement, [ctx.enteId, before]);
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
