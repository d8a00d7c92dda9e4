// SPDX-License-Identifier: AGPL-3.0-or-later

export const faceAuditIt = {
  'saw.me.face': 'come ci si presenta',
  'saw.people.face': 'come si presenta una persona',
  'saw.faces': 'come si presenta un’altra persona',
  'did.me.face': 'ha cambiato come ci si presenta',
  'did.people.face.remove': 'ha tolto qualcosa da come si presenta una persona',
};
