// SPDX-License-Identifier: AGPL-3.0-or-later
import type { VNode } from 'preact';
import { Card, CardGrid, LinkButton, PageHeading, serviceLook, usePage } from '@reciproca/ui';
import type { ListingKind, Service } from '../domain/listing.js';
import type { Help } from './form-material.js';
import { helpIcon } from './help-icon.js';

export interface ChooseServiceProps {
  readonly kind: ListingKind;
  readonly services: readonly Service[];
  readonly helps: readonly Help[];
  /** What the form is to be filled in with, as a query. */
  readonly prefilled: string;
}

/** Which service, or at once which kind of help of it, each with its picture. */
export function ChooseServicePage({ kind, services, helps, prefilled }: ChooseServiceProps) {
  const { t } = usePage();
  const hrefOf = (service: Service, code?: string): string => {
    const query = [prefilled, code && `category=${code}`].filter(Boolean).join('&');
    return `/${kind}s/new/${service}${query && `?${query}`}`;
  };
  const kindsOf = (service: Service): VNode[] | undefined => {
    const kinds = helps.filter((help) => help.service === service);
    if (kinds.length < 2) return undefined;
    return kinds.map(({ code, name }) => (
      <LinkButton key={code} href={hrefOf(service, code)} text={name} icon={helpIcon(service, code)} kind="quiet" />
    ));
  };
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
            href={hrefOf(service)}
            actions={kindsOf(service)}
          >
            <p>{t(`exchange:service.${service}.about`)}</p>
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}
