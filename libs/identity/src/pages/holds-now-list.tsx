// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, usePage } from '@reciproca/ui';
import type { HoldingNow } from '@reciproca/web';
import { readablePhone } from '../domain/phone.rules.js';

/** What holds of a person today, before anything else is read. */
export function HoldsNowList({ items }: { readonly items: readonly HoldingNow[] }) {
  const { t } = usePage();
  if (items.length === 0) return null;
  return (
    <Card title={t('identity:holdsNow.title')} headingLevel={2} icon="info-circle">
      <ul class="plain-list">
        {items.map(({ text, href, phone }) => (
          <li key={text}>
            {href ? <a href={href}>{text}</a> : text}
            {phone && (
              <>
                {' '}
                <a href={`tel:${phone}`}>{readablePhone(phone)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
