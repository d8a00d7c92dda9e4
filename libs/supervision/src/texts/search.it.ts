// SPDX-License-Identifier: AGPL-3.0-or-later

export const searchIt = {
  'search.title': 'Cerca in tutto',
  'search.box': 'Che cosa cerchi?',
  'search.hint': 'Nome e cognome, telefono, anno di nascita, richiesta, luogo o edificio.',
  'search.again': 'Cerca',
  'search.more': 'Ce ne sono altri: scrivi una parola in più.',
  'search.nothing': 'Qui non c’è niente con queste parole',
  'search.nothingText': 'Prova con meno parole, o guarda come è scritto il nome.',
};
