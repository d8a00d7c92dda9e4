// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ValidityKind } from '@reciproca/identity';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  Badge,
  CardGrid,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  formatDate,
  PageHeading,
  Section,
  usePage,
} from '@reciproca/ui';
import type { EndingValidity, WaitingDocument } from '../application/view-documents.js';
import { URGENT_DAYS } from '../domain/reminder.rules.js';
import { DocumentCard } from './document-card.js';
import { kindText, leftText } from './document-words.js';

export interface DocumentsProps {
  readonly waiting: readonly WaitingDocument[];
  readonly ending: readonly EndingValidity[];
  readonly kinds: readonly ValidityKind[];
  readonly viewerId: string;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** For staff: documents to look at, and what is about to end. */
export function DocumentsPage({ waiting, ending, kinds, viewerId, form, newKey }: DocumentsProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('vetting:queue.title')} lead={t('vetting:queue.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ until: t('vetting:until'), reason: t('vetting:note') }} />
      <Section title={t('vetting:queue.waiting')}>
        {waiting.length === 0 && <EmptyState icon="check-circle" text={t('vetting:queue.none')} />}
        <CardGrid>
          {waiting.map((document) => (
            <DocumentCard
              key={document.id}
              document={document}
              kindName={kindText(t, kinds, document.kind)}
              personName={document.personName}
              mayDecide={document.personId !== viewerId}
              mayRemove
              from="queue"
              newKey={newKey}
            />
          ))}
        </CardGrid>
      </Section>
      <Section title={t('vetting:ending')}>
        <EndingTable ending={ending} />
      </Section>
    </div>
  );
}

function EndingTable({ ending }: { ending: readonly EndingValidity[] }) {
  const { t, language } = usePage();
  const columns: Column<EndingValidity>[] = [
    {
      key: 'who',
      header: t('vetting:ending.who'),
      cell: ({ personId, name }) => <a href={`/people/${personId}/documents`}>{name}</a>,
    },
    { key: 'what', header: t('vetting:ending.what'), cell: ({ kind }) => t(kind.textKey) },
    { key: 'until', header: t('vetting:ending.until'), cell: ({ until }) => formatDate(until, language) },
    {
      key: 'left',
      header: t('vetting:ending.left'),
      cell: ({ daysLeft }) => (
        <Badge tone={daysLeft < 0 ? 'danger' : daysLeft <= URGENT_DAYS ? 'warning' : 'neutral'}>
          {leftText(t, daysLeft)}
        </Badge>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('vetting:ending')}
      captionHidden
      columns={columns}
      rows={ending}
      rowKey={({ personId, kind }) => `${personId} ${kind.key}`}
      empty={<EmptyState icon="check-circle" text={t('vetting:ending.none')} />}
    />
  );
}
