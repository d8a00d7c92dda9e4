// SPDX-License-Identifier: AGPL-3.0-or-later
export { ReportingModule } from './reporting.module.js';
export { MakeReport } from './application/make-report.js';
export { ReportProjects, type ProjectSource } from './application/report-projects.js';
export { COST_KINDS, COST_UNITS, type CostKind, type CostUnit } from './domain/cost.js';
export { INDICATORS, INDICATORS_OF_BODIES, type Indicator } from './domain/indicator.js';
export type { ActionRow, CostRow, IndicatorRow, ProjectHeading, ProjectPart } from './domain/project-part.js';
export { headingRows } from './application/project-sheets.js';
export { ProjectHeadings } from './pages/project-figures.js';
export { deedsOfRule, type ProjectScope, type ScopeRule } from './domain/project-scope.js';
export type { Deed } from './domain/deed.js';
export { countCellOf, FEWEST_PEOPLE } from './domain/suppression.js';
export { heldBack } from './domain/held-back.js';
export type { Sum } from './domain/held-back.js';
export { listMonths } from './domain/period.js';
export { reached } from './domain/measure.js';
export { AGE_BANDS, ageBand, type AgeBand } from './domain/age-band.js';
export type { Report } from './domain/report.js';
