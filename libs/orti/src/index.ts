// SPDX-License-Identifier: AGPL-3.0-or-later
export { OrtiModule } from './orti.module.js';
export { ViewShare } from './application/view-share.js';
export { ShareOut } from './application/share-out.js';
export { OrtiPlug } from './application/orti.plug.js';
export { GardenParts } from './application/garden-parts.js';
export type { GardenPart } from './application/garden-parts.js';
export { ManageGardens } from './application/manage-gardens.js';
export type { GardenOverview } from './application/manage-gardens.js';
export { RecordGardenWork } from './application/record-garden-work.js';
export { SaleStock } from './application/sale-stock.js';
export { ThankDriver } from './application/thank-driver.js';
export { harvestShape, produceRequestShape, cratesOf, gramsOf } from './domain/produce.details.js';
export type { HarvestDetails, ProduceRequest } from './domain/produce.details.js';
export { answersFor, ensureMayAnswerFor, ensureMayHarvest, mayHarvest } from './domain/garden.policy.js';
export { fitProduce } from './domain/produce.fit.js';
export type { Garden, Harvest, Crate, GardenWork } from './domain/garden.js';
export { ORTI } from './orti.service.js';
