// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  DateField,
  EmptyState,
  formatDay,
  LinkButton,
  LiveRegion,
  PageHeading,
  Pagination,
  Section,
  SelectField,
  Tabs,
  TextField,
  usePage,
} from '@reciproca/ui';
import { listServices, romeDay } from '@reciproca/kernel';
import type { AgreementResponse } from '../application/agreement.response.js';
import { AGREEMENT_STATES } from '../domain/agreement.js';
import { AgreementCard } from './cards.js';

export interface AgreementsPageProps {
  readonly title: string;
  readonly past: boolean;
  readonly agreements: readonly AgreementResponse[];
  /** What staff look for; null for everybody else. */
  readonly filter: Readonly<Partial<Record<'day' | 'span' | 'service' | 'state' | 'who', string | undefined>>> | null;
  /** Days (yyyy-mm-dd) that are none like others, in words. */
  readonly special: ReadonlyMap<string, string>;
  /** The question as the end of an address. */
  readonly search: string;
  readonly nextHref: string | null;
}

/** Appointments day by day: the next first, and what is over apart. */
export function AgreementsPage(props: AgreementsPageProps) {
  const { t, language } = usePage();
  const { title, past, agreements, special, filter } = props;
  const days = [...new Set(agreements.map(({ startsAt }) => romeDay(new Date(startsAt))))];
  return (
    <div class="stack">
      <PageHeading title={title} />
      <Tabs
        label={title}
        items={[
          { href: '/agreements', text: t('exchange:agreement.list.next'), current: !past },
          { href: '/agreements?past=1', text: t('exchange:agreement.list.past'), current: past },
        ]}
      />
      {filter && <Filter filter={filter} past={past} />}
      {filter && <Save search={props.search} />}
      <LiveRegion name="agreements" class="stack">
        {agreements.length === 0 && (
          <EmptyState
            icon="calendar"
            text={t(past ? 'exchange:agreement.list.none_past' : 'exchange:agreement.list.none')}
          />
        )}
        {days.map((day) => (
          <Section key={day} title={[formatDay(day, language), special.get(day)].filter(Boolean).join(' · ')}>
            {agreements
              .filter(({ startsAt }) => romeDay(new Date(startsAt)) === day)
              .map((agreement) => (
                <AgreementCard key={agreement.id} agreement={agreement} headingLevel={3} />
              ))}
          </Section>
        ))}
      </LiveRegion>
      <Pagination nextHref={props.nextHref} />
    </div>
  );
}

/** What is looked for, as a list to print or a file. */
function Save({ search }: { search: string }) {
  const { t } = usePage();
  return (
    <p class="cluster">
      <LinkButton href={`/agreements/sheet${search}`} text={t('exchange:agreement.sheet.print')} kind="outline" />
      <LinkButton
        href={`/agreements/csv${search}`}
        text={t('exchange:agreement.sheet.csv')}
        icon="download"
        kind="outline"
      />
      <LinkButton
        href={`/agreements/xlsx${search}`}
        text={t('exchange:agreement.sheet.xlsx')}
        icon="download"
        kind="outline"
      />
    </p>
  );
}

function Filter({ filter, past }: { filter: NonNullable<AgreementsPageProps['filter']>; past: boolean }) {
  const { t } = usePage();
  return (
    <form method="get" action="/agreements" class="cluster">
      {past && <input type="hidden" name="past" value="1" />}
      <DateField name="day" label={t('exchange:agreement.filter.day')} value={filter.day} />
      <SelectField
        name="span"
        emptyLabel={false}
        label={t('exchange:agreement.filter.span')}
        value={filter.span ?? 'day'}
        options={[
          { value: 'day', label: t('exchange:agreement.filter.one_day') },
          { value: 'week', label: t('exchange:agreement.filter.week') },
        ]}
      />
      <TextField name="who" label={t('exchange:agreement.filter.who')} value={filter.who} />
      <SelectField
        name="service"
        emptyLabel={false}
        label={t('exchange:around.filter')}
        value={filter.service ?? ''}
        options={[
          { value: '', label: t('exchange:around.all') },
          ...listServices().map((value) => ({ value, label: t(`exchange:service.${value}`) })),
        ]}
      />
      <SelectField
        name="state"
        emptyLabel={false}
        label={t('exchange:agreement.filter.state')}
        value={filter.state ?? ''}
        options={[
          { value: '', label: t('exchange:around.all') },
          ...AGREEMENT_STATES.map((value) => ({ value, label: t(`exchange:agreement.state.${value}`) })),
        ]}
      />
      <Button text={t('exchange:agreement.filter.show')} kind="outline" />
    </form>
  );
}
