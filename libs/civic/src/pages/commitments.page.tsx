// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Card,
  CardGrid,
  EmptyState,
  formatDate,
  formatMinutes,
  LinkButton,
  PageHeading,
  PeopleText,
  StateBadge,
  type Tone,
  usePage,
} from '@reciproca/ui';
import type { CommitmentView } from '../application/view-commitments.js';
import type { CommitmentState } from '../domain/commitment.js';

export const TONE_OF: Readonly<Record<CommitmentState, Tone>> = {
  active: 'info',
  completed: 'success',
  ended: 'neutral',
};

export function CommitmentsPage({
  commitments,
  isStaff,
}: {
  commitments: readonly CommitmentView[];
  isStaff: boolean;
}) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={t('civic:title')}
        lead={t(isStaff ? 'civic:lead.staff' : 'civic:lead')}
        actions={isStaff && <LinkButton href="/people" text={t('civic:new.find')} icon="plus" />}
      />
      {commitments.length === 0 && <EmptyState icon="heart" text={t('civic:none')} />}
      <CardGrid>
        {commitments.map((commitment) => (
          <CommitmentCard key={commitment.id} commitment={commitment} />
        ))}
      </CardGrid>
    </div>
  );
}

export function CommitmentCard({ commitment }: { commitment: CommitmentView }) {
  const { t, language } = usePage();
  const { id, personName, activities, startsOn, endsOn, state, balance, tutorId, tutorName } = commitment;
  return (
    <Card
      title={personName}
      href={`/civic/${id}`}
      headingLevel={2}
      badge={<StateBadge tone={TONE_OF[state]} text={t(`civic:state.${state}`)} />}
      meta={t('civic:days', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) })}
    >
      <p>{activities}</p>
      <p>
        {t('civic:done_of', {
          done: formatMinutes(balance.confirmed, language),
          agreed: formatMinutes(balance.agreed, language),
        })}
      </p>
      <p>
        <PeopleText text={t('civic:tutor_is', { name: tutorName })} people={[{ id: tutorId, name: tutorName }]} />
      </p>
    </Card>
  );
}
