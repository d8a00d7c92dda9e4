// SPDX-License-Identifier: AGPL-3.0-or-later
export { TextingModule } from './texting.module.js';
export { ReceiveText } from './application/receive-text.js';
export { ForgetTexts } from './application/forget-texts.js';
export { SIGNATURE_HEADER, TIMESTAMP_HEADER, sign } from './application/signature.js';
export { react } from './domain/react.js';
export type { Facts, Reaction, Talk } from './domain/conversation.js';
