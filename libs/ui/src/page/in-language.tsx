// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { directionOf, type Language } from '../texts/language.js';
import { translator } from '../texts/text-registry.js';
import { CurrentPage, usePage } from './page-context.js';

/** A part of a page for somebody who reads another language than who has opened it: a sheet that is printed for them. */
export function InLanguage({ language, children }: { language: Language; children: ComponentChildren }) {
  const page = usePage();
  if (page.language === language) return <>{children}</>;
  return (
    <div lang={language} dir={directionOf(language)}>
      <CurrentPage.Provider value={{ ...page, language, t: translator(language) }}>{children}</CurrentPage.Provider>
    </div>
  );
}
