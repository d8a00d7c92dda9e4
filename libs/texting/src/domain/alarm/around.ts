// SPDX-License-Identifier: AGPL-3.0-or-later

const BURNING =
  '(?:casa|cucina|tetto|bosco|camino|appartamento|alloggio|palazzo|palazzina|materasso|letto|cantina|garage|macchina|tenda|divano|stufa|tutto|quadro|presa|cortile|fienile|scala|balcone|prato)';

/** Fire, gas, robbers, violence, locked in. */
export const AROUND: readonly RegExp[] = [
  new RegExp(
    String.raw`\bbrucia(?:no|ndo)? (?:\w+ )?${BURNING}\b|\b${BURNING} (?:\w+ ){0,2}(?:brucia|a fuoco|in fiamme|fuoco)\b|\bfiamme\b`,
  ),
  /\bfuoco\b|\bincendi\w+\b|\bfumo (?:nelle|nella|nel|in|dal|dalla|dalle|per le|su per|dappertutto|ovunque|nero)\b|\b(?:c e|ce|pien[oa] di|esce|tanto|molto) (?:\w+ )?(?:di |del )?fumo\b|\bpuzza di bruciato\b|\bscoppiat[oa]\b|\besplos\w+\b/,
  /\b(?:puzza|odore|odor|fuga|perdita|perde|sento|sente|aperto|esce) (?:\w+ ){0,2}?(?:di |il |del |da |in )?gas\b|\bgas (?:\w+ )?(?:aperto|acceso|che esce|dappertutto)\b|\bmonossido\b/,
  /\b(?:ladr[oi]|rapin\w+|scassin\w+|stupr\w+|violentat\w*|aggredit[oaie]|aggression\w+|violenza|pistola|fucile)\b|\b(?:entra\w*|entrat[oi]) (?:\w+ ){0,2}in casa\b.*\b(?:uno|qualcuno|sconosciut\w+|uomo|gente)\b|\b(?:uno|qualcuno|sconosciut\w+|un uomo|un tizio|gente) (?:\w+ ){0,4}(?:entra\w*|in casa|forza\w*) (?:\w+ ){0,2}(?:casa|porta|mia)\b/,
  /\b(?:picchia\w*|minaccia\w*|mena|menato|menata|malmena\w*|bastona\w*)\b|\b(?:mani addosso|le botte|a botte|di botte|schiaffi|a calci|a pugni|per il collo|strangola\w*)\b|\bcoltello (?:\w+ )?(?:in mano|contro|addosso|alla gola)\b|\b(?:col|con il|con un|ha un|ha il) coltello\b/,
  /\bho paura di (?:mio|mia|lui|lei|mi ammazz\w+|mi uccid\w+)\b|\b(?:mi|ci) (?:ammazza|uccide|vuole ammazzare|vuole uccidere)\b/,
  /\b(?:chius[oaie] dentro|non (?:riesco|riesce|posso|possiamo) (?:piu )?(?:ad? )?uscire (?:dal|di qui|da qui|dalla))\b|\b(?:bloccat[oaie]|chius[oaie]|rimast[oaie]) (?:\w+ )?(?:nell|in|nel|dentro) (?:l )?(?:ascensore|bagno|cantina|garage|macchina)\b|\bnon posso uscire\b.*\bchius|\bchius[oa] .*\bnon posso uscire\b/,
  /\b(?:incastrat|intrappolat)\w+\b|\brimast[oa] (?:sotto|schiacciat\w+)\b|\b(?:chius[oa]|chiude|chiuso a chiave) (?:a chiave )?(?:in|dentro) (?:casa|camera|bagno|cantina|una stanza)\b/,
  /\b(?:dato|tirato|preso|dà|da|tira) (?:un|uno|dei|degli|a) (?:pugn[oi]|schiaff[oi]|ceffon[ei]|calci[o]?|sberl[ae]|spinton[ei])\b|\b(?:forz|sfond|scass)\w+ (?:la |il |le )?(?:porta|serratura|finestra|portone)\b|\bho paura che (?:mi|ci|lui|mio|mia)\b/,
  /\bfumo\b.*\b(?:testa|tosse|svien\w*|gira|male|occhi)\b/,
  new RegExp(
    String.raw`\b${BURNING} (?:\w+ ){0,2}(?:bruciando|brucia|che brucia)\b|\bbrusa (?:la )?(?:ca|stala|cusin-?a)\b`,
  ),
];
