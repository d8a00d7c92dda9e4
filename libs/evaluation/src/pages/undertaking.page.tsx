// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  RadioCards,
  StateBadge,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { UndertakingView } from '../application/view-undertaking.js';
import { UNDERTAKING_TRANSITIONS } from '../domain/undertaking.js';
import { TONE_OF_UNDERTAKING } from './tones.js';

export interface UndertakingPageProps {
  readonly view: UndertakingView;
  readonly form: FormState;
  /** Seen by who has taken it on. */
  readonly isOwn: boolean;
  readonly idempotencyKey: string;
}

/** What was taken on, and what has become of it. */
export function UndertakingPage({ view, form, isOwn, idempotencyKey }: UndertakingPageProps) {
  const { t, language } = usePage();
  const { table, undertaking, seat } = view;
  const { id, what, ownerName, dueOn, state, note, endedOn } = undertaking;
  const next = UNDERTAKING_TRANSITIONS[state];
  const field = bindFields({ outcome: next[0], ...form.typed }, form.errors);
  const labels = { note: t('evaluation:done_note'), ...(!isOwn && { outcome: t('evaluation:outcome') }) };
  const owner = seat ? `${seat.number}. ${seat.component}` : ownerName;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={table.name}
        title={t('evaluation:undertaking')}
        badge={<StateBadge tone={TONE_OF_UNDERTAKING[state]} text={t(`evaluation:undertaking.${state}`)} />}
      />
      <p lang="it">{what}</p>
      <p class="text-secondary">
        {[owner, t('evaluation:due', { day: formatDate(dueOn, language) })].filter(Boolean).join(' · ')}
      </p>
      {note && (
        <p>
          {endedOn && `${t('evaluation:ended', { day: formatDate(endedOn, language) })}: `}
          <span lang="it">{note}</span>
        </p>
      )}
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      {(!isOwn || state === 'open') && (
        <>
          <ErrorSummary errors={form.errors} labels={labels} />
          <Form action={`${isOwn ? '/me' : ''}/evaluation-undertakings/${id}`} idempotencyKey={idempotencyKey}>
            {!isOwn && (
              <RadioCards
                {...field('outcome')}
                label={t('evaluation:outcome')}
                options={next.map((value) => ({ value, label: t(`evaluation:now.${value}`) }))}
                required
              />
            )}
            <TextArea {...field('note')} label={labels.note} rows={3} required />
            <Button text={t(isOwn ? 'evaluation:done_say' : 'evaluation:undertaking.save')} icon="check" />
          </Form>
        </>
      )}
    </div>
  );
}
