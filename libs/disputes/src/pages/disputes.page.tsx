// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, EmptyState, formatDateTime, PageHeading, StateBadge, usePage } from '@reciproca/ui';
import type { NamedDispute } from '../application/view-disputes.js';
import type { DisputeState } from '../domain/dispute.js';

export const TONE_OF = {
  opened: 'warning',
  heard: 'info',
  settled: 'success',
  closed: 'neutral',
} as const satisfies Record<DisputeState, string>;

export interface DisputesPageProps {
  readonly of: 'own' | 'all' | 'mediation';
  readonly disputes: readonly NamedDispute[];
}

export function DisputesPage({ of, disputes }: DisputesPageProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t(`disputes:disputes.${of}`)} lead={t(`disputes:disputes.${of}.lead`)} />
      {disputes.length === 0 && <EmptyState icon="check-circle" text={t('disputes:disputes.none')} />}
      <CardGrid>
        {disputes.map((dispute) => (
          <DisputeCard key={dispute.id} dispute={dispute} />
        ))}
      </CardGrid>
    </div>
  );
}

function DisputeCard({ dispute }: { dispute: NamedDispute }) {
  const { t, language } = usePage();
  return (
    <Card
      title={dispute.title}
      href={`/disputes/${dispute.id}`}
      headingLevel={2}
      badge={<StateBadge tone={TONE_OF[dispute.state]} text={t(`disputes:dispute.state.${dispute.state}`)} />}
      meta={t('disputes:dispute.between', { giver: dispute.giverName, receiver: dispute.receiverName })}
    >
      <p>{formatDateTime(dispute.startsAt, language)}</p>
      {dispute.mediatorName && <p>{t('disputes:dispute.mediated_by', { name: dispute.mediatorName })}</p>}
    </Card>
  );
}
