// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import {
  Alert,
  DefinitionList,
  Details,
  formatMinutes,
  formatNumber,
  PLAIN_LOOK,
  Section,
  serviceLook,
  usePage,
} from '@reciproca/ui';
import type { ComponentChildren } from 'preact';
import type { Report } from '../domain/report.js';
import type { Figure } from '../domain/suppression.js';
import { BarChart } from './bar-chart.js';
import { ProjectFigures } from './project-figures.js';
import { ActionsTable, BreakdownTables, MonthsTable } from './report-tables.js';

/** Everything a report says; its targets are the children. */
export function ReportFigures({ report, children }: { report: Report; children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <>
      <Section title={t('reporting:actions')}>
        <ActionsTable actions={report.actions} />
        <p>{t('reporting:note')}</p>
      </Section>
      {report.project && <ProjectFigures project={report.project} />}
      <Section title={t('reporting:targets')}>{children}</Section>
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
    </>
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
  const { ofDeeds, inLedger, agree = ofDeeds === inLedger } = minutes;
  const text = (figure: Figure) => (figure === null ? t('reporting:held_back') : formatMinutes(figure, language));
  return (
    <>
      <DefinitionList
        items={[
          ...(['donations', 'accesses', 'signals'] as const).flatMap((measure) =>
            counts ? [{ term: t(`reporting:measure.${measure}`), value: formatNumber(counts[measure], language) }] : [],
          ),
          { term: t('reporting:minutes.of_deeds'), value: text(ofDeeds) },
          { term: t('reporting:minutes.in_ledger'), value: text(inLedger) },
        ]}
      />
      <Alert tone={agree ? 'success' : 'danger'}>
        {t(agree ? 'reporting:check.agrees' : 'reporting:check.differs')}
      </Alert>
    </>
  );
}
