// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, LiveRegion, PageHeading, Pagination, usePage } from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import { AgreementCard } from './cards.js';

export function AgreementsPage(props: {
  title: string;
  agreements: readonly AgreementResponse[];
  nextHref: string | null;
}) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={props.title} />
      <LiveRegion name="agreements" class="stack">
        {props.agreements.length === 0 && <EmptyState icon="calendar" text={t('exchange:agreement.list.none')} />}
        {props.agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} headingLevel={2} />
        ))}
      </LiveRegion>
      <Pagination nextHref={props.nextHref} />
    </div>
  );
}
