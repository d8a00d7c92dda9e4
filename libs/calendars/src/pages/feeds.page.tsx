// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { CalendarFeed } from '../domain/calendar-feed.js';

export interface FeedsProps {
  readonly feeds: readonly (CalendarFeed & { readonly address: string })[];
  readonly form: FormState;
  readonly newKey: () => string;
}

/** Where one's own telephone finds this calendar: addresses that are made and taken away again. */
export function FeedsPage({ feeds, form, newKey }: FeedsProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { label: t('calendars:feeds.label') };
  return (
    <div class="stack measure">
      <PageHeading title={t('calendars:feeds.title')} lead={t('calendars:feeds.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {feeds.length === 0 && <EmptyState icon="calendar" text={t('calendars:feeds.none')} />}
      {feeds.map(({ id, label, address, createdAt, lastReadAt }) => (
        <Section key={id} title={label}>
          <p>
            <a href={address.replace(/^https?:/, 'webcal:')}>{t('calendars:feeds.add')}</a>
          </p>
          <p class="break-anywhere">
            <code>{address}</code>
          </p>
          <p class="text-secondary">
            {lastReadAt
              ? t('calendars:feeds.read', { day: formatDate(lastReadAt, language) })
              : t('calendars:feeds.unread', { day: formatDate(createdAt, language) })}
          </p>
          <PostButton
            action={`/calendar/feeds/${id}/end`}
            text={t('calendars:feeds.end')}
            kind="quiet"
            idempotencyKey={newKey()}
          />
        </Section>
      ))}
      <Section title={t(feeds.length === 0 ? 'calendars:feeds.first' : 'calendars:feeds.new')}>
        <p>{t('calendars:feeds.warning')}</p>
        <Form action="/calendar/feeds" idempotencyKey={newKey()}>
          <TextField {...field('label')} label={labels.label} hint={t('calendars:feeds.labelHint')} required />
          <Button text={t('calendars:feeds.make')} />
        </Form>
      </Section>
    </div>
  );
}
