// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  formatDateTime,
  formatMinutes,
  PageHeading,
  Pagination,
  PeopleText,
  PersonLink,
  PostButton,
  StateBadge,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { ExplainedCorrection, ExplainedTransfer } from '../application/list-corrections.js';

const TONES = { proposed: 'warning', approved: 'success', rejected: 'neutral' } as const;

export interface CorrectionsPageProps {
  readonly corrections: readonly ExplainedCorrection[];
  readonly viewerId: string;
  readonly nextHref: string | null;
  readonly newKey: () => string;
}

export function CorrectionsPage({ corrections, viewerId, nextHref, newKey }: CorrectionsPageProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('ledger:corrections.title')} lead={t('ledger:corrections.lead')} />
      {corrections.length === 0 && <EmptyState icon="check-circle" text={t('ledger:corrections.none')} />}
      {corrections.map((one) => (
        <CorrectionCard
          key={one.correction.id}
          one={one}
          isOwn={one.correction.proposedBy === viewerId}
          newKey={newKey}
        />
      ))}
      <Pagination nextHref={nextHref} />
    </div>
  );
}

function CorrectionCard({ one, isOwn, newKey }: { one: ExplainedCorrection; isOwn: boolean; newKey: () => string }) {
  const { t, language } = usePage();
  const { correction, transfer } = one;
  const path = `/corrections/${correction.id}`;
  const isWaiting = correction.state === 'proposed';
  return (
    <Card
      title={transferTitle(t, transfer)}
      headingLevel={2}
      badge={<StateBadge tone={TONES[correction.state]} text={t(`ledger:correction.state.${correction.state}`)} />}
      meta={
        <PeopleText
          text={t('ledger:correction.proposed_by', {
            name: one.proposedBy.name,
            when: formatDateTime(correction.proposedAt, language),
          })}
          people={[one.proposedBy]}
        />
      }
      actions={
        isWaiting &&
        !isOwn && (
          <>
            <PostButton
              action={`${path}/approve`}
              text={t('ledger:correction.approve')}
              kind="success"
              icon="check"
              idempotencyKey={newKey()}
            />
            <PostButton
              action={`${path}/reject`}
              text={t('ledger:correction.reject')}
              kind="danger"
              idempotencyKey={newKey()}
            />
          </>
        )
      }
    >
      <Postings transfer={transfer} />
      <p>
        <q>{correction.reason}</q>
      </p>
      {isWaiting && isOwn && <p>{t('ledger:correction.second_person')}</p>}
      {one.decidedBy && (
        <p>
          <PeopleText text={t('ledger:correction.decided_by', { name: one.decidedBy.name })} people={[one.decidedBy]} />
        </p>
      )}
    </Card>
  );
}

export function transferTitle(t: ReturnType<typeof usePage>['t'], transfer: ExplainedTransfer): string {
  return [t(`ledger:reason.${transfer.reason}`), transfer.memo].filter(Boolean).join(': ');
}

function Postings({ transfer }: { transfer: ExplainedTransfer }) {
  const { t, language } = usePage();
  return (
    <ul class="plain-list">
      {transfer.postings.map(({ kind, ownerId, name, minutes }, index) => (
        <li key={index}>
          {kind === 'person' && name ? <PersonLink id={ownerId} name={name} /> : (name ?? t(`ledger:account.${kind}`))}:{' '}
          <strong>{formatMinutes(minutes, language, { signed: true })}</strong>
        </li>
      ))}
    </ul>
  );
}

export interface NewCorrectionProps {
  readonly transfer: ExplainedTransfer;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function NewCorrectionPage({ transfer, form, idempotencyKey }: NewCorrectionProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading title={t('ledger:correction.new')} lead={t('ledger:correction.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ reason: t('ledger:correction.reason') }} />
      <Card title={transferTitle(t, transfer)} headingLevel={2}>
        <Postings transfer={transfer} />
      </Card>
      <Form action={`/corrections/new/${transfer.id}`} idempotencyKey={idempotencyKey}>
        <TextArea
          {...field('reason')}
          label={t('ledger:correction.reason')}
          hint={t('ledger:correction.reason.hint')}
          required
        />
        <Button text={t('ledger:correction.send')} />
      </Form>
    </div>
  );
}
