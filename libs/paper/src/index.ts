// SPDX-License-Identifier: AGPL-3.0-or-later
export { PaperModule } from './paper.module.js';
export { EnteLetterhead } from './application/letterhead.js';
export type { LetterheadPicture, LetterheadWords } from './domain/letterhead.js';
export { PersonCards } from './application/person-cards.js';
export { ShowNoticeBoard } from './application/show-notice-board.js';
export { readPictureType } from './application/read-picture-type.js';
export { FindByCode } from './application/find-by-code.js';
export { qrSvg } from './application/qr-code.js';
export { Qr } from './pages/sheet.js';
export { codeAt, readListingCode } from './domain/listing-code.js';
