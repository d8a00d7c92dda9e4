// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { formatWhen } from '@reciproca/ui';

/** What a form about it is called in the list of what waits on a device for a signal. */
export function waitsAs(
  { title, startsAt, endsAt }: { readonly title: string; readonly startsAt: string; readonly endsAt: string },
  language: Language,
): string {
  return `${title} · ${formatWhen(startsAt, endsAt, language)}`;
}
