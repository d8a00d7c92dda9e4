// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  LetterheadFoot,
  LetterheadTop,
  LinkButton,
  PageHeading,
  usePage,
} from '@reciproca/ui';
import type { FrozenReportName } from '../domain/frozen-report.js';
import type { Period } from '../domain/period.js';
import { tableNames } from '../application/report-sheets.js';
import type { Report } from '../domain/report.js';
import { FreezeForm } from './freeze-form.js';
import { ReportFigures } from './report-figures.js';
import { ProjectHeadings } from './project-figures.js';
import { type TargetProject, Targets } from './targets.js';

export interface ReportPageProps {
  readonly report: Report;
  readonly enteName: string;
  readonly usual: Readonly<Record<'month' | 'quarter' | 'year' | 'last_year', Period>>;
  readonly maySet: boolean;
  /** What was typed as a period, and what was wrong with it. */
  readonly asked: FormState;
  readonly targetForm: FormState;
  /** Reports that were given out, the newest first, and the form that gives out another. */
  readonly frozen: readonly FrozenReportName[];
  readonly freezeForm: FormState;
  readonly newKey: () => string;
  /** The projects a report may be limited to. */
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly targetProject: TargetProject | null;
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
        title={report.project ? t('reporting:project.title', { name: report.project.name }) : t('reporting:title')}
        lead={t('reporting:lead', { from: formatDate(from, language), to: formatDate(to, language) })}
      />
      {report.project && <ProjectHeadings project={report.project} />}
      <ErrorSummary
        errors={{ ...props.asked.errors, ...props.targetForm.errors, ...props.freezeForm.errors }}
        labels={{
          from: t('reporting:from'),
          to: t('reporting:to'),
          startsOn: t('reporting:from'),
          endsOn: t('reporting:to'),
          measure: t('reporting:measure'),
          action: t('reporting:action'),
          value: t('reporting:target.value'),
          projectActionId: t('reporting:project.action'),
          replacesId: t('reporting:freeze.replaces'),
          reason: t('reporting:freeze.reason'),
        }}
      />
      {props.targetForm.general && <Alert tone="danger">{props.targetForm.general}</Alert>}
      <PeriodForm {...props} />
      <ReportFigures report={report}>
        <Targets
          targets={report.targets}
          maySet={props.maySet}
          form={props.targetForm}
          newKey={props.newKey}
          project={props.targetProject}
        />
      </ReportFigures>
      {props.maySet && <FreezeForm {...props} />}
      <div class="print-only">
        <LetterheadFoot />
      </div>
    </div>
  );
}

function PeriodForm({ report: { period, project }, usual, asked, projects }: ReportPageProps) {
  const { t } = usePage();
  const field = bindFields({ ...period, ...asked.typed }, asked.errors);
  const of = project ? `&projectId=${project.id}` : '';
  const query = `from=${period.from}&to=${period.to}${of}`;
  return (
    <div class="stack no-print">
      <p class="cluster">
        {(['month', 'quarter', 'year', 'last_year'] as const).map((name) => (
          <LinkButton
            key={name}
            href={`/reports?from=${usual[name].from}&to=${usual[name].to}${of}`}
            text={t(`reporting:period.${name}`)}
            kind="outline"
          />
        ))}
      </p>
      <Form action="/reports" method="get" label={t('reporting:period')}>
        {project && <input type="hidden" name="projectId" value={project.id} />}
        <div class="field-row">
          <DateField {...field('from')} label={t('reporting:from')} required />
          <DateField {...field('to')} label={t('reporting:to')} required />
        </div>
        <Button text={t('reporting:show')} icon="refresh" kind="outline" />
      </Form>
      {(project ?? projects.length > 0) && (
        <p class="cluster">
          {project && <LinkButton href="/reports" text={t('reporting:project.none')} kind="outline" />}
          {projects
            .filter(({ id }) => id !== project?.id)
            .map(({ id, name }) => (
              <LinkButton
                key={id}
                href={`/reports?projectId=${id}`}
                text={t('reporting:project.of', { name })}
                kind="outline"
              />
            ))}
        </p>
      )}
      <p class="cluster">
        <LinkButton href={`/reports/csv?${query}`} text={t('reporting:csv')} icon="download" kind="outline" />
        <LinkButton href={`/reports/xlsx?${query}`} text={t('reporting:xlsx')} icon="download" kind="outline" />
        <LinkButton href="/projects" text={t('reporting:projects')} icon="list" kind="outline" />
        <LinkButton href="/reports/frozen" text={t('reporting:frozen')} icon="lock" kind="outline" />
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
