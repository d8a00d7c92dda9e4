// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Point } from './distance.js';

const NUMBER = String.raw`-?\d{1,2}(?:[.,]\d+)?`;
/** As maps give a position to be copied: in an address of theirs, the pin before the middle of what is shown, or as two numbers. */
const WRITINGS = [
  String.raw`!3d(${NUMBER})!4d(${NUMBER})`,
  String.raw`mlat=(${NUMBER})&mlon=(${NUMBER})`,
  String.raw`[?&](?:q|query|ll|destination|daddr)=(?:loc:)?(${NUMBER})(?:,|%2C)\+?(${NUMBER})`,
  String.raw`/@(${NUMBER}),(${NUMBER})`,
  String.raw`#map=[\d.]+/(${NUMBER})/(${NUMBER})`,
  String.raw`^geo:(${NUMBER}),(${NUMBER})`,
  String.raw`^\(?(${NUMBER})°?\s*[NE]?\s*(?:[,;]\s*|\s+)(${NUMBER})°?\s*[NE]?\)?$`,
].map((writing) => new RegExp(writing, 'i'));
/** As 44°42'03.2"N 8°02'07.8"E. */
const BY_MINUTES =
  /^(\d{1,2})°\s*(\d{1,2})['′’]\s*(\d{1,2}(?:[.,]\d+)?)["″”]?\s*N[,;]?\s+(\d{1,2})°\s*(\d{1,2})['′’]\s*(\d{1,2}(?:[.,]\d+)?)["″”]?\s*E$/i;

/** Degrees; null where nothing was written. Throws `place.position_wrong`. */
export function readPosition(text: string | undefined, field: string): Point | null {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  const point = pointIn(written);
  if (!point) throw new DomainError('place.position_wrong', 'invalid', { field });
  return point;
}

export function writePosition({ lat, lon }: Point): string {
  return `${lat}, ${lon}`;
}

function pointIn(written: string): Point | null {
  const [, ...parts] = BY_MINUTES.exec(written) ?? [];
  if (parts.length > 0) return inItaly(sixtieths(parts.slice(0, 3)), sixtieths(parts.slice(3)));
  for (const writing of WRITINGS) {
    const [, one, other] = writing.exec(written) ?? [];
    if (one && other) return inItaly(degrees(one), degrees(other));
  }
  return null;
}

function inItaly(lat: number, lon: number): Point | null {
  return lat >= 35 && lat <= 48 && lon >= 6 && lon <= 19 ? { lat, lon } : null;
}

function degrees(text: string): number {
  return Number(text.replace(',', '.'));
}

function sixtieths([whole = '', minutes = '', seconds = '']: readonly string[]): number {
  return Number((degrees(whole) + degrees(minutes) / 60 + degrees(seconds) / 3600).toFixed(6));
}
