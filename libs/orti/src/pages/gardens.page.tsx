// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, EmptyState, LinkButton, PageHeading, usePage } from '@reciproca/ui';

export interface GardenLine {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly plots: number;
  readonly referent: string;
}

export function GardensPage({ gardens, mayAsk }: { gardens: readonly GardenLine[]; mayAsk: boolean }) {
  const { t } = usePage();
  const ask = <LinkButton href="/requests/new/orti" text={t('orti:ask')} icon="heart" />;
  const add = <LinkButton href="/gardens/new" text={t('orti:new.title')} icon="plus-circle" />;
  return (
    <div class="stack">
      <PageHeading title={t('orti:gardens.title')} lead={t('orti:gardens.lead')} actions={mayAsk ? ask : add} />
      {gardens.length === 0 && <EmptyState icon="leaf" text={t('orti:gardens.none')} />}
      <CardGrid columns={3} label={t('orti:gardens.title')}>
        {gardens.map((garden) => (
          <Card
            key={garden.id}
            title={garden.name}
            headingLevel={2}
            icon="leaf"
            href={`/gardens/${garden.id}`}
            meta={garden.place}
          >
            <p>{t('orti:plots', { count: garden.plots })}</p>
            {garden.referent && <p>{t('orti:referent_is', { name: garden.referent })}</p>}
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}
