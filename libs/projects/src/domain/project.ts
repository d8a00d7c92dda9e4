// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from '@reciproca/kernel';
import type { CostKind, CostUnit } from '@reciproca/reporting';

/** What somebody pays the ente for, with days and a code of its own. Days as yyyy-mm-dd, both included. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly cup: string;
  readonly funder: string;
  /** What it is called at the funder. */
  readonly funderCode: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  /** What stands on top of each of its sheets, the first line first. */
  readonly headings: readonly string[];
  /** Public bodies or services, and small firms, that it supports (EECO18 and EECO19); null where nobody has said. */
  readonly supportedPublic: number | null;
  readonly supportedFirms: number | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** Hours given back to the community count for a project too, beside the services. */
export const CIVIC = 'civic';
export type CountedService = Service | typeof CIVIC;

/** What counts for a project: a service on some days, perhaps of some comuni alone. */
export interface ProjectAction {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly service: CountedService;
  /** None stands for all of the ente. */
  readonly comuneCodes: readonly string[];
  readonly fromDay: string;
  readonly toDay: string;
  /** Whether staff have said that its deeds may count for another project too. */
  readonly isShared: boolean;
  readonly createdBy: string;
}

/** Something the project asks money for. No money moves here. */
export interface ProjectCost {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly kind: CostKind;
  readonly unit: CostUnit;
  /** To the hundredth. */
  readonly hundredths: number;
  readonly rateCents: number;
  /** The day it belongs to. */
  readonly day: string;
  readonly enteredBy: string;
}

export const sumCents = ({ hundredths, rateCents }: Pick<ProjectCost, 'hundredths' | 'rateCents'>): number =>
  Math.round((hundredths * rateCents) / 100);

/** An emblem of those who pay. One that was taken off stays for the reports that carry it. */
export interface ProjectPicture {
  readonly id: string;
  readonly projectId: string;
  /** What it is, for who cannot see it. */
  readonly alt: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
}
