// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  DefinitionList,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  formatMinutes,
  formatNumber,
  LetterheadFoot,
  LetterheadTop,
  LinkButton,
  PageHeading,
  Section,
  PLAIN_LOOK,
  serviceLook,
  usePage,
} from '@reciproca/ui';
import type { Period } from '../domain/period.js';
import { tableNames } from '../application/report-sheets.js';
import type { Report } from '../domain/report.js';
import { BarChart } from './bar-chart.js';
import { ActionsTable, BreakdownTables, MonthsTable } from './report-tables.js';
import { Targets } from './targets.js';

export interface ReportPageProps {
  readonly report: Report;
  readonly enteName: string;
  readonly usual: Readonly<Record<'month' | 'quarter' | 'year' | 'last_year', Period>>;
  readonly maySet: boolean;
  /** What was typed as a period, and what was wrong with it. */
  readonly asked: FormState;
  readonly targetForm: FormState;
  readonly newKey: () => string;
}

/** The figures of a period, on screen and on paper. */
export function ReportPage(props: ReportPageProps) {
  const { t, language } = usePage();
  const { report, enteName } = props;
  const { from, to } = report.period;
  return (
    <div class="stack paper-numbered">
      <div class="print-only">
        <LetterheadTop />
      </div>
      <PageHeading
        eyebrow={enteName}
        title={t('reporting:title')}
        lead={t('reporting:lead', { from: formatDate(from, language), to: formatDate(to, language) })}
      />
      <ErrorSummary
        errors={{ ...props.asked.errors, ...props.targetForm.errors }}
        labels={{
          from: t('reporting:from'),
          to: t('reporting:to'),
          startsOn: t('reporting:from'),
          endsOn: t('reporting:to'),
          measure: t('reporting:measure'),
          action: t('reporting:action'),
          value: t('reporting:target.value'),
        }}
      />
      {props.targetForm.general && <Alert tone="danger">{props.targetForm.general}</Alert>}
      <PeriodForm {...props} />
      <Section title={t('reporting:actions')}>
        <ActionsTable actions={report.actions} />
        <p>{t('reporting:note')}</p>
      </Section>
      <Section title={t('reporting:targets')}>
        <Targets targets={report.targets} maySet={props.maySet} form={props.targetForm} newKey={props.newKey} />
      </Section>
      <Section title={t('reporting:charts')}>
        <Charts report={report} />
      </Section>
      <Section title={t('reporting:breakdowns')}>
        <p>{t('reporting:breakdowns.note')}</p>
        <BreakdownTables report={report} action="all" />
        {listServices().map((action) => (
          <Details key={action} summary={t(`reporting:action.${action}`)}>
            <BreakdownTables report={report} action={action} />
          </Details>
        ))}
      </Section>
      <Section title={t('reporting:check')}>
        <Check report={report} />
      </Section>
      <div class="print-only">
        <LetterheadFoot />
      </div>
    </div>
  );
}

function PeriodForm({ report: { period }, usual, asked }: ReportPageProps) {
  const { t } = usePage();
  const field = bindFields({ ...period, ...asked.typed }, asked.errors);
  const query = `from=${period.from}&to=${period.to}`;
  return (
    <div class="stack no-print">
      <p class="cluster">
        {(['month', 'quarter', 'year', 'last_year'] as const).map((name) => (
          <LinkButton
            key={name}
            href={`/reports?from=${usual[name].from}&to=${usual[name].to}`}
            text={t(`reporting:period.${name}`)}
            kind="outline"
          />
        ))}
      </p>
      <Form action="/reports" method="get" label={t('reporting:period')}>
        <div class="field-row">
          <DateField {...field('from')} label={t('reporting:from')} required />
          <DateField {...field('to')} label={t('reporting:to')} required />
        </div>
        <Button text={t('reporting:show')} icon="refresh" kind="outline" />
      </Form>
      <p class="cluster">
        <LinkButton href={`/reports/csv?${query}`} text={t('reporting:csv')} icon="download" kind="outline" />
        <LinkButton href={`/reports/xlsx?${query}`} text={t('reporting:xlsx')} icon="download" kind="outline" />
        <LinkButton
          href={`/reports/sociogram?${query}`}
          text={t('reporting:sociogram')}
          icon="exchange-circle"
          kind="outline"
        />
      </p>
      <div class="no-print">
        <Details summary={t('reporting:csv.tables')}>
          <ul>
            {tableNames(t).map(({ key, name }) => (
              <li key={key}>
                <a href={`/reports/csv?${query}&table=${key}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Details>
        <p>{t('reporting:print')}</p>
      </div>
    </div>
  );
}

function Charts({ report: { months, breakdowns } }: { report: Report }) {
  const { t } = usePage();
  const label = (month: string): string => `${month.slice(5)}/${month.slice(2, 4)}`;
  const series = listServices().map((service) => ({
    name: t(`reporting:action.${service}`),
    colour: serviceLook(service).colour,
    values: months.map((row) => row.exchanges[service] ?? 0),
  }));
  const bands = (breakdowns['all']?.age ?? []).filter(({ key }) => key !== '');
  return (
    <>
      <h3>{t('reporting:chart.months')}</h3>
      <BarChart title={t('reporting:chart.months')} labels={months.map(({ month }) => label(month))} series={series} />
      <div class="no-print">
        <Details summary={t('reporting:chart.as_table')}>
          <MonthsTable months={months} label={label} />
        </Details>
      </div>
      {bands.length > 0 && (
        <>
          <h3>{t('reporting:chart.age')}</h3>
          <BarChart
            title={t('reporting:chart.age')}
            labels={bands.map(({ key }) => key)}
            series={[
              {
                name: t('reporting:measure.helped'),
                colour: PLAIN_LOOK.colour,
                values: bands.map(({ helped }) => helped ?? 0),
              },
            ]}
          />
          {bands.some(({ helped }) => helped === null) && <p>{t('reporting:chart.held_back')}</p>}
        </>
      )}
    </>
  );
}

/** The other counts, and the proof that the hours are those of the ledger. */
function Check({ report: { counts, minutes } }: { report: Report }) {
  const { t, language } = usePage();
  const agrees = minutes.ofDeeds === minutes.inLedger;
  return (
    <>
      <DefinitionList
        items={[
          ...(['donations', 'accesses', 'signals'] as const).map((measure) => ({
            term: t(`reporting:measure.${measure}`),
            value: formatNumber(counts[measure], language),
          })),
          { term: t('reporting:minutes.of_deeds'), value: formatMinutes(minutes.ofDeeds, language) },
          { term: t('reporting:minutes.in_ledger'), value: formatMinutes(minutes.inLedger, language) },
        ]}
      />
      <Alert tone={agrees ? 'success' : 'danger'}>
        {t(agrees ? 'reporting:check.agrees' : 'reporting:check.differs')}
      </Alert>
    </>
  );
}
