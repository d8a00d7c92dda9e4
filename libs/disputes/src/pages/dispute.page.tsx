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
  PersonLink,
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
    text: t('disputes:dispute.version'),
    mediatorId: t('disputes:dispute.mediator'),
    outcome: t('disputes:dispute.outcome'),
    minutes: t('disputes:dispute.minutes'),
    words: t('disputes:dispute.words'),
  };
  return (
    <div class="stack measure">
      <LiveRegion name="dispute">
        <PageHeading
          eyebrow={t('disputes:dispute.one')}
          title={dispute.title}
          lead={formatDateTime(dispute.startsAt, language)}
          badge={<StateBadge tone={TONE_OF[dispute.state]} text={t(`disputes:dispute.state.${dispute.state}`)} />}
        />
      </LiveRegion>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <LiveRegion name="dispute" class="stack">
        <Facts {...props} />
      </LiveRegion>
      <LiveRegion name="dispute">
        <Versions {...props} />
      </LiveRegion>
      <LiveRegion name="dispute">
        <WayOut {...props} />
      </LiveRegion>
      {props.reader.as === 'staff' && isOpen(dispute) && (
        <Section title={t('disputes:dispute.mediator')}>
          <AssignForm {...props} />
        </Section>
      )}
      <LiveRegion name="dispute">
        <Section title={t('disputes:dispute.history')}>
          <Timeline
            items={history.map((act) => ({
              when: formatDateTime(act.at, language),
              title: t(`disputes:dispute.act.${act.act}`),
              text: [act.actorName, act.beneficiaryName && t('disputes:dispute.for', { name: act.beneficiaryName })]
                .filter(Boolean)
                .join(' '),
            }))}
          />
        </Section>
      </LiveRegion>
    </div>
  );
}

function Facts({ dispute, reader }: DisputePageProps) {
  const { t, language } = usePage();
  const isParty = reader.as === 'party';
  return (
    <>
      {isOpen(dispute) && (
        <p>{t(`disputes:dispute.next.${isParty ? 'party' : 'other'}.${dispute.state as 'opened' | 'heard'}`)}</p>
      )}
      <DefinitionList
        items={[
          { term: t('disputes:dispute.giver'), value: <PersonLink id={dispute.giverId} name={dispute.giverName} /> },
          {
            term: t('disputes:dispute.receiver'),
            value: <PersonLink id={dispute.receiverId} name={dispute.receiverName} />,
          },
          { term: t('disputes:dispute.agreed_minutes'), value: formatMinutes(dispute.agreedMinutes, language) },
          { term: t('disputes:dispute.moved'), value: t(dispute.minutesMoved ? 'disputes:yes' : 'disputes:no') },
          ...(dispute.mediatorName ? [{ term: t('disputes:dispute.mediator'), value: dispute.mediatorName }] : []),
        ]}
      />
      {reader.as !== 'mediator' && <a href={`/agreements/${dispute.agreementId}`}>{t('disputes:dispute.agreement')}</a>}
      {dispute.correctionId && (
        <Alert tone="info">
          {reader.as === 'staff' ? (
            <a href="/corrections">{t('disputes:dispute.correction.staff')}</a>
          ) : (
            t('disputes:dispute.correction')
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
    <Section title={t('disputes:dispute.versions')}>
      {(['giver', 'receiver'] as const).map((side) => {
        const version = versions.find((one) => one.side === side);
        const hidden = written.includes(side) ? 'disputes:dispute.version.closed' : 'disputes:dispute.version.missing';
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
    <Section title={t('disputes:dispute.way_out')}>
      {!dispute.outcome && (
        <p>{t(dispute.state === 'closed' ? 'disputes:dispute.closed' : 'disputes:dispute.nothing_yet')}</p>
      )}
      {dispute.outcome && (
        <>
          <p>
            <strong>{t(`disputes:dispute.outcome.${dispute.outcome}`)}</strong>
            {dispute.minutes !== null && `: ${formatMinutes(dispute.minutes, language)}`}
          </p>
          <p>
            <q>{dispute.words}</q>
          </p>
          {dispute.giverAcceptedAt && <p>{t('disputes:dispute.accepted_by', { name: dispute.giverName })}</p>}
          {dispute.receiverAcceptedAt && <p>{t('disputes:dispute.accepted_by', { name: dispute.receiverName })}</p>}
        </>
      )}
      {reader.side && isOpen(dispute) && dispute.outcome && !answered && (
        <PostButton
          action={`/disputes/${dispute.id}/accept`}
          text={t('disputes:dispute.accept')}
          kind="success"
          icon="check"
          idempotencyKey={newKey()}
        />
      )}
      {!reader.side && dispute.state === 'heard' && (
        <Details summary={t('disputes:dispute.propose')} open={reader.as === 'mediator' && !dispute.outcome}>
          <SettlementForm {...props} act="propose" />
        </Details>
      )}
      {reader.as === 'staff' && isOpen(dispute) && !props.mayDecide && <p>{t('disputes:dispute.colleague_decides')}</p>}
      {props.mayDecide && isOpen(dispute) && (
        <Details summary={t('disputes:dispute.decide')}>
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
      <PageHeading eyebrow={t('disputes:dispute.one')} title={title} lead={t('disputes:dispute.new.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ reason: t('disputes:dispute.version') }} />
      <Form action={`/disputes/of/${agreementId}`} idempotencyKey={newKey()}>
        <TextArea
          name="reason"
          label={t('disputes:dispute.version')}
          hint={t('disputes:dispute.version.hint')}
          value={form.typed['reason']}
          error={form.errors['reason']}
          required
        />
        <Button text={t('disputes:dispute.version.send')} />
      </Form>
    </div>
  );
}
