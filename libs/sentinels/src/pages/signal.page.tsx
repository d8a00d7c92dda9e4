// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  Alert,
  Badge,
  DefinitionList,
  ErrorSummary,
  formatDateTime,
  LiveRegion,
  PageHeading,
  Section,
  StateBadge,
  Timeline,
  usePage,
} from '@reciproca/ui';
import { readablePhone } from '@reciproca/identity';
import type { NamedSignal } from '../application/view-signals.js';

import { CloseForm, HandForms, NoteForm, PersonForms } from './signal-forms.js';
import { TONE_OF } from './signal-card.js';
import type { SignalPageProps } from './signal.props.js';

export function SignalPage(props: SignalPageProps) {
  const { t } = usePage();
  const { signal, isStaff, form } = props;
  const labels = {
    text: t('sentinels:note'),
    outcome: t('sentinels:outcome'),
    feedback: t('sentinels:feedback'),
    operatorId: t('sentinels:colleague'),
    familyName: t('identity:person.familyName'),
    givenName: t('identity:person.givenName'),
  };
  return (
    <div class="stack measure">
      <PageHeading eyebrow={t('sentinels:one')} title={signal.hasFaded ? t('sentinels:faded') : signal.about} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <LiveRegion name="board" class="stack">
        {signal.hasFaded && <p>{t('sentinels:faded.why')}</p>}
        <Facts signal={signal} isStaff={isStaff} />
      </LiveRegion>
      {isStaff && signal.consent !== 'agrees' && signal.state !== 'closed' && (
        <Alert tone="warning">{t(`sentinels:careful.${signal.consent}`)}</Alert>
      )}
      {isStaff && <StaffPart {...props} />}
    </div>
  );
}

function Facts({ signal, isStaff }: { signal: NamedSignal; isStaff: boolean }) {
  const { t, language } = usePage();
  return (
    <>
      <p class="cluster">
        <StateBadge tone={TONE_OF[signal.state]} text={t(`sentinels:state.${signal.state}`)} />
        {signal.urgent && <Badge tone="danger">{t('sentinels:urgent')}</Badge>}
      </p>
      <DefinitionList
        items={[
          ...(signal.hasFaded ? [] : [{ term: t('sentinels:need'), value: signal.need }]),
          { term: t('sentinels:consent'), value: t(`sentinels:consent.${signal.consent}`) },
          { term: t('sentinels:when'), value: formatDateTime(signal.createdAt, language) },
          ...(isStaff
            ? [
                {
                  term: t('sentinels:sentinel'),
                  value: (
                    <>
                      <a href={`/people/${signal.sentinelId}`}>{signal.sentinelName}</a>
                      {signal.sentinelPhone && (
                        <>
                          {' · '}
                          <a href={`tel:${signal.sentinelPhone}`}>{readablePhone(signal.sentinelPhone)}</a>
                        </>
                      )}
                    </>
                  ),
                },
              ]
            : []),
          ...(signal.assignedName ? [{ term: t('sentinels:who_follows'), value: signal.assignedName }] : []),
          ...(signal.outcome
            ? [{ term: t('sentinels:outcome'), value: t(`sentinels:outcome.${signal.outcome}`) }]
            : []),
          ...(signal.feedback ? [{ term: t('sentinels:answer'), value: signal.feedback }] : []),
        ]}
      />
    </>
  );
}

function StaffPart(props: SignalPageProps) {
  const { t, language } = usePage();
  const { signal, notes } = props;
  return (
    <>
      <Section title={t('sentinels:hand')}>
        <HandForms {...props} />
      </Section>
      <Section title={t('sentinels:person')}>
        <PersonForms {...props} />
      </Section>
      <Section title={t('sentinels:notes')}>
        {notes.length > 0 && (
          <Timeline
            items={notes.map((note) => ({
              title: note.authorName,
              when: formatDateTime(note.at, language),
              text: note.text,
            }))}
          />
        )}
        <NoteForm {...props} />
      </Section>
      {signal.state !== 'closed' && (
        <Section title={t('sentinels:close')}>
          <CloseForm {...props} />
        </Section>
      )}
    </>
  );
}
