// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DataTable,
  formatDate,
  LetterheadFoot,
  LetterheadTop,
  LinkButton,
  PageHeading,
  Section,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import type { ShownFrozenReport } from '../application/freeze-reports.js';
import { ProjectHeadings } from './project-figures.js';
import { ReportFigures } from './report-figures.js';
import { amountText, countText } from './report-words.js';
import { Targets } from './targets.js';

/** A report as it was given out, and what its period says otherwise today. */
export function FrozenReportPage({ frozen, enteName }: { frozen: ShownFrozenReport; enteName: string }) {
  const { t, language } = usePage();
  const { report, number, frozenAt, differences, indicatorDifferences, id } = frozen;
  const day = formatDate(frozenAt, language);
  return (
    <div class="stack paper-numbered">
      <div class="print-only">
        <LetterheadTop />
      </div>
      <PageHeading
        eyebrow={enteName}
        title={t('reporting:frozen.name', { number, day })}
        lead={t('reporting:lead', {
          from: formatDate(report.period.from, language),
          to: formatDate(report.period.to, language),
        })}
      />
      {report.project && <ProjectHeadings project={report.project} />}
      <p>{t('reporting:frozen.by', { name: frozen.frozenByName, day })}</p>
      {frozen.replacesId && (
        <Alert tone="info">
          <a href={`/reports/frozen/${frozen.replacesId}`}>
            {t('reporting:frozen.replaces', { number: frozen.replaces ?? '' })}
          </a>{' '}
          {frozen.reason}
        </Alert>
      )}
      {frozen.replacedById && (
        <Alert tone="warning">
          <a href={`/reports/frozen/${frozen.replacedById}`}>
            {t('reporting:frozen.replaced_by', { number: frozen.replacedBy ?? '' })}
          </a>
        </Alert>
      )}
      <p class="cluster no-print">
        <LinkButton href={`/reports/frozen/${id}/csv`} text={t('reporting:csv')} icon="download" kind="outline" />
        <LinkButton href={`/reports/frozen/${id}/xlsx`} text={t('reporting:xlsx')} icon="download" kind="outline" />
      </p>
      <div class="no-print">
        <Section title={t('reporting:frozen.today')}>
          {differences.length + indicatorDifferences.length === 0 ? (
            <p>{t('reporting:frozen.same')}</p>
          ) : (
            <DataTable
              caption={t('reporting:frozen.today')}
              captionHidden
              rows={[...differences]}
              rowKey={({ action, measure }) => `${action} ${measure}`}
              columns={[
                { key: 'action', header: t('reporting:action'), cell: ({ action }) => t(`reporting:action.${action}`) },
                {
                  key: 'measure',
                  header: t('reporting:measure'),
                  cell: ({ measure }) => t(`reporting:measure.${measure}`),
                },
                {
                  key: 'then',
                  header: t('reporting:frozen.then'),
                  numeric: true,
                  cell: ({ then }) => countText(t, language, then),
                },
                {
                  key: 'now',
                  header: t('reporting:frozen.now'),
                  numeric: true,
                  cell: ({ now }) => countText(t, language, now),
                },
              ]}
            />
          )}
          {indicatorDifferences.map(({ code, then, now }) => (
            <p key={code}>
              {t('reporting:project.changed', {
                what: `${code} ${t(`reporting:indicator.${code}`)}`,
                then: amountText(t, language, then),
                now: amountText(t, language, now),
              })}
            </p>
          ))}
        </Section>
      </div>
      <ReportFigures report={report}>
        <Targets targets={report.targets} maySet={false} form={UNTOUCHED} newKey={() => ''} />
      </ReportFigures>
      <div class="print-only">
        <LetterheadFoot />
      </div>
    </div>
  );
}
