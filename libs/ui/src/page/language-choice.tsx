// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES, STAFF_LANGUAGES } from '@reciproca/kernel';
import { CsrfField } from '../components/csrf-field.js';
import { directionOf, languageNames } from '../texts/language.js';
import { usePage } from './page-context.js';

/** Each language by its own name, which is all that whoever reads no other can find; without scripts as well. */
export function LanguageChoice() {
  const { t, viewer, administrator, language, path, keptForm } = usePage();
  const offered = viewer?.isStaff || administrator ? STAFF_LANGUAGES : LANGUAGES;
  return (
    <form method="post" action="/language" class="languages" aria-label={t('ui:languages')}>
      <CsrfField />
      <input type="hidden" name="back" value={path} />
      {offered.map((one) => (
        <button
          key={one}
          class="language"
          form={keptForm}
          name="language"
          value={one}
          lang={one}
          dir={directionOf(one)}
          aria-current={one === language ? 'true' : undefined}
        >
          {languageNames[one]}
        </button>
      ))}
    </form>
  );
}
