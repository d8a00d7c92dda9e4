// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { NamedMatter } from '@reciproca/platform';
import { formatWhen } from '@reciproca/ui';

/** "Passaggio in auto · martedì 24 novembre, dalle 9:00 alle 10:00" */
export function matterText(matter: NamedMatter | undefined, language: Language): string | null {
  if (!matter) return null;
  const { kind, startsAt, endsAt } = matter;
  return [kind[language], ...(startsAt ? [formatWhen(startsAt, endsAt, language)] : [])].join(' · ');
}
