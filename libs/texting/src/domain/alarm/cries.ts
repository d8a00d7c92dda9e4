// SPDX-License-Identifier: AGPL-3.0-or-later

const HELPERS =
  '(?:112|113|115|118|autoambulanza|ambulanza|croce|carabinieri|polizia|pompieri|vigili|soccorsi|soccorso)';

/** Somebody calls out, without saying why. */
export const CRIES: readonly RegExp[] = [
  /^(?:112|113|115|118)$/,
  new RegExp(
    String.raw`\b(?:chiam|mandat|mand[ia]\b|serve|servono|voglio|ci vuole|fate venire)\w* (?:\w+ ){0,2}${HELPERS}\b`,
  ),
  /\b(?:ambulanza|autoambulanza|sos|aiutatemi|aiutateci|aiutami|soccorretemi|salvatemi|salvateci|soccorso subito|emergenza)\b(?! (?:sms|dei vostri))/,
  /\baiuto (?:\w+ )?(?:aiuto|aiutatemi|venite|presto|subito|correte|qualcuno|vi prego|dio|muoio|sto|sono)\b/,
  /\b(?:aiutatemi|aiuto) (?:\w+ )?(?:ad |a )?alz\w+/,
  /^(?:agiut|agiuteme|ajut|aiut)(?: .*)?$/,
];

/** In a hurry about something that is not said. */
export const HURRY: readonly RegExp[] = [
  /\bcorrete\b|\b(?:fate|venite|vieni|fai) (?:presto|subito|in fretta)\b|\bvenite vi prego\b/,
  /\bho (?:tanto |molto )?bisogno di aiuto\b(?! (?:per|in casa|con|nell?|a))/,
];
