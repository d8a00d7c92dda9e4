// SPDX-License-Identifier: AGPL-3.0-or-later

export const faceColumnsIt = {
  'table.faces': 'Come ci si presenta',
  'table.face_photos': 'Foto',
  'table.words_of_thanks': 'Grazie scritti e ricevuti',
  'column.reported_at': 'Segnalato',
  'column.reported_why': 'Perché è segnalato',
  'column.shows_languages': 'Mostra le lingue',
  'column.shows_helped': 'Mostra quante volte ha aiutato',
  'column.shows_known': 'Mostra da quando l’ufficio la conosce',
};
