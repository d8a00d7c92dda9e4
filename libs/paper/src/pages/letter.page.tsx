// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  formatDate,
  InBoth,
  LinkButton,
  PageHeading,
  PaperSheet,
  PersonLink,
  PrintButton,
  usePage,
} from '@reciproca/ui';
import type { ShownLetter } from '../application/letters.js';

/** A letter as it leaves the printer: its words as they were written, and around them those of whom it is for, whoever reads the page. */
export function LetterPage({ letter }: { letter: ShownLetter }) {
  const { t, language } = usePage();
  const { protocol, protocolDay, language: theirs } = letter;
  return (
    <div class="stack">
      <div class="no-print stack">
        <PageHeading
          eyebrow={<PersonLink id={letter.personId} name={letter.personName} />}
          title={letter.subject}
          lead={t('paper:letter.by', {
            name: letter.writtenByName,
            day: formatDate(letter.writtenAt, language),
          })}
        />
        <p class="cluster">
          <LinkButton href={`/paper/people/${letter.personId}/letters`} text={t('paper:letters')} kind="outline" />
        </p>
        <PrintButton />
      </div>
      <PaperSheet label={letter.subject} numbered>
        <div class="letter">
          <p class="letter-to">
            {letter.personName}
            {letter.address && (
              <>
                <br />
                {letter.address}
              </>
            )}
          </p>
          <p>
            <InBoth language={theirs}>
              {(say, read) =>
                protocol
                  ? say('paper:letter.protocol_is', { protocol, day: formatDate(protocolDay ?? '', read) })
                  : say('paper:letter.protocol_empty')
              }
            </InBoth>
          </p>
          <p>
            <InBoth language={theirs}>{(_say, read) => formatDate(letter.writtenAt, read)}</InBoth>
          </p>
          <p>
            <strong>
              <InBoth language={theirs}>{(say) => say('paper:letter.about', { subject: '' })}</InBoth> {letter.subject}
            </strong>
          </p>
          <div class="letter-body">{letter.body}</div>
          <p class="signature-line">
            <InBoth language={theirs}>{(say) => say('paper:letter.signature')}</InBoth>
          </p>
        </div>
      </PaperSheet>
    </div>
  );
}
