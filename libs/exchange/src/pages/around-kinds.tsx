// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, type PageContext, usePage } from '@reciproca/ui';
import type { KindAround } from '../persistence/kinds-around.read-model.js';
import { type AroundQuery, aroundPath } from './around.query.js';
import { helpIcon } from './help-icon.js';
import { awayText, isHere } from './away-text.js';

/** Who does, or needs, what: each kind of help with how many people there are for it, and how near the nearest is. */
export function AroundKinds({ query, kinds }: { query: AroundQuery; kinds: readonly KindAround[] }) {
  const page = usePage();
  return (
    <CardGrid label={page.t('exchange:around.view.kinds')}>
      {kinds.map(({ service, code, name, people, metres }) => (
        <Card
          key={`${service} ${code}`}
          title={name}
          headingLevel={2}
          icon={helpIcon(service, code)}
          href={aroundPath({
            kind: query.kind,
            service,
            view: 'list',
            category: code,
            order: metres === null ? undefined : 'near',
          })}
          meta={[page.t(`exchange:around.kinds.${query.kind}`, { count: people }), ...nearestText(page, metres)].join(
            ' · ',
          )}
        />
      ))}
    </CardGrid>
  );
}

function nearestText(page: PageContext, metres: number | null): string[] {
  if (metres === null) return [];
  if (isHere(metres)) return [page.t('exchange:around.nearest.here')];
  return [page.t('exchange:around.nearest', { where: awayText(page, metres) })];
}
