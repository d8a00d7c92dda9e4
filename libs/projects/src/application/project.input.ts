// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { choiceAmong, dayShape, idShape, lineText, plainText } from '@reciproca/platform';
import { COST_KINDS, COST_UNITS } from '@reciproca/reporting';
import { z } from 'zod';
import { CIVIC } from '../domain/project.js';

const MOST_COMUNI = 200;
const count = z.number().int().min(0).max(100_000);

export const listCounted = (): readonly string[] => [...listServices(), CIVIC];

export const projectShape = z.strictObject({
  name: lineText(120, 3),
  cup: lineText(40),
  funder: lineText(120, 2),
  funderCode: lineText(60).optional(),
  startsOn: dayShape,
  endsOn: dayShape,
  /** One line each. */
  headings: plainText(800).optional(),
  supportedPublic: count.optional(),
  supportedFirms: count.optional(),
});
export type ProjectInput = z.output<typeof projectShape>;

/** What was written line by line, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

export const actionShape = z.strictObject({
  name: lineText(120, 2),
  service: choiceAmong('counted', listCounted),
  comuneCodes: z
    .array(z.string().regex(/^\d{6}$/))
    .max(MOST_COMUNI)
    .default([]),
  fromDay: dayShape,
  toDay: dayShape,
  /** Its deeds may count for another project too. */
  isShared: z.boolean().default(false),
});
export type ActionInput = z.output<typeof actionShape>;

export const costShape = z.strictObject({
  name: lineText(120, 2),
  kind: z.enum(COST_KINDS),
  unit: z.enum(COST_UNITS),
  units: z.number().min(0.01).max(1_000_000),
  /** Euros for one unit. */
  rate: z.number().min(0.01).max(1_000_000),
  day: dayShape,
});
export type CostInput = z.output<typeof costShape>;

export const pictureShape = z.strictObject({ alt: lineText(120, 2) });

export const partParam = z.object({ id: idShape, partId: idShape });
