// SPDX-License-Identifier: AGPL-3.0-or-later

const WORD =
  /^(?:stop|basta|disiscriv\w*|cancellami|cancellatemi|unsubscribe|fermatevi|smettete|smettetela|piantatela|finitela)$/;
const MESSAGES =
  /^(?:sms|messaggi|messaggini|messaggio|telefonino|scrivere|scrivermi|mandare|mandarmi|comunicazioni|avvisi)$/;
const NO_MORE = [
  /\bnon (?:(?:voglio|vorrei|desidero|intendo|mi|ci) )*(?:(?:piu|ricevere|ricevo|avere|interessano|mandate|mandatemi|mandarmi|scrivete|scrivetemi|scrivermi|inviate|inviatemi|inviarmi|disturbate|disturbatemi) )*(?:\w+ ){0,3}(?:sms|messaggi|messaggini|comunicazioni)\b/,
  /\bnon (?:mi |ci )?(?:scrivete|scrivetemi|scrivermi|scriverci|mandate|mandatemi|mandarmi|inviate|inviatemi|disturbate|disturbatemi)(?: mi)? piu\b/,
  /\b(?:toglietemi|toglimi|levatemi|cancellatemi|eliminatemi|rimuovetemi|disiscrivetemi|cancellate il mio numero)\b/,
  /\b(?:basta|stop|smettete|smettetela|smettila|finitela|fermate)\b (?:\w+ ){0,3}(?:sms|messaggi|messaggini|scrivere|scrivermi|mandare|mandarmi)\b/,
  /\blasciatemi (?:in pace|stare|perdere)\b/,
];
/** Fed up, without saying with what. */
const FED_UP =
  /\b(?:avete|hai) rotto\b|\bnon (?:mi |ci )?(?:rompe\w*|romp\w+|disturba\w*|assilla\w*|cerca\w*|chiama\w*|contatta\w*)(?: piu)?\b|\b(?:niente|nulla) a che fare con voi\b|\bnon voglio (?:piu )?(?:saperne|sapere (?:piu )?niente|niente da voi|esserci|partecipare)\b|\bnon (?:mi )?interessa(?:no)?(?: piu)?$/;
/** Words that go with a stop and change nothing about it: a name, a please. */
const MOST_BESIDE = 5;

/**
 * `stop`: nothing more is to be sent. `perhaps`: it may mean that; then nothing is sent either until somebody has called.
 * `saysMore`: whether a place, a day or an hour was read in it, which nobody writes who only wants to be left alone.
 */
export function readStop(words: readonly string[], saysMore: boolean): 'stop' | 'perhaps' | null {
  const line = words.join(' ');
  if (!saysMore && NO_MORE.some((pattern) => pattern.test(line))) return 'stop';
  if (!saysMore && FED_UP.test(line)) return 'perhaps';
  const at = words.findIndex((word) => WORD.test(word));
  if (at === -1) return null;
  const beside = words.filter((word) => !WORD.test(word) && !MESSAGES.test(word));
  if (!saysMore && at === 0 && words[0] !== 'basta' && beside.length <= MOST_BESIDE) return 'stop';
  if (!saysMore && beside.length === 0) return 'stop';
  if (
    saysMore ||
    /\bfa stop\b|\bbasta che\b|\bmi basta\b|\bbasta (?:cosi|un|una)\b|\b(?:lo|la|allo|alla|uno) stop\b/.test(line)
  )
    return null;
  return words.includes('stop') || (words[0] === 'basta' && beside.length <= MOST_BESIDE) ? 'perhaps' : null;
}
