// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDateTime, TextArea, usePage } from '@reciproca/ui';
import type { WordsToRead } from '../application/call-words.js';
import { MOST_SPOKEN_LETTERS } from '../domain/call-task.js';

interface WordsSpokenProps {
  readonly words: readonly WordsToRead[];
  readonly typed: Readonly<Record<string, unknown>>;
  /** The field the answer goes into. */
  readonly name: string;
}

/** What was written to the person called, read out to them, and what they answer. */
export function WordsSpoken({ words, typed, name }: WordsSpokenProps) {
  const { t, language } = usePage();
  return (
    <>
      <p>
        <strong>{t('notifications:calls.readOut')}</strong>
      </p>
      {words.length === 0 ? (
        <p>{t('notifications:calls.nothingToRead')}</p>
      ) : (
        <ol class="messages">
          {words.map(({ id, words: said, at }) => (
            <li key={id} class="message">
              <p class="message-from">{formatDateTime(at, language)}</p>
              <p class="message-words" dir="auto">
                {said}
              </p>
            </li>
          ))}
        </ol>
      )}
      <TextArea
        name={name}
        label={t('notifications:calls.theirWords')}
        hint={t('notifications:calls.theirWordsHint')}
        maxLength={MOST_SPOKEN_LETTERS}
        rows={3}
        value={typed[name]}
      />
    </>
  );
}
