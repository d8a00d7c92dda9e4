// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { directionOf, type Language } from '../texts/language.js';
import { type T, translator } from '../texts/text-registry.js';

export interface InBothProps {
  /** Of who signs it. */
  readonly language: Language;
  readonly children: (t: T, language: Language) => ComponentChildren;
}

/** Words of a paper that is signed and then filed: as who signs reads them, and beneath in Italian for whoever files it. */
export function InBoth({ language, children }: InBothProps) {
  const italian = children(translator('it'), 'it');
  if (language === 'it') return <span lang="it">{italian}</span>;
  return (
    <>
      <span lang={language} dir={directionOf(language)}>
        {children(translator(language), language)}
      </span>
      <span class="paper-also" lang="it" dir="ltr">
        {italian}
      </span>
    </>
  );
}
