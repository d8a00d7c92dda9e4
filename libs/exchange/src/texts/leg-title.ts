// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T } from '@reciproca/ui';
import type { LegName } from '../application/leg.response.js';

/** A title that says which way it is, where several have the same one. */
export function legTitle(t: T, title: string, leg: LegName): string {
  return leg ? t('exchange:leg.titled', { title, leg: t(`exchange:leg.${leg}`).toLowerCase() }) : title;
}
