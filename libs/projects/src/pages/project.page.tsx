// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DefinitionList,
  ErrorSummary,
  formatDate,
  LinkButton,
  PageHeading,
  Section,
  usePage,
} from '@reciproca/ui';
import { ProjectActions } from './project-actions.js';
import { ProjectCosts } from './project-costs.js';
import type { ProjectPageProps } from './project.props.js';

/** One project: what it is, what counts for it, what it costs, and the ways to its sheets. */
export function ProjectPage(props: ProjectPageProps) {
  const { t, language } = usePage();
  const { project, forms, mayWrite, pictures } = props;
  const path = `/projects/${project.id}`;
  const refused = forms.action ?? forms.cost;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t('projects:one')}
        title={project.name}
        lead={t('projects:days', {
          from: formatDate(project.startsOn, language),
          to: formatDate(project.endsOn, language),
        })}
      />
      {refused?.general && <Alert tone="danger">{refused.general}</Alert>}
      {refused && (
        <ErrorSummary
          errors={refused.errors}
          labels={{
            name: t('projects:name'),
            service: t('projects:service'),
            comuneCodes: t('projects:comuni'),
            fromDay: t('projects:starts'),
            toDay: t('projects:ends'),
            isShared: t('projects:shared'),
            kind: t('reporting:project.cost.kind'),
            unit: t('reporting:project.cost.unit'),
            units: t('reporting:project.cost.units'),
            rate: t('reporting:project.cost.rate'),
            day: t('projects:day'),
          }}
        />
      )}
      <ul class="plain-list cluster">
        <li>
          <LinkButton href={`/reports?projectId=${project.id}`} text={t('projects:report')} icon="chart-line" />
        </li>
        <li>
          <LinkButton href={`${path}/participants`} text={t('projects:participants')} icon="people" kind="outline" />
        </li>
        <li>
          <LinkButton href={`${path}/presence`} text={t('projects:presence')} icon="clock" kind="outline" />
        </li>
        <li>
          <LinkButton href={`${path}/form`} text={t('projects:paper')} icon="print" kind="outline" />
        </li>
        {mayWrite && (
          <>
            <li>
              <LinkButton href={`${path}/edit`} text={t('projects:edit')} icon="pencil" kind="outline" />
            </li>
            <li>
              <LinkButton href={`${path}/pictures`} text={t('projects:pictures')} kind="outline" />
            </li>
          </>
        )}
      </ul>
      <DefinitionList
        items={[
          { term: t('projects:cup'), value: project.cup },
          { term: t('projects:funder'), value: project.funder },
          ...(project.funderCode ? [{ term: t('projects:funder_code'), value: project.funderCode }] : []),
          { term: t('projects:headings'), value: project.headings.join(' · ') },
          { term: t('projects:pictures'), value: pictures.map(({ alt }) => alt).join(', ') },
        ]}
      />
      <Section title={t('projects:actions')}>
        <ProjectActions {...props} />
      </Section>
      <Section title={t('reporting:project.costs')}>
        <ProjectCosts {...props} />
      </Section>
    </div>
  );
}
