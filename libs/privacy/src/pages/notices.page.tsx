// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  Card,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatNumber,
  LinkButton,
  PageHeading,
  Section,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { type Notice, noticeText } from '../domain/notice.js';
import type { Untold } from '../persistence/notice.repository.js';
import { NoticeText } from './notice-text.js';

export interface NoticesPageProps {
  readonly notices: readonly Notice[];
  readonly current: Notice | null;
  readonly untold: number;
  readonly canWrite: boolean;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function NoticesPage({ notices, current, untold, canWrite, form, idempotencyKey }: NoticesPageProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('privacy:notices.title')} lead={t('privacy:notices.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      {current && (
        <div class="cluster">
          <p>{t('privacy:notices.untold', { count: untold, figure: formatNumber(untold, language) })}</p>
          <LinkButton href="/privacy-notices/untold" text={t('privacy:notices.who')} kind="outline" icon="people" />
        </div>
      )}
      {notices.length === 0 && <EmptyState icon="note" text={t('privacy:notices.none')} />}
      {notices.map(({ id, version, validFrom }) => (
        <Card
          key={id}
          headingLevel={2}
          title={version}
          href={`/privacy-notices/${id}`}
          meta={[
            t('privacy:notices.from', { day: formatDate(validFrom, language) }),
            id === current?.id && t('privacy:notices.holds'),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
      {canWrite && <NewNotice form={form} idempotencyKey={idempotencyKey} />}
    </div>
  );
}

function NewNotice({ form, idempotencyKey }: { form: FormState; idempotencyKey: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('privacy:notices.new')}>
      <div class="measure stack">
        <p>{t('privacy:notices.newLead')}</p>
        <Form action="/privacy-notices" idempotencyKey={idempotencyKey}>
          <TextField
            {...field('version')}
            label={t('privacy:notices.version')}
            hint={t('privacy:notices.versionHint')}
            required
          />
          <DateField {...field('validFrom')} label={t('privacy:notices.validFrom')} required />
          <TextArea
            {...field('textIt')}
            label={t('privacy:notices.textIt')}
            hint={t('privacy:notices.textHint')}
            rows={10}
            required
          />
          <TextArea {...field('textEn')} label={t('privacy:notices.textEn')} rows={10} required />
          <Button text={t('privacy:notices.save')} />
        </Form>
      </div>
    </Section>
  );
}

export function NoticePage({ notice }: { notice: Notice }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading
        title={notice.version}
        eyebrow={t('privacy:notices.title')}
        lead={t('privacy:notices.from', { day: formatDate(notice.validFrom, language) })}
      />
      <Section title={t('privacy:notices.textIt')}>
        <NoticeText text={noticeText(notice, 'it')} />
      </Section>
      <Section title={t('privacy:notices.textEn')}>
        <div lang="en">
          <NoticeText text={noticeText(notice, 'en')} />
        </div>
      </Section>
    </div>
  );
}

export function UntoldPage({
  current,
  count,
  people,
}: {
  current: Notice | null;
  count: number;
  people: readonly Untold[];
}) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={t('privacy:untold.title')}
        lead={
          current
            ? t('privacy:notices.untold', { count, figure: formatNumber(count, language) })
            : t('privacy:notices.none')
        }
      />
      {people.length < count && <p>{t('privacy:untold.some', { count: people.length })}</p>}
      <DataTable
        caption={t('privacy:untold.title')}
        captionHidden
        rows={people}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="check-circle" text={t('privacy:untold.nobody')} />}
        columns={[
          {
            key: 'who',
            header: t('privacy:erasures.who'),
            cell: ({ id, name }) => <a href={`/people/${id}`}>{name}</a>,
          },
          {
            key: 'device',
            header: t('privacy:untold.device'),
            cell: ({ devices }) => t(`identity:device.${devices as 'none'}`),
          },
        ]}
      />
    </div>
  );
}
