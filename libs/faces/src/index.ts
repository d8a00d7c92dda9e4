// SPDX-License-Identifier: AGPL-3.0-or-later
export { FacesModule } from './faces.module.js';
export { WriteThanks } from './application/write-thanks.js';
export { MOST_THANKS_LETTERS } from './domain/thanks.js';
export { MyFace } from './application/my-face.js';
