// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { formatDay, translator } from '@reciproca/ui';
import type { UnfitRide } from '../persistence/unfit-ride.read-model.js';

/** Why an agreed ride will not do any more. `until`: yyyy-mm-dd, where papers end. */
export function unfitText(language: Language, why: UnfitRide['why'], until: string | null): string {
  return translator(language)(`trasporto:unfit.${why}`, { until: until ? formatDay(until, language) : '' });
}
