// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ente } from '@reciproca/identity';
import { Card, CardGrid, EmptyState, formatDate, LinkButton, usePage } from '@reciproca/ui';
import { EnteBadge } from './ente-badge.js';
import { InstallationFrame } from './installation-frame.js';

export function EntiPage({ enti }: { enti: readonly Ente[] }) {
  const { t, language } = usePage();
  return (
    <InstallationFrame
      current="/installation"
      actions={<LinkButton href="/installation/enti/new" text={t('installation:ente.new')} icon="plus" />}
    >
      {enti.length === 0 && <EmptyState icon="pa" text={t('installation:ente.none')} />}
      <CardGrid columns={2}>
        {enti.map((ente) => (
          <Card
            key={ente.id}
            title={ente.name}
            headingLevel={2}
            href={`/installation/enti/${ente.id}`}
            badge={<EnteBadge state={ente.state} />}
            meta={t('installation:ente.since', { slug: ente.slug, day: formatDate(ente.stateSince, language) })}
          />
        ))}
      </CardGrid>
    </InstallationFrame>
  );
}
