// SPDX-License-Identifier: AGPL-3.0-or-later

export const faceAuditIt = {
  'saw.me.face': 'come ci si presenta',
  'saw.people.face': 'come si presenta una persona',
  'saw.faces': 'come si presenta un’altra persona',
  'did.me.face': 'ha cambiato come ci si presenta',
  'saw.faces.photos': 'la foto di una persona',
  'did.me.face.photo': 'ha messo la propria foto',
  'did.me.face.photo.remove': 'ha tolto la propria foto',
  'saw.thanks': 'i grazie ricevuti',
  'saw.thanks.of': 'un grazie da scrivere',
  'saw.thanks.report': 'un grazie da segnalare',
  'saw.thanks.reports': 'un grazie segnalato',
  'saw.thanks-reports': 'un grazie segnalato',
  'did.thanks.of': 'ha scritto un grazie',
  'did.agreements.thanks': 'ha scritto un grazie',
  'did.thanks.remove': 'ha tolto un grazie ricevuto',
  'did.thanks.report': 'ha segnalato un grazie',
  'did.thanks.reports.settle': 'ha deciso su un grazie segnalato',
  'did.thanks-reports.settle': 'ha deciso su un grazie segnalato',
  'did.people.face.remove': 'ha tolto qualcosa da come si presenta una persona',
};
