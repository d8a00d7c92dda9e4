// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { type IconName, LinkButton, usePage } from '@reciproca/ui';
import { BOARD_ORDERS } from '../domain/narrowed.js';
import { AROUND_VIEWS, type AroundQuery, aroundPath, type AroundView, wholeBoardPath } from './around.query.js';

const VIEW_ICONS: Readonly<Record<AroundView, IconName>> = { list: 'list', map: 'map-marker', kinds: 'search' };

/** Which service, and how the board is shown. */
export function AroundNav({ query }: { query: AroundQuery }) {
  const { t } = usePage();
  return (
    <>
      <nav class="cluster" aria-label={t('exchange:around.filter')}>
        {[undefined, ...listServices()].map((service) => (
          <LinkButton
            key={service ?? ''}
            href={aroundPath(query, { service, category: undefined })}
            text={service ? t(`exchange:service.${service}`) : t('exchange:around.all')}
            kind={query.service === service ? 'outline' : 'quiet'}
          />
        ))}
      </nav>
      <nav class="cluster" aria-label={t('exchange:around.view')}>
        {AROUND_VIEWS.map((view) => (
          <LinkButton
            key={view}
            href={view === 'kinds' ? wholeBoardPath({ ...query, view }) : aroundPath(query, { view })}
            text={t(`exchange:around.view.${view}`)}
            icon={VIEW_ICONS[view]}
            kind={query.view === view ? 'outline' : 'quiet'}
          />
        ))}
      </nav>
    </>
  );
}

/** What comes first, one press away. */
export function Orders({ query, hasHome }: { query: AroundQuery; hasHome: boolean }) {
  const { t } = usePage();
  return (
    <nav class="cluster" aria-label={t('exchange:around.order')}>
      {BOARD_ORDERS.filter((order) => order !== 'near' || hasHome).map((order) => (
        <LinkButton
          key={order}
          href={aroundPath(query, { order: order === 'new' ? undefined : order })}
          text={t(`exchange:around.order.${order}`)}
          kind={(query.order ?? 'new') === order ? 'outline' : 'quiet'}
        />
      ))}
    </nav>
  );
}
