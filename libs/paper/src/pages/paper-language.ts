// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { Language } from '@reciproca/kernel';
import type { PageDoor } from '@reciproca/web';

/** What somebody takes home is in their own language; who prints their own reads it as they read the page. */
export function paperLanguage(page: PageDoor, { id, uiLanguage }: Pick<PersonCard, 'id' | 'uiLanguage'>): Language {
  return id === page.viewer.personId ? page.language : uiLanguage;
}
