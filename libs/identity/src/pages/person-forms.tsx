// SPDX-License-Identifier: AGPL-3.0-or-later
import { CHANNELS, ROLES } from '@reciproca/kernel';
import {
  bindFields,
  Button,
  DateField,
  Form,
  formatDate,
  HiddenFields,
  LinkButton,
  PostButton,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { PersonProps } from './person.props.js';
import { markOfTouched } from '../domain/life-change.js';
import { TouchedList } from './touched-list.js';

export function ActForForm({ personId, name }: { personId: string; name: string }) {
  const { t } = usePage();
  const options = CHANNELS.filter((channel) => channel !== 'web').map((value) => ({
    value,
    label: t(`identity:act.channel.${value}`),
  }));
  return (
    <Form action={`/act-for/${personId}`}>
      <p>{t('identity:act.lead')}</p>
      <SelectField
        name="channel"
        value="phone"
        label={t('identity:act.how')}
        options={options}
        emptyLabel={false}
        required
      />
      <div class="cluster">
        <Button text={t('identity:act.ask', { name })} icon="heart" name="next" value="/requests/new" />
        <Button text={t('identity:act.offer', { name })} icon="plus" name="next" value="/offers/new" />
        <Button text={t('identity:act.start', { name })} kind="outline" />
      </div>
    </Form>
  );
}

export function VettingForm({ person, form, isSelf, touched }: PersonProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const until = person.vettedUntil;
  const mayWrite = !isSelf && person.state !== 'left';
  return (
    <>
      <p>{until ? t('identity:vetting.until', { day: formatDate(until, language) }) : t('identity:vetting.none')}</p>
      {mayWrite && (
        <Form action={`/people/${person.id}/vet`}>
          <DateField {...field('until')} label={t('identity:vetting.day')} required />
          <TouchedList kind="vetted" touched={touched}>
            <HiddenFields values={{ trustSeen: markOfTouched(touched) }} />
          </TouchedList>
          <Button text={t('identity:vetting.save')} kind="outline" />
        </Form>
      )}
      {until && mayWrite && (
        <LinkButton href={`/people/${person.id}/unvet`} text={t('identity:vetting.end')} kind="danger" />
      )}
    </>
  );
}

export function RolesForm({ person }: PersonProps) {
  const { t } = usePage();
  const others = ROLES.filter((role) => !person.roles.includes(role)).map((value) => ({
    value,
    label: t(`identity:role.${value}`),
  }));
  return (
    <>
      {person.roles.map((role) => (
        <LinkButton
          key={role}
          href={`/people/${person.id}/roles/revoke?role=${role}`}
          text={t('identity:roles.revoke', { role: t(`identity:role.${role}`) })}
          kind="danger"
        />
      ))}
      {person.state !== 'left' && others.length > 0 && (
        <Form action={`/people/${person.id}/roles/grant`}>
          <SelectField name="role" label={t('identity:roles.which')} options={others} required />
          <Button text={t('identity:roles.grant')} kind="outline" />
        </Form>
      )}
    </>
  );
}

export function AccountForm({ person, form }: PersonProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`/people/${person.id}/account`}>
      <p>{t('identity:account.lead')}</p>
      <TextField
        {...field('login')}
        label={t('identity:signIn.login')}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <TextField
        {...field('password')}
        label={t('identity:signIn.password')}
        hint={t('identity:password.hint')}
        type="password"
        autocomplete="new-password"
        required
      />
      <Button text={t('identity:account.save')} kind="outline" />
    </Form>
  );
}

/** For somebody who has lost their app. */
export function SecondFactorForm({ person }: PersonProps) {
  const { t } = usePage();
  return (
    <>
      <p>{t('identity:totp.lost')}</p>
      <PostButton
        action={`/people/${person.id}/second-factor/remove`}
        text={t('identity:totp.takeAway')}
        kind="danger"
      />
    </>
  );
}

export function StateForm({ person, form, stateReason }: PersonProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const isActive = person.state === 'active';
  if (isActive) {
    return (
      <>
        <p>{t('identity:stateChange.suspendLead')}</p>
        <LinkButton href={`/suspensions/person/${person.id}`} text={t('identity:stateChange.suspend')} kind="outline" />
      </>
    );
  }
  const hasLeft = person.state === 'left';
  return (
    <Form action={`/people/${person.id}/reinstate`}>
      <p>{t(hasLeft ? 'identity:stateChange.left' : 'identity:stateChange.reinstateLead')}</p>
      {stateReason && <p>{t('identity:stateChange.why', { reason: stateReason })}</p>}
      {hasLeft && <p>{t('identity:stateChange.reopenLead')}</p>}
      <TextArea {...field('reason')} label={t('identity:stateChange.reason')} required />
      <Button text={t(hasLeft ? 'identity:stateChange.reopen' : 'identity:stateChange.reinstate')} />
    </Form>
  );
}
