// SPDX-License-Identifier: AGPL-3.0-or-later
/** Words of staff that are needed again and again; nothing of health or hardship is among them. */
export interface MessageTemplate {
  /** Of the usual ones their name, else an id. */
  readonly key: string;
  readonly title: string;
  readonly wordsIt: string;
  readonly wordsEn: string | null;
}

/** What every ente begins with. */
export const USUAL_TEMPLATES = ['closed', 'meeting', 'moved', 'call_us'] as const;

/** More than that nobody finds their way in. */
export const MOST_TEMPLATES = 50;
