// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ente, PersonCard } from '@reciproca/identity';
import { formatDate, InBoth, type Language, PaperSheet, PrintButton, type TextKey, usePage } from '@reciproca/ui';
import { BlankLine, SheetHead } from './sheet.js';

export interface DelegationFormProps {
  readonly person: PersonCard;
  readonly ente: Ente;
  readonly scopes: readonly string[];
  /** Of who signs. */
  readonly language: Language;
}

/** Signed by both, then kept: its number is what a recorded delegation names. Nobody signs what they cannot read, nor files it. */
export function DelegationFormPage({ person, ente, scopes, language }: DelegationFormProps) {
  const { t } = usePage();
  const both = (key: TextKey) => <InBoth language={language}>{(say) => say(key)}</InBoth>;
  return (
    <div class="stack">
      <PrintButton />
      <PaperSheet label={t('paper:form.open')} large={person.largeText}>
        <SheetHead
          title={both('paper:form.title')}
          lines={[]}
          enteName={ente.name}
          officePhone={ente.settings.officePhone}
          officeHours={ente.settings.officeHours}
          language={language}
        />
        <p>
          <InBoth language={language}>
            {(say, read) => (
              <>
                {say('paper:form.i')} <strong>{person.fullName}</strong>,{' '}
                {say('paper:form.born', { day: formatDate(person.birthDate, read) })}, {say('paper:form.chooses')}
              </>
            )}
          </InBoth>
        </p>
        <div class="paper-lines">
          <BlankLine>{both('paper:form.name')}</BlankLine>
          <BlankLine>{both('paper:form.birth')}</BlankLine>
          <BlankLine>{both('paper:form.phone')}</BlankLine>
        </div>
        <p>
          <InBoth language={language}>{(say) => `${say('paper:form.scope')}:`}</InBoth>
        </p>
        <ul class="paper-boxes">
          {scopes.map((scope) => (
            <li key={scope}>{both(`identity:delegation.scope.${scope}` as TextKey)}</li>
          ))}
        </ul>
        <div class="paper-lines">
          <BlankLine>{both('paper:form.from')}</BlankLine>
          <BlankLine>{both('paper:form.to')}</BlankLine>
        </div>
        <p>
          <InBoth language={language}>{(say) => `${say('paper:form.seen')} ${say('paper:form.end')}`}</InBoth>
        </p>
        <div class="paper-lines paper-keep">
          <BlankLine>{both('paper:form.day')}</BlankLine>
          <BlankLine>{both('paper:form.mine')}</BlankLine>
          <BlankLine>{both('paper:form.theirs')}</BlankLine>
          <BlankLine>{both('paper:form.office')}</BlankLine>
        </div>
      </PaperSheet>
    </div>
  );
}
