// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Point } from './distance.js';

/** Latitude and longitude of Italy, with something between them: as every map gives them to be copied. */
const POSITION = /^\s*(?<lat>\d{2}(?:[.,]\d+)?)\s*[,;\s]\s*(?<lon>\d{1,2}(?:[.,]\d+)?)\s*$/;

/** Degrees; null where nothing was written. Throws `place.position_wrong`. */
export function readPosition(text: string | undefined, field: string): Point | null {
  if (text === undefined || text.trim() === '') return null;
  const { lat, lon } = POSITION.exec(text)?.groups ?? {};
  const point = { lat: degrees(lat), lon: degrees(lon) };
  const isItaly = point.lat >= 35 && point.lat <= 48 && point.lon >= 6 && point.lon <= 19;
  if (!isItaly) throw new DomainError('place.position_wrong', 'invalid', { field });
  return point;
}

export function writePosition({ lat, lon }: Point): string {
  return `${lat}, ${lon}`;
}

function degrees(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.') || Number.NaN);
}
