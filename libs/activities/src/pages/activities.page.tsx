// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, EmptyState, formatWhen, LinkButton, PageHeading, StateBadge, usePage } from '@reciproca/ui';
import type { ActivityLine } from '../application/view-activities.js';
import { TONE_OF_PLACE, TONE_OF_STATE } from './activity-words.js';

export interface ActivitiesPageProps {
  readonly lines: readonly ActivityLine[];
  /** Staff at their desk. */
  readonly mayWrite: boolean;
}

/** What is on. */
export function ActivitiesPage({ lines, mayWrite }: ActivitiesPageProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading
        title={t('activities:title')}
        lead={t(mayWrite ? 'activities:lead.staff' : 'activities:lead')}
        actions={
          mayWrite ? (
            <LinkButton href="/activities/new" text={t('activities:new')} icon="plus" />
          ) : (
            <LinkButton href="/me/activities" text={t('activities:mine')} kind="outline" icon="calendar" />
          )
        }
      />
      {lines.length === 0 && <EmptyState icon="calendar" text={t('activities:none')} />}
      {lines.map((line) => (
        <Line key={line.activity.id} line={line} mayWrite={mayWrite} />
      ))}
    </div>
  );
}

function Line({ line: { activity, placeName, nextAt, own }, mayWrite }: { line: ActivityLine; mayWrite: boolean }) {
  const { t, language } = usePage();
  const isOpen = activity.state === 'open';
  return (
    <Card
      title={activity.title}
      href={`/activities/${activity.id}`}
      headingLevel={2}
      badge={
        own ? (
          <StateBadge tone={TONE_OF_PLACE[own]} text={t(`activities:own.${own}`)} />
        ) : (
          (mayWrite || !isOpen) && (
            <StateBadge tone={TONE_OF_STATE[activity.state]} text={t(`activities:state.${activity.state}`)} />
          )
        )
      }
      meta={[
        t(`activities:kind.${activity.kind}`),
        nextAt ? t('activities:next', { when: formatWhen(nextAt, null, language) }) : t('activities:next.none'),
        placeName,
      ].join(' · ')}
    />
  );
}
