// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CostKind, CostUnit } from './cost.js';
import type { Indicator } from './indicator.js';
import type { Figure } from './suppression.js';

/** People of one common indicator, such as EECO02, by gender; small numbers held back. */
export interface IndicatorRow {
  readonly code: Indicator;
  readonly women: Figure;
  readonly men: Figure;
  /** Another gender, or none that is known. */
  readonly others: Figure;
  readonly total: Figure;
}

/** What one action of a project has done. */
export interface ActionRow {
  readonly name: string;
  readonly exchanges: number;
  readonly helped: Figure;
  readonly helpers: Figure;
  readonly minutes: Figure;
}

/** Something the project asks money for: so many units at so much each. No money moves here. */
export interface CostRow {
  readonly name: string;
  readonly kind: CostKind;
  readonly unit: CostUnit;
  readonly units: number;
  readonly rateCents: number;
  readonly sumCents: number;
}

/** How a project is called on each of its sheets, and who pays for it. */
export interface ProjectHeading {
  readonly id: string;
  readonly name: string;
  readonly cup: string;
  readonly funder: string;
  readonly funderCode: string | null;
  /** What stands on top of every sheet, such as who pays for it. */
  readonly headings: readonly string[];
  /** Emblems beside them. */
  readonly pictures: readonly { readonly src: string; readonly alt: string }[];
}

/** What a report says of the project it is about, beside its figures. */
export interface ProjectPart extends ProjectHeading {
  readonly participants: Figure;
  readonly actions: readonly ActionRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly costs: readonly CostRow[];
}
