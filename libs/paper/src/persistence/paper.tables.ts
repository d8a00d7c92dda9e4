// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { LetterEntity } from './letter.entity.js';
import { LetterTemplateEntity } from './letter-template.entity.js';
import { LetterheadEntity } from './letterhead.entity.js';
import { LetterheadPictureEntity } from './letterhead-picture.entity.js';
import { PaperLetters1796120000001 } from './letters.migration.js';
import { ListingCodeCounterEntity } from './listing-code-counter.entity.js';
import { ListingCodeEntity } from './listing-code.entity.js';
import { Paper1760000000030 } from './paper.migration.js';
import { PersonCardEntity } from './person-card.entity.js';

export const paperTables = ownTables({
  entities: [
    ListingCodeCounterEntity,
    ListingCodeEntity,
    PersonCardEntity,
    LetterheadEntity,
    LetterheadPictureEntity,
    LetterTemplateEntity,
    LetterEntity,
  ],
  migrations: [Paper1760000000030, PaperLetters1796120000001],
});
