// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { readablePhone } from '@reciproca/identity';
import { NavRegistry, Page, type PageDoor } from '@reciproca/web';
import { Allow, valid } from '@reciproca/platform';
import { Card, DefinitionList, EmptyState, formatDate, formatWhen, PageHeading, Section, usePage } from '@reciproca/ui';
import { personParam } from '../api/case.request.js';
import { ViewCases } from '../application/view-cases.js';
import type { CaseAhead, CaseView } from '../persistence/case.read-model.js';

@ApiExcludeController()
@Controller('cases')
@Allow(['partner'])
export class CasesPageController {
  constructor(
    private readonly cases: ViewCases,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/cases', textKey: 'privacy:nav.cases', roles: ['partner'], order: 5 });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.cases.list(ctx, page.asked()), page.asMyself);
    await page.html({ title: page.t('privacy:cases.title'), live: false, body: <CasesPage cases={items} />, next });
  }

  @Get(':personId')
  async show(@Page() page: PageDoor, @Param(valid(personParam)) { personId }: { personId: string }): Promise<void> {
    const { found, ahead } = await page.query((ctx) => this.cases.get(ctx, personId, page.asked()), page.asMyself);
    const body = <CasePage found={found} ahead={ahead.items} />;
    await page.html({ title: found.name, backHref: '/cases', live: false, body, next: ahead.next });
  }
}

function CasesPage({ cases }: { cases: readonly CaseView[] }) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('privacy:cases.title')} lead={t('privacy:cases.lead')} />
      {cases.length === 0 && <EmptyState icon="people" text={t('privacy:cases.none')} />}
      {cases.map(({ personId, name, area, comune }) => (
        <Card key={personId} headingLevel={2} title={name} href={`/cases/${personId}`} meta={area ?? comune ?? ''} />
      ))}
    </div>
  );
}

function CasePage({ found, ahead }: { found: CaseView; ahead: readonly CaseAhead[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={found.name} eyebrow={t('privacy:cases.one')} />
      <DefinitionList
        items={[
          {
            term: t('identity:person.phone'),
            value: found.phone && <a href={`tel:${found.phone}`}>{readablePhone(found.phone)}</a>,
          },
          { term: t('privacy:cases.where'), value: [found.area, found.comune].filter(Boolean).join(', ') },
          { term: t('privacy:cases.purpose'), value: found.purposes.join('; ') },
          {
            term: t('privacy:cases.until'),
            value: found.until ? formatDate(found.until, language) : t('privacy:cases.open'),
          },
        ]}
      />
      <Section title={t('privacy:cases.ahead')}>
        {ahead.length === 0 && <p>{t('privacy:cases.nothing')}</p>}
        <ul>
          {ahead.map(({ category, startsAt, endsAt }) => (
            <li key={`${category} ${startsAt.toISOString()}`}>
              {category}: {formatWhen(startsAt, endsAt, language)}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
