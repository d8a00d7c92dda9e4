// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FormState } from '@reciproca/web';
import {
  Alert,
  Button,
  DefinitionList,
  Details,
  ErrorSummary,
  Form,
  formatDateTime,
  formatMinutes,
  LiveRegion,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  TextArea,
  Timeline,
  usePage,
} from '@reciproca/ui';

import { isOpen } from '../domain/dispute.js';
import { AssignForm, HearForm, SettlementForm, VersionForm } from './dispute-forms.js';
import { TONE_OF } from './disputes.page.js';
import type { DisputePageProps } from './dispute.props.js';

export function DisputePage(props: DisputePageProps) {
  const { t, language } = usePage();
  const { dispute, form, history } = props;
  const labels = {
    text: t('fairness:dispute.version'),
    mediatorId: t('fairness:dispute.mediator'),
    outcome: t('fairness:dispute.outcome'),
    minutes: t('fairness:dispute.minutes'),
    words: t('fairness:dispute.words'),
  };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t('fairness:dispute.one')}
        title={dispute.title}
        lead={formatDateTime(dispute.startsAt, language)}
        badge={<StateBadge tone={TONE_OF[dispute.state]} text={t(`fairness:dispute.state.${dispute.state}`)} />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <LiveRegion name="dispute" class="stack">
        <Facts {...props} />
      </LiveRegion>
      <Versions {...props} />
      <WayOut {...props} />
      {props.reader.as === 'staff' && isOpen(dispute) && (
        <Section title={t('fairness:dispute.mediator')}>
          <AssignForm {...props} />
        </Section>
      )}
      <Section title={t('fairness:dispute.history')}>
        <Timeline
          items={history.map((act) => ({
            when: formatDateTime(act.at, language),
            title: t(`fairness:dispute.act.${act.act}`),
            text: [act.actorName, act.beneficiaryName && t('fairness:dispute.for', { name: act.beneficiaryName })]
              .filter(Boolean)
              .join(' '),
          }))}
        />
      </Section>
    </div>
  );
}

function Facts({ dispute, reader }: DisputePageProps) {
  const { t, language } = usePage();
  const isParty = reader.as === 'party';
  return (
    <>
      {isOpen(dispute) && (
        <p>{t(`fairness:dispute.next.${isParty ? 'party' : 'other'}.${dispute.state as 'opened' | 'heard'}`)}</p>
      )}
      <DefinitionList
        items={[
          { term: t('fairness:dispute.giver'), value: dispute.giverName },
          { term: t('fairness:dispute.receiver'), value: dispute.receiverName },
          { term: t('fairness:dispute.agreed_minutes'), value: formatMinutes(dispute.agreedMinutes, language) },
          { term: t('fairness:dispute.moved'), value: t(dispute.minutesMoved ? 'fairness:yes' : 'fairness:no') },
          ...(dispute.mediatorName ? [{ term: t('fairness:dispute.mediator'), value: dispute.mediatorName }] : []),
        ]}
      />
      {reader.as !== 'mediator' && <a href={`/agreements/${dispute.agreementId}`}>{t('fairness:dispute.agreement')}</a>}
      {dispute.correctionId && (
        <Alert tone="info">
          {reader.as === 'staff' ? (
            <a href="/corrections">{t('fairness:dispute.correction.staff')}</a>
          ) : (
            t('fairness:dispute.correction')
          )}
        </Alert>
      )}
    </>
  );
}

function Versions(props: DisputePageProps) {
  const { t } = usePage();
  const { dispute, reader, versions, written } = props;
  const own = versions.find(({ side }) => side === reader.side)?.text ?? null;
  const mayWrite = reader.side !== null && isOpen(dispute) && (own === null || dispute.state === 'opened');
  return (
    <Section title={t('fairness:dispute.versions')}>
      {(['giver', 'receiver'] as const).map((side) => {
        const version = versions.find((one) => one.side === side);
        const hidden = written.includes(side) ? 'fairness:dispute.version.closed' : 'fairness:dispute.version.missing';
        const name = side === 'giver' ? dispute.giverName : dispute.receiverName;
        return (
          <div key={side}>
            <h3>{name}</h3>
            <p>{version ? <q>{version.text}</q> : t(hidden)}</p>
          </div>
        );
      })}
      {mayWrite && <VersionForm {...props} own={own} />}
      {reader.side === null && dispute.state === 'opened' && written.length > 0 && <HearForm {...props} />}
    </Section>
  );
}

function WayOut(props: DisputePageProps) {
  const { t, language } = usePage();
  const { dispute, reader, newKey } = props;
  const answered = reader.side === 'giver' ? dispute.giverAcceptedAt : dispute.receiverAcceptedAt;
  return (
    <Section title={t('fairness:dispute.way_out')}>
      {!dispute.outcome && (
        <p>{t(dispute.state === 'closed' ? 'fairness:dispute.closed' : 'fairness:dispute.nothing_yet')}</p>
      )}
      {dispute.outcome && (
        <>
          <p>
            <strong>{t(`fairness:dispute.outcome.${dispute.outcome}`)}</strong>
            {dispute.minutes !== null && `: ${formatMinutes(dispute.minutes, language)}`}
          </p>
          <p>
            <q>{dispute.words}</q>
          </p>
          {dispute.giverAcceptedAt && <p>{t('fairness:dispute.accepted_by', { name: dispute.giverName })}</p>}
          {dispute.receiverAcceptedAt && <p>{t('fairness:dispute.accepted_by', { name: dispute.receiverName })}</p>}
        </>
      )}
      {reader.side && isOpen(dispute) && dispute.outcome && !answered && (
        <PostButton
          action={`/disputes/${dispute.id}/accept`}
          text={t('fairness:dispute.accept')}
          kind="success"
          icon="check"
          idempotencyKey={newKey()}
        />
      )}
      {!reader.side && dispute.state === 'heard' && (
        <Details summary={t('fairness:dispute.propose')} open={reader.as === 'mediator' && !dispute.outcome}>
          <SettlementForm {...props} act="propose" />
        </Details>
      )}
      {reader.as === 'staff' && isOpen(dispute) && (
        <Details summary={t('fairness:dispute.decide')}>
          <SettlementForm {...props} act="decide" />
        </Details>
      )}
    </Section>
  );
}

/** For who did not say it on the agreement's page, and for what is settled already. */
export function NewDisputePage({
  agreementId,
  title,
  form,
  newKey,
}: {
  agreementId: string;
  title: string;
  form: FormState;
  newKey: () => string;
}) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading eyebrow={t('fairness:dispute.one')} title={title} lead={t('fairness:dispute.new.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ reason: t('fairness:dispute.version') }} />
      <Form action={`/disputes/of/${agreementId}`} idempotencyKey={newKey()}>
        <TextArea
          name="reason"
          label={t('fairness:dispute.version')}
          hint={t('fairness:dispute.version.hint')}
          value={form.typed['reason']}
          error={form.errors['reason']}
          required
        />
        <Button text={t('fairness:dispute.version.send')} />
      </Form>
    </div>
  );
}
