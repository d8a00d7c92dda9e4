// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  Card,
  CheckboxField,
  DateField,
  Details,
  Form,
  formatDate,
  formatDateTime,
  LinkButton,
  PostButton,
  StateBadge,
  TextArea,
  usePage,
} from '@reciproca/ui';
import { OTHER_KIND, type PersonDocument } from '../domain/document.js';
import { TONE_OF } from './document-words.js';

export interface DocumentCardProps {
  readonly document: PersonDocument;
  readonly kindName: string;
  readonly personName?: string;
  /** Whether the viewer decides on it: staff, and not about themselves. */
  readonly mayDecide: boolean;
  readonly mayRemove: boolean;
  /** Where the page's forms come back to: the person's page or the queue. */
  readonly from: 'person' | 'queue' | 'me';
  readonly newKey: () => string;
}

/** One document: what it is, what became of it, and what can be done. */
export function DocumentCard({
  document,
  kindName,
  personName,
  mayDecide,
  mayRemove,
  from,
  newKey,
}: DocumentCardProps) {
  const { t, language } = usePage();
  const { id, state, validUntil, note } = document;
  return (
    <Card
      title={personName ? `${personName}: ${kindName}` : kindName}
      headingLevel={3}
      href={personName ? `/people/${document.personId}/documents` : undefined}
    >
      <p class="cluster">
        <StateBadge tone={TONE_OF[state]} text={t(`vetting:state.${state}`)} />
        <span>{t('vetting:uploaded', { when: formatDateTime(document.uploadedAt, language) })}</span>
      </p>
      {validUntil && (
        <p>
          {t(state === 'waiting' ? 'vetting:declared_until' : 'vetting:valid_until', {
            day: formatDate(validUntil, language),
          })}
        </p>
      )}
      {note && <p>{t('vetting:note_was', { note })}</p>}
      {document.fileKey && (
        <div class="cluster">
          <LinkButton
            href={`/documents/${id}/file`}
            text={t('vetting:open', { name: document.fileName })}
            kind="outline"
            icon="download"
          />
          {mayRemove && (
            <PostButton
              action={`/documents/${id}/remove`}
              text={t('vetting:remove')}
              kind="danger"
              idempotencyKey={newKey()}
              fields={{ from }}
            />
          )}
        </div>
      )}
      {mayDecide && document.fileKey && document.mediaType.startsWith('image/') && (
        <Details summary={t('vetting:look')}>
          <img class="document-picture" src={`/documents/${id}/file`} alt={kindName} loading="lazy" />
        </Details>
      )}
      {mayDecide && state === 'waiting' && <Decision document={document} newKey={newKey} />}
    </Card>
  );
}

function Decision({ document: { id, kind, validUntil }, newKey }: { document: PersonDocument; newKey: () => string }) {
  const { t, language } = usePage();
  const field = bindFields({});
  return (
    <div class="stack">
      <Form action={`/documents/${id}/approve`} idempotencyKey={newKey()}>
        {kind !== OTHER_KIND && (
          <DateField
            {...field('until')}
            label={t('vetting:until')}
            hint={
              validUntil
                ? t('vetting:declared_until', { day: formatDate(validUntil, language) })
                : t('vetting:until.hint')
            }
            required
          />
        )}
        {kind !== OTHER_KIND && (
          <CheckboxField {...field('sooner')} label={t('vetting:sooner')} hint={t('vetting:sooner.hint')} />
        )}
        <Button text={t('vetting:approve')} kind="success" icon="check" />
      </Form>
      <Details summary={t('vetting:reject')}>
        <Form action={`/documents/${id}/reject`} idempotencyKey={newKey()}>
          <TextArea name="reason" label={t('vetting:note')} hint={t('vetting:note.hint')} required />
          <Button text={t('vetting:reject.send')} kind="danger" />
        </Form>
      </Details>
    </div>
  );
}
