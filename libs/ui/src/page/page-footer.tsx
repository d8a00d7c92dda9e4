// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from '../components/icon.js';
import { usePage } from './page-context.js';
import { siteLinks } from './site-links.js';

export function PageFooter() {
  const { t, viewer } = usePage();
  return (
    <footer class="page-footer">
      <div class="container footer-row">
        <div class="footer-about">
          <p class="footer-name">{t('ui:productName')}</p>
          <p>{viewer?.enteName ?? t('ui:tagline')}</p>
        </div>
        <nav aria-label={t('ui:footerNav')}>
          <ul class="footer-links">
            {viewer && (
              <li>
                <a href="/help">{t('ui:footerHelp')}</a>
              </li>
            )}
            <li>
              <a href="/accessibility">{t('ui:footerAccessibility')}</a>
            </li>
            <li>
              <a href="/privacy">{t('ui:footerPrivacy')}</a>
            </li>
            <li>
              <a href={siteLinks().repository}>
                {t('ui:footerRepository')} <Icon name="external-link" size="sm" />
              </a>
            </li>
          </ul>
        </nav>
        <p class="footer-credits">
          {t('ui:footerLicence')}. {t('ui:footerCredits')}
        </p>
      </div>
    </footer>
  );
}
