// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { usePage } from '@reciproca/ui';
import { PersonPanels } from '@reciproca/web';

/** On a person's page: the way to their days. */
@Injectable()
export class CalendarPanel {
  constructor(panels: PersonPanels) {
    panels.add({
      titleKey: 'calendars:title',
      order: 24,
      render: (_ctx, personId) => Promise.resolve(<Panel personId={personId} />),
    });
  }
}

function Panel({ personId }: { readonly personId: string }) {
  const { t } = usePage();
  return <a href={`/people/${personId}/calendar`}>{t('calendars:panel')}</a>;
}
