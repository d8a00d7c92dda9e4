// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, lineText } from '@reciproca/platform';
import type { SavedList } from '@reciproca/web';
import { z } from 'zod';

export const listParam = z.object({ key: z.string().regex(/^[a-z_]{2,40}$/) });
export const LINES_A_PAGE = 50;
const MOST_SKIPPED = 1_000_000;

/** What a list may be asked for; `skip` is how many lines stand on the pages before. */
export function listShape({ filters }: SavedList): z.ZodType<Record<string, unknown> & { skip: number }> {
  const fields = filters.map(({ name, as, options }) => {
    if (as === 'day') return [name, dayShape.optional()] as const;
    if (as === 'words') return [name, lineText(80).optional()] as const;
    const values = (options?.() ?? []).map(({ value }) => value);
    return [name, z.enum(values).optional()] as const;
  });
  const asked = z.object({
    ...Object.fromEntries(fields),
    skip: z.coerce.number().int().min(0).max(MOST_SKIPPED).default(0),
  });
  return asked.superRefine(({ from, until }: { from?: unknown; until?: unknown }, ctx) => {
    if (typeof from === 'string' && typeof until === 'string' && until < from)
      ctx.addIssue({ code: 'custom', path: ['until'], input: until, params: { code: 'report.period_backwards' } });
  }) as unknown as z.ZodType<Record<string, unknown> & { skip: number }>;
}
