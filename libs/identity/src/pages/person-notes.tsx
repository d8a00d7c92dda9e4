// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  Details,
  type FieldErrors,
  Form,
  formatDate,
  HiddenFields,
  PostButton,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { ShownNote } from '../application/person-notes.js';
import { MOST_NOTES, NOTE_LENGTH } from '../domain/person-note.js';

export interface PersonNotesProps {
  readonly personId: string;
  /** Nothing more is written on a card that is closed. */
  readonly isClosed: boolean;
  readonly notes: readonly ShownNote[];
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  /** Where taking away and writing lead back to: the card, or the page of the call. */
  readonly backTo: 'card' | 'call';
}

/** What to know before speaking, on top; then a line for one more. */
export function PersonNotesOnTop({ personId, isClosed, notes, typed, errors, backTo }: PersonNotesProps) {
  const { t, language } = usePage();
  const field = bindFields(typed, errors);
  const path = `/people/${personId}/notes`;
  return (
    <div class="stack" id="notes">
      {notes.map(({ id, text, forHelpers, writtenByName, writtenAt }) => (
        <Alert
          key={id}
          tone="warning"
          actions={
            !isClosed && (
              <PostButton
                action={`${path}/${id}/remove`}
                text={t('identity:note.remove')}
                kind="outline"
                fields={{ backTo }}
              />
            )
          }
        >
          <p>
            <strong>{text}</strong>
          </p>
          <p>
            {t('identity:note.by', { name: writtenByName, day: formatDate(writtenAt, language) })}
            {forHelpers && ` ${t('identity:note.helpersRead')}`}
          </p>
        </Alert>
      ))}
      {!isClosed && notes.length < MOST_NOTES && (
        <Details summary={t('identity:note.new')} open={'toKnow' in errors}>
          <Form action={path} label={t('identity:note.new')}>
            <HiddenFields values={{ backTo }} />
            <TextField
              {...field('toKnow')}
              label={t('identity:note.text')}
              hint={t('identity:note.hint')}
              maxLength={NOTE_LENGTH}
              required
            />
            <CheckboxField {...field('forHelpers')} label={t('identity:note.forHelpers')} />
            <Button text={t('identity:note.save')} kind="outline" />
          </Form>
        </Details>
      )}
    </div>
  );
}
