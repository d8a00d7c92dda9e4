// SPDX-License-Identifier: AGPL-3.0-or-later
import { inStaffLanguage } from '@reciproca/kernel';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  Card,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatDateTime,
  formatWhen,
  HiddenFields,
  LinkButton,
  type Option,
  PageHeading,
  Section,
  Pagination,
  SelectField,
  TextArea,
  usePage,
} from '@reciproca/ui';
import { Fragment } from 'preact';
import type { Queue, QueuePages } from '../application/approval-queue.js';
import type { QueueFilter, QueueItem, ToDispatch } from '../domain/queue.js';

export interface QueuePageProps {
  readonly queue: Queue;
  /** Why a yes to it will be refused, in words. */
  readonly refusalOf: (id: string) => string | null;
  readonly report: readonly (QueueItem & { readonly refusal: string | null })[];
  readonly filter: QueueFilter;
  readonly form: FormState;
  readonly areas: readonly Option[];
  readonly categories: readonly Option[];
}

export function QueuePage({ queue, refusalOf, report, filter, form, areas, categories }: QueuePageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const [areaLabel, categoryLabel] = [t('exchange:queue.area'), t('exchange:queue.category')];
  const ticked = [form.typed['ticked']].flat().map(String);
  const isEmpty = queue.listings.items.length + queue.matches.items.length === 0;
  return (
    <div class="stack">
      <PageHeading title={t('exchange:queue.title')} lead={t('exchange:queue.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ ticked: t('exchange:queue.ticked'), reason: t('exchange:queue.reason') }}
      />
      {report.length > 0 && <Report report={report} />}
      <Form action="/approvals/queue" method="get" class="cluster">
        <SelectField
          name="areaId"
          value={filter.areaId}
          label={areaLabel}
          options={areas}
          emptyLabel={t('exchange:queue.all')}
          required
        />
        <SelectField
          name="categoryId"
          value={filter.categoryId}
          label={categoryLabel}
          options={categories}
          emptyLabel={t('exchange:queue.all')}
          required
        />
        <Button text={t('exchange:queue.filter')} kind="outline" />
      </Form>
      {isEmpty && <EmptyState icon="check-circle" text={t('exchange:queue.nothing')} />}
      {!isEmpty && (
        <Form action="/approvals/queue/decide">
          <HiddenFields
            values={{
              ...(filter.areaId && { areaId: filter.areaId }),
              ...(filter.categoryId && { categoryId: filter.categoryId }),
            }}
          />
          <p class="cluster">
            <a href={queueHref(filter, 'all')}>{t('exchange:queue.tickAll')}</a>
            <a href={queueHref(filter, null)}>{t('exchange:queue.tickNone')}</a>
          </p>
          {(['listings', 'matches'] as const).map((part) => (
            <Fragment key={part}>
              {queue[part].items.length > 0 && (
                <Rows
                  title={t(`exchange:queue.${part}`)}
                  items={queue[part].items}
                  ticked={ticked}
                  refusalOf={refusalOf}
                />
              )}
              <Turn next={queue[part].next} field={part} title={t(`exchange:queue.${part}`)} />
            </Fragment>
          ))}
          <TextArea {...field('reason')} label={t('exchange:queue.reason')} hint={t('exchange:queue.reason.hint')} />
          <div class="cluster">
            <Button text={t('exchange:queue.approve')} kind="success" name="decision" value="approve" />
            <Button text={t('exchange:queue.reject')} kind="danger" name="decision" value="reject" />
          </div>
        </Form>
      )}
      <Section title={t('exchange:queue.dispatch')}>
        {queue.toDispatch.items.length === 0 && <p>{t('exchange:queue.dispatch.none')}</p>}
        {queue.toDispatch.items.map((request) => (
          <DispatchCard key={request.id} request={request} refusalOf={refusalOf} />
        ))}
        <Turn next={queue.toDispatch.next} field="toDispatch" title={t('exchange:queue.dispatch')} />
      </Section>
    </div>
  );
}

function Turn({ next, field, title }: { next: string | null; field: keyof QueuePages; title: string }) {
  return <Pagination next={next} field={field} path="/approvals/queue" label={title} />;
}

function Report({ report }: Pick<QueuePageProps, 'report'>) {
  const { t } = usePage();
  return (
    <Section title={t('exchange:queue.report')}>
      <ul>
        {report.map(({ id, path, title, who, refusal }) => (
          <li key={id}>
            <a href={path}>{title}</a> ({who}): {refusal ?? t('exchange:queue.done')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rows({
  title,
  items,
  ticked,
  refusalOf,
}: Pick<QueuePageProps, 'refusalOf'> & {
  title: string;
  items: readonly QueueItem[];
  ticked: readonly string[];
}) {
  const { t, language } = usePage();
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', header: t('exchange:queue.row'), cell: ({ path, title: name }) => <a href={path}>{name}</a> },
          { key: 'who', header: t('exchange:queue.who'), cell: ({ who }) => who },
          {
            key: 'why',
            header: t('exchange:queue.why'),
            cell: (item) => <Why item={item} refusal={refusalOf(item.id)} />,
          },
          { key: 'since', header: t('exchange:queue.since'), cell: ({ since }) => formatDateTime(since, language) },
          {
            key: 'tick',
            header: t('exchange:queue.choose'),
            cell: ({ kind, id, title: name, who }) => (
              <Tick
                value={`${kind}:${id}`}
                ticked={ticked}
                label={t('exchange:queue.tick', { title: name, name: who })}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

/** What it is, why it waits, what the ente knows of who offers, and whether a yes will be refused. */
function Why({ item, refusal }: { item: QueueItem; refusal: string | null }) {
  const { t, language } = usePage();
  const { asks, categoryIt, categoryEn, needsVetting, vettedUntil, personIds } = item;
  return (
    <>
      {t(`exchange:queue.asks.${asks}`, { what: inStaffLanguage(language, categoryIt, categoryEn) })}{' '}
      {needsVetting &&
        (vettedUntil
          ? t('exchange:queue.vetted', { day: formatDate(vettedUntil, language) })
          : t('exchange:queue.notVetted'))}{' '}
      {needsVetting && <a href={`/people/${personIds[0]}/documents`}>{t('exchange:queue.papers')}</a>}{' '}
      <Foreseen refusal={refusal} />
    </>
  );
}

function Foreseen({ refusal }: { refusal: string | null }) {
  const { t } = usePage();
  return refusal ? <strong>{t('exchange:queue.willRefuse', { why: refusal })}</strong> : null;
}

function queueHref({ areaId, categoryId }: QueueFilter, tick: 'all' | null): string {
  const query = new URLSearchParams({
    ...(areaId && { areaId }),
    ...(categoryId && { categoryId }),
    ...(tick && { tick }),
  });
  return `/approvals/queue?${query.toString()}`;
}

function Tick({ value, ticked, label }: { value: string; ticked: readonly string[]; label: string }) {
  return (
    <input
      type="checkbox"
      class="choice-box"
      name="ticked"
      value={value}
      checked={ticked.includes(value)}
      aria-label={label}
    />
  );
}

function DispatchCard({ request, refusalOf }: Pick<QueuePageProps, 'refusalOf'> & { request: ToDispatch }) {
  const { t, language } = usePage();
  return (
    <Card title={request.title} href={request.path} headingLevel={3} meta={request.who}>
      {request.candidates.length === 0 && <p>{t('exchange:queue.candidates.none')}</p>}
      {request.candidates.map(({ proposalId, who, startsAt, endsAt, score }) => (
        <p key={proposalId} class="cluster">
          {`${who} · ${formatWhen(startsAt, endsAt, language)} · ${t('exchange:queue.score', { score: Math.round(score * 100) })}`}
          <LinkButton
            href={`/proposals/${proposalId}`}
            text={t('exchange:queue.assign', { name: who })}
            kind="outline"
          />
          <Foreseen refusal={refusalOf(proposalId)} />
        </p>
      ))}
    </Card>
  );
}
