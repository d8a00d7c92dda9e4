// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Thirty more of what old people write, put down before anybody looked at what the rules make of them, as in `callers.ts`:
 * two days in one, both of two, politeness around it, no points and no accents. Monday 23 November 2026 at ten.
 */
export const ELDERS: readonly (readonly [string, string])[] = [
  ['passaggio ospedale martedi e venerdi alle 9', 'osp 2026-11-24+2026-11-27 9:00'],
  ['BUONGIORNO AVREI BISOGNO PER MARTEDI E VENERDI ALLE 10 FISIOTERAPIA', 'fisio 2026-11-24+2026-11-27 10:00'],
  ['mi serve un passaggio in biblioteca domani e giovedì alle 15', 'biblioteca 2026-11-24+2026-11-26 15:00'],
  ['stazione mercoledi e sabato ore 8 e mezza', 'stazione 2026-11-25+2026-11-28 8:30'],
  ['vorrei andare al supermercato martedi e anche giovedi alle 9', 'super 2026-11-24+2026-11-26 9:00'],
  ['fisioterapia martedi mercoledi e venerdi alle 11', 'fisio 2026-11-24+2026-11-25+2026-11-27 11:00'],
  ['passaggio ospedale martedi e venerdi', '?time'],
  ['passaggio stazione martedi o venerdi alle 9', '?day'],
  ['annulla martedi e venerdi', 'cancel'],
  ['non vengo ne martedi ne venerdi', 'cancel'],
  ['scusate il disturbo dovrei andare a verduno giovedi per le 9 se potete', 'osp 2026-11-26 9:00'],
  ['sono la rosina mi portate alla stazione domani alle 7 e mezza di mattina', 'stazione 2026-11-24 7:30'],
  ['gentilmente un passaggio domani alle nove e mezza di mattina fisioterapia grazie mille', 'fisio 2026-11-24 9:30'],
  ['se non disturbo giovedi alle 10 biblioteca', 'biblioteca 2026-11-26 10:00'],
  ['PER FAVORE DOMANI ALLE 8 STAZIONE E RITORNO ALLE 12', 'stazione 2026-11-24 8:00 <12:00'],
  ['va ben domani', 'unclear'],
  ['si si va benissimo grazie', 'yes'],
  ['si grazie molto gentili', 'yes'],
  ['no grazie stavolta no', 'no'],
  ['no guardi non posso proprio', 'no'],
  ['mi spiace domani non riesco a venire ho la febbre', 'cancel'],
  ['domani non ci sono disdico', 'cancel'],
  ['quando mi vengono a prendere', 'ahead'],
  ['chi mi viene a prendere domani', 'ahead'],
  ['arrivo dieci minuti dopo scusate', 'late'],
  ['si puo fare alle 10 invece che alle 9', 'otherhour'],
  ['grazie di tutto buona giornata', 'courtesy'],
  ['quante ore ho da parte', 'balance'],
  ['sono scivolata in cucina e non mi tiro su', 'alarm'],
  ['mi gira la testa e vedo doppio', 'alarm'],
];
