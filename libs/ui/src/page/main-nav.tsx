// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from '../components/icon.js';
import { LiveRegion } from '../components/live-region.js';
import { usePage } from './page-context.js';

/**
 * The menu twice, one of the two hidden by width: a disclosure on small screens and a bar on wide
 * ones, so that neither needs a script.
 */
export function MainNav() {
  const { t } = usePage();
  return (
    <nav id="menu" class="main-nav" aria-label={t('ui:mainNav')} tabIndex={-1}>
      <details class="nav-small">
        <summary>
          <Icon name="burger" /> {t('ui:menu')}
        </summary>
        <NavList />
      </details>
      <div class="nav-wide">
        <NavList />
      </div>
    </nav>
  );
}

function NavList() {
  const { nav } = usePage();
  return (
    <LiveRegion name="nav">
      <ul class="nav-list">
        {nav.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
              {item.badge ? <span class="nav-badge">{item.badge}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </LiveRegion>
  );
}
