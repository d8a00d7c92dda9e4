// SPDX-License-Identifier: AGPL-3.0-or-later
import { Global, Module } from '@nestjs/common';
import { PageFrames, refusalText } from '@reciproca/web';
import { ERROR_PAGES, type ErrorPages, REFUSAL_TEXTS, type RefusalTexts } from '@reciproca/platform';
import { registerTexts, renderPage } from '@reciproca/ui';
import { refusalPage } from './refusal-page.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    server: 'not_found' | 'refused' | 'failed';
  }
}

registerTexts(
  'server',
  {
    it: { not_found: 'Non c’è', refused: 'Non si può', failed: 'Qualcosa non ha funzionato' },
    en: { not_found: 'Not there', refused: 'Not possible', failed: 'Something went wrong' },
  },
  {
    staff: [],
    ro: { not_found: 'Nu există', refused: 'Nu se poate', failed: 'Ceva nu a mers bine' },
    sq: { not_found: 'Nuk gjendet', refused: 'Nuk mund të bëhet', failed: 'Diçka nuk shkoi mirë' },
    ar: { not_found: 'غير موجود', refused: 'غير ممكن', failed: 'حدث خطأ ما' },
    fr: { not_found: 'Introuvable', refused: 'Impossible', failed: 'Quelque chose n’a pas marché' },
  },
);

const refusalTexts: RefusalTexts = { textFor: (code, language, params) => refusalText(code, language, params) };

/** Fills platform's ports for words and error pages with those of ui and identity. */
@Global()
@Module({
  providers: [
    { provide: REFUSAL_TEXTS, useValue: refusalTexts },
    {
      provide: ERROR_PAGES,
      inject: [PageFrames],
      useFactory: (frames: PageFrames): ErrorPages => ({
        render: (request, status, code, text, details) => {
          const context = frames.errorContext(request);
          return renderPage(context, {
            ...refusalPage(request, context, { status, code, text, details }),
            status,
            noIndex: true,
          });
        },
      }),
    },
  ],
  exports: [REFUSAL_TEXTS, ERROR_PAGES],
})
export class TextsModule {}
