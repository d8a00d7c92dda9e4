// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ValidityKind } from '@reciproca/identity';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CardGrid,
  DateField,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  formatDate,
  PageHeading,
  PersonLink,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import { OTHER_KIND, type PersonDocument } from '../domain/document.js';
import { ACCEPTED_TYPES } from '../domain/document.rules.js';
import type { OwnValidity } from '../application/view-documents.js';
import { DocumentCard } from './document-card.js';
import { kindText } from './document-words.js';

export interface PersonDocumentsProps {
  readonly action: string;
  readonly personId: string;
  readonly name: string;
  readonly isSelf: boolean;
  readonly isStaff: boolean;
  readonly documents: readonly PersonDocument[];
  readonly validities: readonly OwnValidity[];
  readonly kinds: readonly ValidityKind[];
  readonly form: FormState;
  readonly newKey: () => string;
}

/** Somebody's documents, for themselves or for an operator. */
export function PersonDocumentsPage(props: PersonDocumentsProps) {
  const { t, language } = usePage();
  const { documents, kinds, form, isSelf, isStaff } = props;
  const held = props.validities.filter(({ until }) => until !== null);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={isSelf ? undefined : <PersonLink id={props.personId} name={props.name} />}
        title={t('vetting:title')}
        lead={t(isSelf ? 'vetting:lead.self' : 'vetting:lead.staff')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          kind: t('vetting:kind'),
          validUntil: t('vetting:upload.until'),
          file: t('vetting:file'),
          until: t('vetting:until'),
          reason: t('vetting:note'),
        }}
      />
      {held.length > 0 && (
        <Section title={t('vetting:held')}>
          <DefinitionList
            items={held.map(({ kind, until }) => ({
              term: t(kind.textKey),
              value: t('vetting:valid_until', { day: formatDate(until ?? '', language) }),
            }))}
          />
        </Section>
      )}
      <Section title={t('vetting:handed_in')}>
        {documents.length === 0 && <EmptyState icon="note" text={t('vetting:none')} />}
        <CardGrid>
          {documents.map((document) => (
            <DocumentCard
              key={document.id}
              document={document}
              kindName={kindText(t, kinds, document.kind)}
              mayDecide={isStaff && !isSelf}
              mayRemove={isStaff || document.state === 'waiting'}
              from={isSelf ? 'me' : 'person'}
              newKey={props.newKey}
            />
          ))}
        </CardGrid>
      </Section>
      <Section title={t('vetting:upload')}>
        <UploadForm {...props} />
      </Section>
    </div>
  );
}

function UploadForm({ action, kinds, form, newKey }: PersonDocumentsProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const options = [
    ...kinds.map((kind) => ({ value: kind.key, label: t(kind.textKey) })),
    { value: OTHER_KIND, label: t('vetting:kind.other') },
  ];
  return (
    <Form action={action} idempotencyKey={newKey()} multipart>
      <SelectField {...field('kind')} label={t('vetting:kind')} options={options} required />
      <DateField {...field('validUntil')} label={t('vetting:upload.until')} />
      <FileField
        name="file"
        error={form.errors['file']}
        label={t('vetting:file')}
        hint={t('vetting:file.hint')}
        accept={ACCEPTED_TYPES}
        required
      />
      <Button text={t('vetting:upload.send')} icon="plus" />
    </Form>
  );
}
