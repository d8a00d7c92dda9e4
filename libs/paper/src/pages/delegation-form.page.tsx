// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ente, PersonCard } from '@reciproca/identity';
import { formatDate, usePage, PrintButton, PaperSheet } from '@reciproca/ui';
import { Line, SheetHead } from './sheet.js';

export interface DelegationFormProps {
  readonly person: PersonCard;
  readonly ente: Ente;
  readonly scopes: readonly string[];
}

/** Signed by both, then kept: its number is what a recorded delegation names. */
export function DelegationFormPage({ person, ente, scopes }: DelegationFormProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PrintButton />
      <PaperSheet label={t('paper:form.open')} large={person.largeText}>
        <SheetHead
          title={t('paper:form.title')}
          lines={[]}
          enteName={ente.name}
          officePhone={ente.settings.officePhone}
          officeHours={ente.settings.officeHours}
        />
        <p>
          {t('paper:form.i')} <strong>{person.fullName}</strong>,{' '}
          {t('paper:form.born', { day: formatDate(person.birthDate, language) })}, {t('paper:form.chooses')}
        </p>
        <div class="paper-lines">
          <Line text={t('paper:form.name')} />
          <Line text={t('paper:form.birth')} />
          <Line text={t('paper:form.phone')} />
        </div>
        <p>{t('paper:form.scope')}:</p>
        <ul class="paper-boxes">
          {scopes.map((scope) => (
            <li key={scope}>{t(`identity:delegation.scope.${scope}`)}</li>
          ))}
        </ul>
        <div class="paper-lines">
          <Line text={t('paper:form.from')} />
          <Line text={t('paper:form.to')} />
        </div>
        <p>
          {t('paper:form.seen')} {t('paper:form.end')}
        </p>
        <div class="paper-lines paper-keep">
          <Line text={t('paper:form.day')} />
          <Line text={t('paper:form.mine')} />
          <Line text={t('paper:form.theirs')} />
          <Line text={t('paper:form.office')} />
        </div>
      </PaperSheet>
    </div>
  );
}
