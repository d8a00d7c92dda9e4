// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from '../components/icon.js';
import { CsrfField } from '../components/csrf-field.js';
import { languageNames } from '../texts/language.js';
import { LanguageChoice } from './language-choice.js';
import { usePage } from './page-context.js';

export function SlimHeader() {
  const { t, viewer, administrator, language } = usePage();
  return (
    <div class="slim-header">
      <div class="container slim-header-row">
        <span class="slim-ente">{viewer?.enteName ?? administrator ?? t('ui:signedOutStrip')}</span>
        {viewer && (
          <a class="slim-person" href="/me">
            <Icon name="user" />
            <span class="slim-person-name">{viewer.name}</span>
            {viewer.isStaff && <span class="slim-role">{t('ui:staff')}</span>}
          </a>
        )}
        <details class="slim-languages">
          <summary class="slim-button">
            <span class="visually-hidden">{t('ui:language')} </span>
            {languageNames[language]}
          </summary>
          <LanguageChoice />
        </details>
        {viewer || administrator ? (
          <form method="post" action={administrator ? '/installation/sign-out' : '/sign-out'}>
            <CsrfField />
            <button class="slim-button">{t('ui:signOut')}</button>
          </form>
        ) : (
          <a class="slim-button" href="/sign-in">
            {t('ui:signIn')}
          </a>
        )}
      </div>
    </div>
  );
}
