// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whoever something may happen to, as a part of other patterns. */
export const SOMEBODY =
  '(?:nonn[oa]|mamma|madre|papa|padre|babbo|marito|moglie|figli[oae]|zi[oa]|suocer[oa]|vicin[oa]|sorella|fratello|cognat[oa]|signor[ae]?|signorina|amic[oa]|bambin[oaie]|bimb[oaie]|neonat[oa]|nipot\\w+|badante|uomo|donna|ragazz[oa]|anzian[oa]|vecchi[oa]|condomin[oa]|inquilin[oa]|compagn[oa]|persona|qualcuno|uno|lui|lei)';

/** Those who wander or cannot be left alone. */
export const FRAIL = '(?:alzheimer|demenza|demente|smemorat[oa]|non ci sta con la testa|bambin[oaie]|bimb[oaie])';
