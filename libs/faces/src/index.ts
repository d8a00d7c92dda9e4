// SPDX-License-Identifier: AGPL-3.0-or-later
export { FacesModule } from './faces.module.js';
export { MyFace } from './application/my-face.js';
