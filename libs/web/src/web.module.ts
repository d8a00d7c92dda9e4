// SPDX-License-Identifier: AGPL-3.0-or-later
import { Global, Module } from '@nestjs/common';
import './texts/web-texts.js';
import { PageFrames } from './page-door/page-frames.js';
import { AgreementPanels } from './registries/agreement-panels.js';
import { BoardActs } from './registries/board-acts.js';
import { BoardSources } from './registries/board-sources.js';
import { CardHolds } from './registries/card-holds.js';
import { CardStrips } from './registries/card-strips.js';
import { Faces } from './registries/faces.js';
import { Finders } from './registries/finders.js';
import { HoldsNow } from './registries/holds-now.js';
import { Letterheads } from './registries/letterheads.js';
import { LetterKinds } from './registries/letter-kinds.js';
import { MeLinks } from './registries/me-links.js';
import { NavRegistry } from './registries/nav-registry.js';
import { PageNotes } from './registries/page-notes.js';
import { PersonPages } from './registries/person-pages.js';
import { PersonPanels } from './registries/person-panels.js';
import { PrivacyWords } from './registries/privacy-words.js';
import { SavedLists } from './registries/saved-lists.js';
import { SettingsPages } from './registries/settings-pages.js';
import { Unread } from './registries/unread.js';

/** Other libs add to these when their modules start. */
const registries = [
  NavRegistry,
  AgreementPanels,
  Faces,
  Finders,
  HoldsNow,
  Letterheads,
  LetterKinds,
  MeLinks,
  PersonPanels,
  PersonPages,
  BoardActs,
  BoardSources,
  CardHolds,
  CardStrips,
  PageNotes,
  PrivacyWords,
  SavedLists,
  SettingsPages,
  Unread,
];

/** The way pages come in and go out, and where their parts meet; global because every lib with a page needs it. */
@Global()
@Module({ providers: [...registries, PageFrames], exports: [...registries, PageFrames] })
export class WebModule {}
