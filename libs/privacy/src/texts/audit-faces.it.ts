// SPDX-License-Identifier: AGPL-3.0-or-later

export const faceAuditIt = {
  'saw.me.face': 'come ci si presenta',
  'saw.people.face': 'come si presenta una persona',
  'saw.faces': 'come si presenta un’altra persona',
  'did.me.face': 'ha cambiato come ci si presenta',
  'saw.faces.photos': 'la foto di una persona',
  'did.me.face.photo': 'ha messo la propria foto',
  'did.me.face.photo.remove': 'ha tolto la propria foto',
  'did.people.face.remove': 'ha tolto qualcosa da come si presenta una persona',
};
