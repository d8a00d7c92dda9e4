// SPDX-License-Identifier: AGPL-3.0-or-later
export { FacesHttpModule } from './faces.http.module.js';
