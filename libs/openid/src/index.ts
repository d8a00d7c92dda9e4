// SPDX-License-Identifier: AGPL-3.0-or-later
export { OpenIdModule } from './openid.module.js';
export { Providers } from './application/providers.js';
export { TryProvider } from './application/try-provider.js';
export { ChosenProviders } from './application/chosen-providers.js';
export type { Chosen, ChosenAmong } from './application/chosen-providers.js';
export { ChooseProviderFields } from './pages/choose-fields.js';
export {
  chosenAnswerShape,
  chosenShape,
  providerAnswerShape,
  providerInput,
  providerListShape,
  providerShape,
  trialShape,
} from './api/provider.request.js';
export {
  AUTH_METHODS,
  METHODS,
  PROVIDER_KINDS,
  USERINFO_FORMS,
  USUAL_CLAIMS,
  USUAL_LEVELS,
} from './domain/provider.js';
export type { Provider, ProviderInput } from './domain/provider.js';
export type { TrialLine } from './domain/trial.js';
