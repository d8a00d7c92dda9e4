// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatDate, PageHeading, usePage } from '@reciproca/ui';
import type { Participation } from '../application/view-participants.js';

/** The projects somebody takes part in. */
export function OwnProjectsPage({ projects }: { projects: readonly Participation[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('projects:mine')} lead={t('projects:mine.lead')} />
      {projects.length === 0 && <EmptyState icon="note" text={t('projects:mine.none')} />}
      <ul class="plain-list">
        {projects.map(({ participant, project }) => (
          <li key={participant.id}>
            <a href={`/participants/${participant.id}`}>{project.name}</a>
            <p class="text-secondary">
              {t('projects:entered.since', { day: formatDate(participant.enteredOn, language) })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
