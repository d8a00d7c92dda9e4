// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { formatDay, usePage } from '@reciproca/ui';
import { PersonPanels } from '@reciproca/web';
import { Absences } from '../application/absences.js';
import type { Absence } from '../domain/absence.js';

/** On a person's page: when they are away, and where to note it. */
@Injectable()
export class AbsencesPanel {
  constructor(panels: PersonPanels, absences: Absences, people: People) {
    panels.add({
      titleKey: 'diary:absences.panel',
      order: 25,
      render: async (ctx, personId) => {
        const { state } = await people.getPerson(ctx, personId);
        return <Panel personId={personId} absences={await absences.list(ctx, personId)} isOpen={state !== 'left'} />;
      },
    });
  }
}

interface PanelProps {
  readonly personId: string;
  readonly absences: readonly Absence[];
  /** Nothing more is noted on a card that is closed. */
  readonly isOpen: boolean;
}

function Panel({ personId, absences, isOpen }: PanelProps) {
  const { t, language } = usePage();
  return (
    <>
      {absences.length === 0 && <p>{t('diary:absences.none')}</p>}
      <ul>
        {absences.map(({ id, startsOn, endsOn }) => (
          <li key={id}>
            {t('diary:absences.span', { from: formatDay(startsOn, language), until: formatDay(endsOn, language) })}
          </li>
        ))}
      </ul>
      {isOpen && <a href={`/people/${personId}/absences`}>{t('diary:absences.add')}</a>}
    </>
  );
}
