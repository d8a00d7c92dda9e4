// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice, type T, type TextKey } from '@reciproca/ui';
import type { Reason } from '../domain/proposal.js';
import type { Service } from '../domain/listing.js';
import { desk } from './desk.js';
import { agreementEn } from './agreement.en.js';
import { agreementIt } from './agreement.it.js';
import { answerEn } from './answer.en.js';
import { answerIt } from './answer.it.js';
import { aroundEn } from './around.en.js';
import { aroundIt } from './around.it.js';
import { boardEn } from './board.en.js';
import { boardIt } from './board.it.js';
import { childEn } from './child.en.js';
import { childIt } from './child.it.js';
import { en } from './en.js';
import { formEn } from './form.en.js';
import { formIt } from './form.it.js';
import { helpNamesEn } from './help-names.en.js';
import { helpNamesIt } from './help-names.it.js';
import { historyEn } from './history.en.js';
import { historyIt } from './history.it.js';
import { it } from './it.js';
import { legEn } from './leg.en.js';
import { legIt } from './leg.it.js';
import { metEn } from './met.en.js';
import { metIt } from './met.it.js';
import { newsEn } from './news.en.js';
import { newsIt } from './news.it.js';
import { otherTimeEn } from './other-time.en.js';
import { otherTimeIt } from './other-time.it.js';
import { queueEn } from './queue.en.js';
import { queueIt } from './queue.it.js';
import { seriesEn } from './series.en.js';
import { seriesIt } from './series.it.js';
import { settingsEn } from './settings.en.js';
import { settingsIt } from './settings.it.js';
import { leiIt } from './voice.it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    exchange:
      | keyof typeof it
      | keyof typeof agreementIt
      | keyof typeof answerIt
      | keyof typeof aroundIt
      | keyof typeof childIt
      | keyof typeof helpNamesIt
      | keyof typeof historyIt
      | keyof typeof formIt
      | keyof typeof boardIt
      | keyof typeof settingsIt
      | keyof typeof seriesIt
      | keyof typeof otherTimeIt
      | keyof typeof queueIt
      | keyof typeof legIt
      | keyof typeof metIt
      | keyof typeof newsIt;
  }
  interface OpenTextKeys {
    'exchange:agreement.state.': never;
    'exchange:board.none.': never;
    'exchange:board.turn.': never;
    'exchange:board.view.': never;
    'exchange:channel.': never;
    'exchange:help.': never;
    'exchange:how.': never;
    'exchange:listing.state.': never;
    'exchange:need.': never;
    'exchange:proposal.part.': never;
    'exchange:proposal.state.': never;
    'exchange:service.': never;
    'exchange:series.every.': never;
    'exchange:weekday.': never;
  }
}

registerTexts(
  'exchange',
  {
    it: {
      ...it,
      ...agreementIt,
      ...answerIt,
      ...aroundIt,
      ...childIt,
      ...helpNamesIt,
      ...historyIt,
      ...formIt,
      ...boardIt,
      ...settingsIt,
      ...seriesIt,
      ...otherTimeIt,
      ...queueIt,
      ...legIt,
      ...metIt,
      ...newsIt,
    },
    en: {
      ...en,
      ...agreementEn,
      ...answerEn,
      ...aroundEn,
      ...childEn,
      ...helpNamesEn,
      ...historyEn,
      ...formEn,
      ...boardEn,
      ...settingsEn,
      ...seriesEn,
      ...otherTimeEn,
      ...queueEn,
      ...legEn,
      ...metEn,
      ...newsEn,
    },
  },
  translations,
);
registerDesk('exchange', desk);
registerVoice('exchange', 'lei', leiIt);

const SHARED_REASONS = new Set(Object.keys(it).filter((key) => key.startsWith('reason.')));

/** A reason as a person reads it: the core's own words, or those of the service. */
export function reasonText(t: T, service: Service, reason: Reason): string {
  const key = `reason.${reason.code}`;
  return t(`${SHARED_REASONS.has(key) ? 'exchange' : service}:${key}` as TextKey, wordsOf(t, reason));
}

function wordsOf(t: T, reason: Reason): Record<string, unknown> {
  const language = reason.params?.['language'];
  return { ...reason.params, ...(typeof language === 'string' && { language: t(`identity:language.${language}`) }) };
}
