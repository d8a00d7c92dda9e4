// SPDX-License-Identifier: AGPL-3.0-or-later

/** A table of people who judge how things go: of the ente, or of one project. */
export interface EvaluationTable {
  readonly id: string;
  readonly name: string;
  readonly projectId: string | null;
  /** How many seats have to be there for a meeting to decide. */
  readonly quorum: number;
  /** How many days before a meeting people are called to it. */
  readonly noticeDays: number;
  /** After how many days minutes that nobody disputes are approved. */
  readonly silenceDays: number;
  /** Whether everybody may read what was judged and what came of it. */
  readonly isPublished: boolean;
  /** What the address of the page for everybody ends with. */
  readonly linkToken: string;
  readonly createdAt: Date;
}
