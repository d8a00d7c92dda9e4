// SPDX-License-Identifier: AGPL-3.0-or-later
import { CellRefused } from '@reciproca/intake';
import { z } from 'zod';
import { type Comune, currentComune, listComuni } from '../data/comuni.js';
import { plainWord } from '../domain/plain-word.js';

const degree = (from: number, to: number): z.ZodPreprocess<z.ZodOptional<z.ZodNumber>> =>
  z.preprocess(
    (cell) => (cell === '' || cell === undefined ? undefined : Number(String(cell).replace(',', '.'))),
    z.number().min(from).max(to).optional(),
  );

/** Piedmont and a little more: digits turned round are noticed. */
export const degrees = { lat: degree(43.9, 46.6), lon: degree(6.5, 9.4) };

interface Degrees {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/** Both of them, or neither. Throws `intake.degree_alone`. */
export function bothDegrees({ lat, lon }: Degrees): { lat: number; lon: number } | Record<string, never> {
  if (lat !== undefined && lon !== undefined) return { lat, lon };
  if (lat === undefined && lon === undefined) return {};
  throw new CellRefused(lat === undefined ? 'lat' : 'lon', 'intake.degree_alone');
}

/** By name or by ISTAT code, with its province behind it or not; one that is part of another is that one. Throws `intake.comune_missing`, `comune.unknown_one`. */
export function findComune(wanted: string): Comune {
  if (!wanted) throw new CellRefused('comune', 'intake.comune_missing');
  const name = plainWord(wanted.replace(/\s*\([A-Za-z]{2}\)\s*$/, '').replace(/^\d{5}\s+/, ''));
  const comune = listComuni().find((one) => one.code === wanted || plainWord(one.name) === name);
  if (!comune) throw new CellRefused('comune', 'comune.unknown_one', { name: wanted });
  return currentComune(comune);
}
