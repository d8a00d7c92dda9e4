// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { formatWhen } from '@reciproca/ui';
import type { Departure } from '../domain/departure.js';

/** The hour a car leaves; where nobody has fixed one, or it was given up with who came along, the hours it may leave within. */
export function departureWhen({ startsAt, endsAt, isFixed }: Departure, language: Language): string {
  return formatWhen(startsAt, isFixed ? null : endsAt, language);
}
