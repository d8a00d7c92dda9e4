// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { registerTexts, registerVoice } from '@reciproca/ui';
import { CondominioForm } from './application/condominio.form.js';
import { CondominioPlug } from './application/condominio.plug.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { leiIt, tuIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    condominio: keyof typeof it;
  }
}

registerTexts('condominio', { it, en }, translations);
registerVoice('condominio', 'lei', leiIt);
registerVoice('condominio', 'tu', tuIt);

@Module({ imports: [ExchangeModule], providers: [CondominioPlug, CondominioForm], exports: [CondominioPlug] })
export class CondominioModule {}
