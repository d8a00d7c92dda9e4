// SPDX-License-Identifier: AGPL-3.0-or-later

export const MY_FACE_PATH = '/me/face';

/** Where staff read what a person shows. */
export function facePathOf(personId: string): string {
  return `/people/${personId}/face`;
}

export function photoPathOf(photoId: string): string {
  return `/faces/photos/${photoId}`;
}

export const THANKS_PATH = '/thanks';

/** Where one of an agreement's two thanks the other. */
export function thanksPathOf(agreementId: string): string {
  return `${THANKS_PATH}/of/${agreementId}`;
}
