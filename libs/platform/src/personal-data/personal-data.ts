// SPDX-License-Identifier: AGPL-3.0-or-later

/** How one table holds data about people. */
export interface PersonalTable {
  readonly table: string;
  /** The columns that say whose the row is. */
  readonly columns: readonly string[];
  /** What a person gets of it: a SELECT with $1 the person's id. */
  readonly read: string;
  /**
   * What they get of it by themselves, where that is less: what others have said in confidence, and what staff have
   * noted, is handed out by staff once they have looked whom it would harm (GDPR, article 15(4)).
   */
  readonly readAlone?: string;
  /** What they take along of it as a file, where that is more than a page can show, such as pictures: a SELECT like `read`. */
  readonly readFile?: string;
  /** What erasing the person does to their rows. */
  readonly fate: 'removed' | 'blanked' | 'kept';
  /** Why rows are kept or only blanked, in English; the page's words are `privacy:fate.<table>`. */
  readonly why?: string;
  /** Statements with $1 the person's id; none where rows are kept. */
  readonly erase?: readonly string[];
  /**
   * What becomes of the rows of a file that is joined to another one of the same person: statements with $1 the file that goes and
   * $2 the one that stays, or `stays` where they tell whose file it was then. Left out: `columns` name the one that stays.
   */
  readonly join?: 'stays' | readonly string[];
  /**
   * What goes along when the two are parted again: what was made since, on the file that stays, and stands on something the other
   * brought with it. Statements with $1 the file that goes its own way, $2 the one that stays, and $3 the moment they were joined.
   */
  readonly part?: readonly string[];
}

/** Something that has to end before a person can be erased. */
export interface Blocker {
  /** The refusal's code, such as `erasure.open_agreements`. */
  readonly code: string;
  /** A SELECT with $1 the person's id that finds a row while it stands in the way. */
  readonly sql: string;
}

/** What may go after some time: SQL with $1 the ente and $2 the instant before which things are old. */
export interface RetentionRule {
  readonly category: string;
  /** Columns `count`, `oldest` and `people`. */
  readonly count: string;
  readonly apply: readonly string[];
}

/** One lib's tables with data about people. */
export interface PersonalSource {
  readonly lib: string;
  readonly tables: readonly PersonalTable[];
  readonly blockers?: readonly Blocker[];
  /** What stands in the way of joining two files: a SELECT with $1 the file that goes and $2 the one that stays. */
  readonly joinBlockers?: readonly Blocker[];
  readonly retention?: readonly RetentionRule[];
}

const sources = new Map<string, PersonalSource>();

/** Called by a lib when its module is loaded; its export, erasure and retention follow from it. */
export function registerPersonalData(source: PersonalSource): void {
  sources.set(source.lib, source);
}

/** Those that others stand on come first. */
export function listPersonalData(): readonly PersonalSource[] {
  return [...sources.values()];
}
