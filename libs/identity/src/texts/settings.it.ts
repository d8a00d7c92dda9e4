// SPDX-License-Identifier: AGPL-3.0-or-later

/** An ente’s own settings. */
export const settingsIt = {
  'settings.ente': 'Ente',
  'settings.ente.lead': 'Le regole del tuo ente. Valgono da subito.',
  'settings.office': 'Ufficio',
  'settings.read': 'Quello che leggono i residenti',
  'settings.officePhone': 'Telefono',
  'settings.phoneDays': 'Giorni in cui l’ente telefona',
  'settings.phoneDays.hint': 'Fuori da questi giorni e orari la lista dà solo le chiamate urgenti.',
  'settings.officeHours': 'Orari',
  'settings.officeHours.hint': 'Per esempio: dal lunedì al venerdì, 9–12.',
  'settings.dutyPhone': 'Telefono per le emergenze',
  'settings.dutyPhone.hint':
    'Chi risponde a ogni ora, se c’è. Lo diamo a chi scrive di essere in pericolo, insieme al 112.',
  'settings.phoneVoice': 'Come si parla al telefono',
  'settings.phoneVoice.lei': 'Con il lei',
  'settings.phoneVoice.tu': 'Con il tu',
  'settings.privacyEmail': 'Indirizzo per la privacy',
  'settings.notices': 'Messaggi alle persone',
  'settings.noticesADay': 'Messaggi al giorno per ogni persona',
  'settings.noticesADay.hint':
    'Per e-mail, SMS o sul telefono. Gli altri arrivano insieme, in un messaggio solo. Quello che conta parte sempre subito.',
  'settings.digestHour': 'A che ora parte il messaggio con gli altri',
  'settings.rules': 'Regole',
  'settings.sentinelLabel': 'Come si chiamano le sentinelle',
  'settings.sentinelLabel.hint': 'Per esempio antenna, tutor, madre di quartiere.',
  'settings.softLimitMinutes': 'Minuti ricevuti oltre cui invitiamo a ricambiare',
  'settings.softLimitMinutes.hint': 'È solo un invito: nessuno resta senza aiuto.',
  'settings.staff': 'Chi lavora qui',
  'settings.staff.lead': 'Chi lavora qui, come entra e dove ha fatto l’accesso.',
  'settings.staffSecondFactor': 'Codice o chiave a ogni accesso',
  'settings.staffSecondFactor.hint':
    'Se è obbligatorio, chi non lo ha lo attiva subito dopo la password. Per i residenti non cambia niente.',
  'settings.staffSecondFactor.offered': 'Chi vuole lo attiva',
  'settings.staffSecondFactor.required': 'Obbligatorio per tutti',
  'settings.residentPasswords': 'I residenti entrano anche con una password',
  'settings.residentPasswords.hint': 'Gli enti pubblici usano SPID o CIE: lascia vuoto.',
};
