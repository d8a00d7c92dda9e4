// SPDX-License-Identifier: AGPL-3.0-or-later

/** Nobody writes so but a machine. */
const BY_A_MACHINE =
  /\b(?:risposta automatica|messaggio automatico|messaggio non (?:consegnato|recapitato|inviato)|(?:sms|messaggio) (?:inoltrato|consegnato|ricevuto) (?:a|al|il)\b|mancata consegna|invio (?:fallito|non riuscito)|fuori (?:ufficio|sede) (?:fino|dal|sino)|casella (?:piena|vocale)|segreteria telefonica|chiamat[ae] pers[ae]|il cliente da lei chiamato|non e (?:al momento )?raggiungibile|ti ha (?:chiamato|cercato) \d|ti ho cercato alle|servizio (?:losai|chiama ora|richiama)|out of office|automatic reply|auto ?reply|autoreply|delivery (?:failed|failure|status)|undeliver\w+|not delivered|could not be delivered|do not reply|non rispondere a questo|noreply|abwesenheit\w*|absence du bureau|reponse automatique|codice (?:di (?:verifica|conferma|sicurezza|accesso)|otp)|otp (?:e|is)|verification code)\b/;
/** Set to answer by itself in the car or at a meeting. */
const ANSWERS_BY_ITSELF =
  /^(?:(?:ciao|salve|scusa|mi dispiace) )?(?:sto guidando|sono (?:alla guida|in riunione|occupat[oa] al momento)|(?:ora |adesso )?non posso (?:parlare|rispondere)(?: (?:ora|adesso|al momento))?|ti (?:richiamo|rispondo|chiamo) (?:io )?(?:piu tardi|dopo|appena (?:posso|possibile)))(?:$| (?:(?:ti|vi|la) )?(?:ti|vi|la|le|rispond\w+|richiam\w+|chiam\w+|scriv\w+|piu|tardi|dopo|appena|possibile|posso|ora|sto|guidando|in|riunione|sono|alla|guida|\?| )+$)/;
/** Sold to thousands at once, and forwarded by who was frightened by it. */
const SOLD =
  /\b(?:gentile cliente|clicca (?:qui|sul|su)|offerta (?:\w+ ){0,4}(?:scade|gb|giga|mese|euro)|(?:gb|giga) (?:a|al|solo|illimitat\w+)|pacco (?:\w+ ){0,3}(?:giacenza|sospes\w+|bloccat\w+|spedit\w+)|hai vinto|complimenti hai|buono (?:sconto|spesa|amazon)|codice sconto|conto (?:\w+ ){0,3}(?:bloccat\w+|sospes\w+|limitat\w+)|(?:inoltra|gira|manda|invia) (?:\w+ ){0,3}a (?:\w+ ){0,2}(?:amici|contatti|persone)|catena di sant|promo\w* (?:valid\w+|solo|esclusiv\w+)|ricarica (?:\w+ )?(?:eseguita|effettuata)|credito residuo|prestito (?:\w+ )?(?:facile|fino)|scommess\w+|casino online|bitcoin)\b/;
const LINK = /https?:\/\/|www\.|\b[\w-]+\.(?:top|xyz|ly|info|online|click)\b/i;
const ABOUT_MONEY =
  /\b(?:euro|paga\w*|pagamento|offerta|gratis|sconto|scade|accedi|verifica|conferma|premio|banca|post[ae])\b/;

/** Whether no person has written this to us: nobody is answered, so that two machines do not go on for ever. */
export function isAutomatic(text: string, words: readonly string[]): boolean {
  const line = words.join(' ');
  return (
    BY_A_MACHINE.test(line) ||
    ANSWERS_BY_ITSELF.test(line) ||
    SOLD.test(line) ||
    (LINK.test(text) && ABOUT_MONEY.test(line))
  );
}
