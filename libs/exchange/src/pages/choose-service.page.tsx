// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, PageHeading, serviceLook, usePage } from '@reciproca/ui';
import type { ListingKind, Service } from '../domain/listing.js';

export function ChooseServicePage({
  kind,
  services,
  query,
}: {
  kind: ListingKind;
  services: readonly Service[];
  query: string;
}) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t(`exchange:new.${kind}`)} lead={t('exchange:new.choose')} />
      <CardGrid columns={3}>
        {services.map((service) => (
          <Card
            key={service}
            title={t(`exchange:service.${service}`)}
            headingLevel={2}
            icon={serviceLook(service).icon}
            href={`/${kind}s/new/${service}${query}`}
          >
            <p>{t(`exchange:service.${service}.about`)}</p>
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}
