// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T } from '@reciproca/ui';
import type { SheetCell } from '@reciproca/web';
import type { ProjectHeading, ProjectPart } from '../domain/project-part.js';
import { amountCell, countCell, type ReportSheet } from './sheet-cells.js';

/** Who pays for a project and what it is called there: on every sheet of it. */
export function headingRows({ headings, name, cup, funder, funderCode }: ProjectHeading, t: T): SheetCell[][] {
  return [
    ...headings.map((line) => [line]),
    [t('reporting:project'), name],
    ['CUP', cup],
    [t('reporting:project.funder'), funder],
    ...(funderCode ? [[t('reporting:project.funder_code'), funderCode]] : []),
  ];
}

/** What a project's report has and that of an ente has not. */
export function ownSheets({ actions, indicators, costs }: ProjectPart, t: T): ReportSheet[] {
  return [
    {
      key: 'project-actions',
      name: t('reporting:project.actions'),
      rows: [
        [
          t('reporting:action'),
          ...(['exchanges', 'helped', 'helpers', 'hours'] as const).map((measure) => t(`reporting:measure.${measure}`)),
        ],
        ...actions.map((one) => [
          one.name,
          one.exchanges,
          countCell(one.helped),
          countCell(one.helpers),
          amountCell(t, one.minutes, 60),
        ]),
      ],
    },
    {
      key: 'indicators',
      name: t('reporting:project.indicators'),
      rows: [
        [
          t('reporting:project.indicator'),
          t('reporting:project.indicator.name'),
          ...(['women', 'men', 'others', 'total'] as const).map((key) => t(`reporting:project.${key}`)),
        ],
        ...indicators.map((row) => [
          row.code,
          t(`reporting:indicator.${row.code}`),
          ...([row.women, row.men, row.others, row.total] as const).map((figure) => amountCell(t, figure)),
        ]),
      ],
    },
    {
      key: 'costs',
      name: t('reporting:project.costs'),
      rows: [
        [
          t('reporting:project.cost'),
          ...(['kind', 'unit', 'units', 'rate', 'sum'] as const).map((key) => t(`reporting:project.cost.${key}`)),
        ],
        ...costs.map((row) => [
          row.name,
          t(`reporting:cost.kind.${row.kind}`),
          t(`reporting:cost.unit.${row.unit}`),
          row.units,
          row.rateCents / 100,
          row.sumCents / 100,
        ]),
      ],
    },
  ];
}
