// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, Button, Details, Form, SelectField, usePage } from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { PRESENCES, type SeatAtMeeting } from '../domain/meeting.js';
import { meetingPath } from '../domain/paths.js';
import type { MeetingPageProps } from './meeting.props.js';

/** Who was there: filled in with what was answered, so that only what came otherwise is changed. */
export function PresenceForm({ view: { meeting, seats }, forms: { presence }, newKey }: MeetingPageProps) {
  const { t } = usePage();
  const form = presence ?? UNTOUCHED;
  const known = Object.fromEntries(seats.map(({ number, said }) => [`s${number}`, likely(said)]));
  const field = bindFields({ presence: known, ...form.typed }, form.errors);
  return (
    <Details summary={t('evaluation:presence')} open={presence !== undefined}>
      <Form action={`${meetingPath(meeting.id)}/presence`} idempotencyKey={newKey()}>
        {seats.map(({ id, number, component }) => (
          <SelectField
            key={id}
            {...field(`presence.s${number}`)}
            label={`${number}. ${component}`}
            options={PRESENCES.map((value) => ({ value, label: t(`evaluation:presence.${value}`) }))}
            required
          />
        ))}
        <Button text={t('evaluation:presence.save')} icon="check" />
      </Form>
    </Details>
  );
}

function likely(said: SeatAtMeeting | null): string | undefined {
  if (said?.presence) return said.presence;
  if (said?.answer === 'coming') return 'holder';
  return said?.answer === 'substitute' ? 'substitute' : said?.answer === 'cannot' ? 'absent' : undefined;
}
