// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, EmptyState, formatDate, formatRelative, PageHeading, Tabs, usePage } from '@reciproca/ui';
import { JOIN_REQUEST_STATES, type JoinRequest, type JoinRequestState } from '../domain/join-request.js';

export interface JoinRequestsProps {
  readonly requests: readonly JoinRequest[];
  readonly state: JoinRequestState;
}

export function JoinRequestsPage({ requests, state }: JoinRequestsProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('openid:join.title')} lead={t('openid:join.lead')} />
      <Tabs
        label={t('openid:join.title')}
        items={JOIN_REQUEST_STATES.map((one) => ({
          href: `/join-requests?state=${one}`,
          text: t(`openid:join.state.${one}`),
          current: one === state,
        }))}
      />
      {requests.length === 0 && <EmptyState icon="people" text={t('openid:join.none')} />}
      <CardGrid columns={2}>
        {requests.map(({ id, givenName, familyName, birthDate, askedAt }) => (
          <Card
            key={id}
            title={`${givenName} ${familyName}`}
            headingLevel={2}
            href={`/join-requests/${id}`}
            meta={formatRelative(askedAt, language)}
          >
            <p>{t('openid:join.born', { day: formatDate(birthDate, language) })}</p>
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}
