// SPDX-License-Identifier: AGPL-3.0-or-later

const MINE =
  /\bquant[iaoe] (?:minuti|ore|crediti|credito|punti)(?: \w+){0,2} (?:ho|mi|abbiamo|ci rest\w+|ci riman\w+)\b|\b(?:ho|mi rest\w+|mi riman\w+) (?:ancora )?quant[iaoe] (?:minuti|ore)\b|\bquant[iaoe] (?:minuti|ore) (?:di credito|da parte|a disposizione|sul conto)\b|\bquant[iaoe] (?:ne )?ho (?:ancora )?(?:di )?(?:minuti|ore|credito|da parte|sul conto)\b|\b(?:il|mio|che|vedere|sapere|dirmi|ditemi|mi dite) (?:\w+ )?(?:saldo|conto)\b|^(?:il )?(?:mio )?(?:saldo|conto)(?: \?)?$|^(?:i )?(?:miei )?minuti(?: \?)?$|\bcome (?:sto|sono mess[oa]|siamo mess[ie]|siamo) (?:a|con i|di|con le) (?:minuti|ore)\b/;

/** Whether somebody asks what stands on their own account. */
export function asksBalance(line: string): boolean {
  return MINE.test(line);
}
