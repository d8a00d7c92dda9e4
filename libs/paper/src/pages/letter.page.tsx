// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, LinkButton, PageHeading, PaperSheet, PersonLink, PrintButton, usePage } from '@reciproca/ui';
import type { ShownLetter } from '../application/letters.js';

/** A letter as it leaves the printer. In the ente's language, whoever reads the page. */
export function LetterPage({ letter }: { letter: ShownLetter }) {
  const { t, language } = usePage();
  const { protocol, protocolDay } = letter;
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
        <div class="letter" lang="it">
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
            {protocol
              ? t('paper:letter.protocol_is', { protocol, day: formatDate(protocolDay ?? '', 'it') })
              : t('paper:letter.protocol_empty')}
          </p>
          <p>{formatDate(letter.writtenAt, 'it')}</p>
          <p>
            <strong>{t('paper:letter.about', { subject: letter.subject })}</strong>
          </p>
          <div class="letter-body">{letter.body}</div>
          <p class="signature-line">{t('paper:letter.signature')}</p>
        </div>
      </PaperSheet>
    </div>
  );
}
