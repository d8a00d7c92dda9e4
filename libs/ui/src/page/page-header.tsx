// SPDX-License-Identifier: AGPL-3.0-or-later
import { LiveRegion } from '../components/live-region.js';
import { Icon } from '../components/icon.js';
import { HeaderSearch } from './header-search.js';
import { MainNav } from './main-nav.js';
import { usePage } from './page-context.js';
import { SlimHeader } from './slim-header.js';

export function PageHeader() {
  const { t, viewer, nav, demo, unread } = usePage();
  return (
    <header class="site-header">
      {demo && <p class="demo-strip">{t('ui:demoBanner')}</p>}
      <SlimHeader />
      <div class="main-header">
        <div class="container main-header-row">
          <a class="brand" href="/">
            <span class="brand-name">{t('ui:productName')}</span>
            <span class="brand-tagline">{t('ui:tagline')}</span>
          </a>
          {viewer && (
            <a class="bell" href="/inbox">
              <Icon name="bell" size="lg" />
              <span class="bell-word">{t('ui:inbox')}</span>
              <LiveRegion name="bell" class="bell-live">
                <UnreadCount unread={unread} label={t('ui:unread', { count: unread })} />
              </LiveRegion>
            </a>
          )}
          {viewer?.isStaff && nav.length > 0 && <HeaderSearch />}
          {nav.length > 0 && <MainNav />}
        </div>
      </div>
    </header>
  );
}

function UnreadCount({ unread, label }: { unread: number; label: string }) {
  if (unread === 0) return null;
  return (
    <>
      <span class="bell-count" aria-hidden="true">
        {unread > 99 ? '99+' : unread}
      </span>
      <span class="visually-hidden">{label}</span>
    </>
  );
}
