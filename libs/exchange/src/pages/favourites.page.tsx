// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, EmptyState, formatDay, LinkButton, PageHeading, PostButton, usePage } from '@reciproca/ui';
import type { MetPerson } from '../application/met-people.js';

/** One's favourites, each one press from asking for the same again. */
export function FavouritesPage({ people, newKey }: { people: readonly MetPerson[]; newKey: () => string }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('exchange:favourite.title')} lead={t('exchange:favourite.lead')} />
      {people.length === 0 && (
        <EmptyState
          icon="heart"
          text={t('exchange:favourite.none')}
          action={<LinkButton href="/agreements?past=1" text={t('exchange:agreement.list')} kind="outline" />}
        />
      )}
      {people.map(({ otherId, name, service, at, requestId }) => (
        <Card
          key={otherId}
          title={name}
          headingLevel={2}
          meta={t('exchange:favourite.last', {
            service: t(`exchange:service.${service}`),
            day: formatDay(at, language),
          })}
          actions={
            <>
              {requestId && (
                <LinkButton
                  href={`/requests/${requestId}/again`}
                  text={t('exchange:favourite.again')}
                  icon="refresh"
                  kind="outline"
                />
              )}
              <PostButton
                action={`/favourites/${otherId}/remove`}
                text={t('exchange:favourite.remove')}
                kind="quiet"
                idempotencyKey={newKey()}
              />
            </>
          }
        />
      ))}
    </div>
  );
}
