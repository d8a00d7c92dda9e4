// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, EmptyState, formatWhen, LinkButton, PageHeading, StateBadge, usePage } from '@reciproca/ui';
import type { OwnEnrolment } from '../application/view-enrolments.js';
import { TONE_OF_PLACE } from './activity-words.js';

/** What one has a part in, and had. */
export function OwnActivitiesPage({ enrolments }: { enrolments: readonly OwnEnrolment[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading
        title={t('activities:mine')}
        actions={<LinkButton href="/activities" text={t('activities:find')} icon="search" />}
      />
      {enrolments.length === 0 && <EmptyState icon="calendar" text={t('activities:mine.none')} />}
      {enrolments.map(({ id, activityId, activity, state, role, answerBy }) => (
        <Card
          key={id}
          title={activity.title}
          href={`/activities/${activityId}`}
          headingLevel={2}
          badge={<StateBadge tone={TONE_OF_PLACE[state]} text={t(`activities:own.${state}`)} />}
          meta={[
            t(`activities:kind.${activity.kind}`),
            t(`activities:role.as_${role}`),
            answerBy && t('activities:answer_by', { when: formatWhen(answerBy, null, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </div>
  );
}
