// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Column, DataTable, formatNumber, Section, usePage } from '@reciproca/ui';
import type { ActionRow, CostRow, IndicatorRow, ProjectHeading, ProjectPart } from '../domain/project-part.js';
import { amountText, countText } from './report-words.js';

/** What the report of a project says beside its figures: its actions, who takes part, and what it asks money for. */
export function ProjectFigures({ project }: { project: ProjectPart }) {
  const { t } = usePage();
  return (
    <>
      <Section title={t('reporting:project.actions')}>
        <Actions rows={project.actions} />
      </Section>
      <Section title={t('reporting:project.indicators')}>
        <p>{t('reporting:project.indicators.note')}</p>
        <Indicators rows={project.indicators} />
      </Section>
      {project.costs.length > 0 && (
        <Section title={t('reporting:project.costs')}>
          <Costs rows={project.costs} />
        </Section>
      )}
    </>
  );
}

/** Who pays, on top of a sheet, and how the project is called at the funder. */
export function ProjectHeadings({ project }: { project: ProjectHeading }) {
  const { t } = usePage();
  const { headings, pictures, name, cup, funder, funderCode } = project;
  return (
    <div class="stack">
      {pictures.length > 0 && (
        <div class="letterhead-pictures">
          {pictures.map(({ src, alt }) => (
            <img key={src} src={src} alt={alt} />
          ))}
        </div>
      )}
      {headings.map((line) => (
        <p key={line}>
          <strong>{line}</strong>
        </p>
      ))}
      <p>
        {[
          name,
          t('reporting:project.cup', { cup }),
          funder,
          funderCode && t('reporting:project.code', { code: funderCode }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Actions({ rows }: { rows: readonly ActionRow[] }) {
  const { t, language } = usePage();
  const columns: Column<ActionRow>[] = [
    { key: 'name', header: t('reporting:action'), cell: ({ name }) => name },
    {
      key: 'exchanges',
      header: t('reporting:measure.exchanges'),
      numeric: true,
      cell: ({ exchanges }) => formatNumber(exchanges, language),
    },
    ...(['helped', 'helpers'] as const).map((key) => ({
      key,
      header: t(`reporting:measure.${key}`),
      numeric: true,
      cell: (row: ActionRow) => countText(t, language, row[key]),
    })),
    {
      key: 'hours',
      header: t('reporting:measure.hours'),
      numeric: true,
      cell: ({ minutes }) => amountText(t, language, minutes, 60),
    },
  ];
  return (
    <DataTable
      caption={t('reporting:project.actions')}
      captionHidden
      columns={columns}
      rows={[...rows]}
      rowKey={({ name }) => name}
    />
  );
}

function Indicators({ rows }: { rows: readonly IndicatorRow[] }) {
  const { t, language } = usePage();
  const columns: Column<IndicatorRow>[] = [
    {
      key: 'code',
      header: t('reporting:project.indicator'),
      cell: ({ code }) => `${code} ${t(`reporting:indicator.${code}`)}`,
    },
    ...(['women', 'men', 'others', 'total'] as const).map((key) => ({
      key,
      header: t(`reporting:project.${key}`),
      numeric: true,
      cell: (row: IndicatorRow) => amountText(t, language, row[key]),
    })),
  ];
  return (
    <DataTable
      caption={t('reporting:project.indicators')}
      captionHidden
      columns={columns}
      rows={[...rows]}
      rowKey={({ code }) => code}
    />
  );
}

function Costs({ rows }: { rows: readonly CostRow[] }) {
  const { t, language } = usePage();
  const euro = (cents: number): string =>
    new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(cents / 100);
  const columns: Column<CostRow>[] = [
    { key: 'name', header: t('reporting:project.cost'), cell: ({ name }) => name },
    { key: 'kind', header: t('reporting:project.cost.kind'), cell: ({ kind }) => t(`reporting:cost.kind.${kind}`) },
    {
      key: 'units',
      header: t('reporting:project.cost.units'),
      numeric: true,
      cell: ({ units, unit }) => `${formatNumber(units, language)} ${t(`reporting:cost.unit.${unit}`)}`,
    },
    { key: 'rate', header: t('reporting:project.cost.rate'), numeric: true, cell: ({ rateCents }) => euro(rateCents) },
    { key: 'sum', header: t('reporting:project.cost.sum'), numeric: true, cell: ({ sumCents }) => euro(sumCents) },
  ];
  return (
    <>
      <DataTable
        caption={t('reporting:project.costs')}
        captionHidden
        columns={columns}
        rows={[...rows]}
        rowKey={({ name, unit }) => `${name} ${unit}`}
      />
      <p>
        {t('reporting:project.cost.total', { sum: euro(rows.reduce((total, { sumCents }) => total + sumCents, 0)) })}
      </p>
    </>
  );
}
