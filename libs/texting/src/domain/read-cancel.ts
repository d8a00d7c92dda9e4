// SPDX-License-Identifier: AGPL-3.0-or-later

const WORD =
  /^(?:an+ul+[aoi]|an+ul+ar[ei]|an+ullate|an+ulate|annulliamo|disdic[oi]|disdire|disdetta|cancell[aoi]|cancellare|cancellate|rinuncio)$/;
const NOT_COMING =
  /\bnon (?:(?:ci|mi|posso|riesco a|potro|possiamo|piu|devo) )*(?:vengo|venire|vado|andare|serve|esco|ho (?:piu )?bisogno)\b(?! (?:da sol|a piedi|in autobus|in corriera|in bus))/;
/** What came between: the ride is no use any more. */
const SPOILT =
  /\b(?:devo|dobbiamo|debbo) (?:purtroppo )?(?:rinunciare|rimandare|saltare)\b|\bniente (?:passaggio|macchina|viaggio|ospedale|mercato|piu)\b|\b(?:lasciamo|lascia|lasci|lasciate) (?:stare|perdere)\b|\bfaccio da (?:sol[oa]|me)\b|\bmi (?:porta|accompagna|viene a prendere) (?:mi[oa] |il |la )?(?:figli[oa]|nipote|genero|nuora|marito|moglie|fratello|sorella|vicin[oa])\b|\bho (?:la febbre|il covid|l influenza)\b|^influenza$|\bsono (?:malat[oa]|influenzat[oa]|ricoverat[oa])\b|\b(?:hanno|han|mi hanno) (?:spostato|rimandato|annullato|spostata|rimandata|annullata)\b/;
const DAY_REFUSED =
  /\b(?:oggi|domani|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica) (?:proprio |purtroppo )?(?:no|niente|non posso|non riesco|non ci sono)\b/;
/** Said of calling off, and none: not wished, asked about, or only perhaps. */
const NOT_SURE =
  /\bnon (?:(?:voglio|vorrei|volevo|devo|intendo|mi|si|ho) )*(?:annull|disdi|cancell|rinunci)\w*|\bcome (?:\w+ ){0,3}(?:annull|disdi|cancell)\w+|\b(?:se|forse|magari|puo darsi|probabilmente|eventualmente|mi sa|non so|(?<!ci )penso|credo)\b|\b(?:ha|hai|avete|hanno) (?:\w+ )?annullato\b|\bannullat[oa] \?|\bo no\b/;
const SOMETHING_ELSE =
  /\b(?:ma|e|pero|invece) (?:\w+ )?(?:mi serve|mi servirebbe|vorrei|avrei|ho bisogno|mi porta\w*|potete|possiamo|un passaggio|disd\w+|annull\w+)\b/;
const DID_SO = /\b(?:mi )?hanno annullato\b/;

/** `cancel`: something is to be called off. `unsure`: it is spoken of, and only a person can say. */
export function readCancel(
  words: readonly string[],
  line: string,
  { endsInNo, isTwoDays }: { readonly endsInNo: boolean; readonly isTwoDays: boolean },
): 'cancel' | 'unsure' | null {
  const isSaid =
    words.some((word) => WORD.test(word)) ||
    NOT_COMING.test(line) ||
    SPOILT.test(line) ||
    DAY_REFUSED.test(line) ||
    endsInNo;
  if (!isSaid) return null;
  if ((NOT_SURE.test(line) && !DID_SO.test(line)) || SOMETHING_ELSE.test(line) || isTwoDays) return 'unsure';
  return 'cancel';
}

export function isBareCancel(words: readonly string[]): boolean {
  return words.length <= 2 && words.some((word) => WORD.test(word));
}
