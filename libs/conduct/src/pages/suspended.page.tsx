// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  HiddenFields,
  PageHeading,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { NamedSuspension } from '../application/view-suspensions.js';
import { AppealField } from './suspension-forms.js';

interface SuspendedPageProps {
  readonly suspensions: readonly NamedSuspension[];
  readonly officePhone: string | null;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function SuspendedPage({ suspensions, officePhone, form, newKey }: SuspendedPageProps) {
  const { t } = usePage();
  const isWhole = suspensions.some(({ listingId, endedAt }) => listingId === null && endedAt === null);
  return (
    <div class="stack measure">
      <PageHeading
        title={t('conduct:suspended.title')}
        lead={t(isWhole ? 'conduct:suspended.lead' : 'conduct:suspended.lead.none')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ text: t('conduct:appeal.text') }} />
      {suspensions.length === 0 && <EmptyState icon="check-circle" text={t('conduct:suspended.nothing')} />}
      {suspensions.map((one) => (
        <OwnSuspension key={one.id} one={one} form={form} newKey={newKey} />
      ))}
      {officePhone && <p>{t('conduct:suspended.call', { phone: officePhone })}</p>}
      {isWhole && <PostButton action="/sign-out" text={t('conduct:suspended.leave')} kind="quiet" />}
    </div>
  );
}

function OwnSuspension({ one, form, newKey }: Pick<SuspendedPageProps, 'form' | 'newKey'> & { one: NamedSuspension }) {
  const { t, language } = usePage();
  const isMine = form.typed['suspensionId'] === one.id;
  const field = bindFields(isMine ? form.typed : {}, isMine ? form.errors : {});
  return (
    <Section title={one.listingTitle ?? t('conduct:suspended.whole')}>
      <p>{t('conduct:suspended.why')}</p>
      <p>
        <q>{one.reason}</q>
      </p>
      {one.endedAt ? (
        <p>{t('conduct:suspended.over', { day: formatDate(one.endedAt, language) })}</p>
      ) : (
        <p>
          {one.until
            ? t('conduct:suspended.until', { day: formatDate(one.until, language) })
            : t('conduct:suspended.open')}
        </p>
      )}
      {one.appeal && (
        <p>
          {t('conduct:appeal.yours')} <q>{one.appeal}</q>
        </p>
      )}
      {one.appealAnswer && (
        <p>
          {t(`conduct:appeal.outcome.${one.appealOutcome ?? 'upheld'}`)} <q>{one.appealAnswer}</q>
        </p>
      )}
      {one.appeal && !one.appealAnswer && !one.endedAt && <Alert tone="info">{t('conduct:appeal.waits')}</Alert>}
      {!one.appeal && !one.endedAt && (
        <Form action="/suspended/appeal" idempotencyKey={newKey()}>
          <HiddenFields values={{ suspensionId: one.id }} />
          <AppealField field={field} />
          <Button text={t('conduct:appeal.send')} />
        </Form>
      )}
    </Section>
  );
}
