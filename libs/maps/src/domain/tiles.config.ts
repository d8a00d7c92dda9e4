// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** Pictures of streets, by the square: where they are fetched, and whom the reader is told they are from. */
export interface Tiles {
  readonly url: string;
  readonly credit: string;
}

const NUMBERS = ['{z}', '{x}', '{y}'];

/** As `https://tiles.example/{z}/{x}/{y}.png`: the three numbers, and nothing else that changes. */
function isTemplate(text: string): boolean {
  const address = NUMBERS.reduce((rest, number) => rest.replace(number, '0'), text);
  return NUMBERS.every((number) => text.includes(number)) && /^https?:[^{}\s]+$/.test(address) && URL.canParse(address);
}

const variables = z.object({
  /** A tile server of the ente's own, or one it has a contract with; without it maps have no streets. */
  TILES_URL: z
    .string()
    .refine(isTemplate, 'an address with {z}, {x} and {y}, such as https://…/{z}/{x}/{y}.png')
    .optional(),
  /** Whose streets they are: whoever made them wants it said. */
  TILES_CREDIT: z.string().max(200).optional(),
});
export const tilesConfigShape = variables.refine(({ TILES_URL: url, TILES_CREDIT: credit }) => !url || credit, {
  path: ['TILES_CREDIT'],
  message: 'needed with TILES_URL',
});

/** What the browser is told it may fetch pictures from. */
export function hostOf({ url }: Tiles): string {
  return new URL(url).origin;
}
