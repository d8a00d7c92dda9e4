// SPDX-License-Identifier: AGPL-3.0-or-later

/** Somebody does not want to live any more. */
export const DESPAIR: readonly RegExp[] = [
  /\b(?:farla finita|faccio finita|fare una pazzia|ammazz(?:o|armi)|voglio ammazzare|uccid(?:o|ermi)|suicid\w*|togliermi (?:la vita|di mezzo)|tolgo la vita|impicc(?:o|armi)|mi sparo|spararmi|tagliarmi le vene|taglio le vene)\b/,
  /\b(?:voglio|vorrei|desidero|preferisco|preferirei|spero di|meglio) (?:\w+ )?(?:morire|morta|morto|essere mort[oa])\b|\b(?:meglio|bene) se (?:muoio|morivo|morissi|ero mort[oa]|fossi mort[oa]|non ci fossi)\b|\bvoglia di morire\b|\bnon essere (?:mai )?nat[oa]\b/,
  /\bnon (?:voglio|vorrei|ho) (?:piu )?(?:la )?(?:voglia di )?(?:vivere|svegliarmi|campare)\b|\bnon ce la faccio piu a (?:vivere|andare avanti|campare)\b|\bnon svegliarmi piu\b|\bstanc[oa] di (?:vivere|campare|questa vita)\b/,
  /\bvita (?:\w+ ){0,3}(?:senso|schifo|inutile|finita)\b|\bnon (?:ha|vale) (?:piu )?(?:senso|la pena) (?:\w+ )?vivere\b|\bmi (?:butto|lancio) (?:dal|dalla|giu|sotto|nel|di sotto)\b|\bbuttarmi (?:dal|dalla|giu|sotto|nel)\b|\baddio a tutti\b|\bnon mi vedrete piu\b/,
  /\bstare al mondo\b|\ba che serve (?:vivere|campare|andare avanti)\b|\bche (?:ci )?(?:faccio|sto a fare) (?:piu )?al mondo\b|\bnessuno (?:mi )?piangerebbe\b|\bvoglio (?:\w+ )?(?:raggiungere|andare con|andare da) (?:mio marito|mia moglie|lassu)\b/,
];
