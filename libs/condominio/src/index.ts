// SPDX-License-Identifier: AGPL-3.0-or-later
export { CondominioModule } from './condominio.module.js';
export { CondominioPlug } from './application/condominio.plug.js';
export { condominioOfferShape, condominioRequestShape, HELP_PLACES } from './domain/condominio.details.js';
export type { CondominioOffer, CondominioRequest } from './domain/condominio.details.js';
export { fitCondominio } from './domain/condominio.fit.js';
export { CONDOMINIO } from './condominio.service.js';
