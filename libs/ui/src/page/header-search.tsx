// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from '../components/icon.js';
import { usePage } from './page-context.js';

/** What staff look for, from wherever they are. */
export function HeaderSearch() {
  const { t } = usePage();
  return (
    <form class="header-search" action="/search" method="get" role="search">
      <label class="visually-hidden" for="header-search">
        {t('ui:findLabel')}
      </label>
      <input
        id="header-search"
        class="header-search-field"
        type="search"
        name="q"
        placeholder={t('ui:findExample')}
        minLength={2}
        maxLength={160}
        autocomplete="off"
        required
      />
      <button class="header-search-button">
        <Icon name="search" />
        <span class="visually-hidden">{t('ui:find')}</span>
      </button>
    </form>
  );
}
