// SPDX-License-Identifier: AGPL-3.0-or-later
/** What people are told of, by type: each lib adds its own, `interface NewsTypes { civic: keyof typeof kinds }`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the libs
export interface NewsTypes {}

/** Stored beside every notification, so a name stays what it is for good. */
export type NewsType = NewsTypes[keyof NewsTypes] & string;

/** The only facts a title may tell: never health, hardship, addresses or the reason of a trip. */
export interface NewsParams {
  /** First name of the other person. */
  readonly name?: string | null;
  /** Whole years of the other person where that is a child. */
  readonly age?: number;
  /** First name of the person this is about, in the copy for who acts for them. */
  readonly forName?: string;
  /** ISO 8601 */
  readonly startsAt?: string;
  /** ISO 8601: the time that holds, or held, where another is asked for. */
  readonly wasAt?: string;
  readonly minutes?: number;
  readonly count?: number;
  /** ISO 8601: since when it stands as it does; a call made before that told of another state of things. */
  readonly since?: string;
  /** Which way of a journey there and back it is about. */
  readonly leg?: 'out' | 'back' | 'both';
  /** Nobody drives the other way yet. */
  readonly isOtherLegOpen?: boolean;
  /** What was kept for the other person is a thing, and free again. */
  readonly isThingFree?: boolean;
  /** Key of the text that says which kind of thing it is about. */
  readonly thing?: string;
  /** Which message of a conversation it is. */
  readonly messageId?: string;
}

/** One thing to tell one person, before names are looked up. */
export interface Draft {
  readonly personId: string;
  readonly type: NewsType;
  readonly params: NewsParams;
  /** Path of the page where it can be answered. */
  readonly link: string;
  /** Whether somebody must be reached even if they do not look. */
  readonly important: boolean;
  /** The same event tells the same person once. */
  readonly eventKey: string;
  /** Whose first name the title gives. */
  readonly aboutId?: string;
  /** Which service it is about; who acts in another one gets no copy. */
  readonly service?: string | undefined;
  /** Told to many at once: whoever is told for themselves gets no copy as well, and whoever acts for several of them one alone. */
  readonly once?: boolean;
  /** Who did it: gets no copy as a delegate either. */
  readonly actorId?: string | null;
}
