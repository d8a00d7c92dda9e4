// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words of the frame around what many libs bring. */
export const wordsIt = {
  'carryOn.title': 'Riprendi da dove eri',
  'carryOn.goOn': 'Continua',
  'carryOn.forWhom': 'Per chi è?',
  'carryOn.whom':
    'Avevi aperto questa pagina per una persona, ma adesso agisci per un’altra. Non è stato fatto niente. Scegli per chi è.',
  'carryOn.expired': 'Da quando hai aperto la pagina il tuo accesso è cambiato. Quello che hai scritto è ancora qui.',
  'carryOn.signed_in': 'Quello che avevi scritto è ancora qui.',
  'settings.title': 'Impostazioni',
  'settings.saved': 'Le impostazioni sono salvate.',
};
