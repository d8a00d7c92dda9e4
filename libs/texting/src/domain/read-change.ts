// SPDX-License-Identifier: AGPL-3.0-or-later
import { readMinutes } from './read-late.js';

/** Another hour for what is agreed: by how much sooner or later, where that was said instead of an hour. */
export interface ReadChange {
  readonly shift: number | null;
}

const SHIFT =
  /\b(?:mezz ?a? ?ora|un ora|ora|ore|minuti|min|quarto d ora|quarti d ora) (?:\w+ )?(?:prima|dopo|piu tardi|piu presto)\b/;
const ASKS =
  /\b(?:puo|potete|potrebbe|possiamo|si puo|posso|potrei|puoi|vorrei|meglio|facciamo|fare|venire|viene|passare|passi|partire|arrivare|serve|servirebbe|avrei bisogno)\b/;
const INSTEAD =
  /\b(?:invece (?:che|di|delle|dell|del|della)|anziche|al posto (?:di|delle)|piuttosto che)\b|\b(?:spost\w+|cambi\w+|anticip\w+|posticip\w+|rimand\w+|rinvi\w+) (?:\w+ ){0,4}(?:a|al|alle|all|per|di|da|l ora|ora|orario|giorno|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)\b|\b(?:spostiamo|anticipiamo|posticipiamo|spostare|anticipare|posticipare|cambiare (?:ora|orario|giorno|l ora))\b/;

/** Null where nothing is to be at another time. */
export function readChange(words: readonly string[], hasWhen: boolean): ReadChange | null {
  const line = words.join(' ');
  const shift = SHIFT.exec(line);
  if (shift && ASKS.test(line)) {
    const by = readMinutes(words) ?? (/\b(?:un ora|ora) /.test(shift[0]) ? 60 : null);
    return { shift: by === null ? null : /prima|presto/.test(shift[0]) ? -by : by };
  }
  return INSTEAD.test(line) && (hasWhen || /\bspost|\banticip|\bposticip|\bcambi/.test(line)) ? { shift: null } : null;
}
