// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from '../components/icon.js';
import { LiveRegion } from '../components/live-region.js';
import { type NavItem, usePage } from './page-context.js';

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
  const { nav, t } = usePage();
  const more = nav.filter((item) => item.more);
  return (
    <LiveRegion name="nav">
      <ul class="nav-list">
        {nav
          .filter((item) => !item.more)
          .map((item) => (
            <Entry key={item.href} item={item} />
          ))}
        {more.length > 0 && (
          <li class="nav-more">
            <details>
              <summary aria-current={more.some(({ current }) => current) ? 'true' : undefined}>
                {t('ui:more')}
                <Badge count={more.reduce((sum, { badge = 0 }) => sum + badge, 0)} />
              </summary>
              <ul class="nav-more-list">
                {more.map((item) => (
                  <Entry key={item.href} item={item} />
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </LiveRegion>
  );
}

function Entry({ item: { href, text, current, badge } }: { item: NavItem }) {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {text}
        <Badge count={badge} />
      </a>
    </li>
  );
}

/** How much waits behind it. */
function Badge({ count }: { count: number | undefined }) {
  return count ? <span class="nav-badge">{count}</span> : null;
}
