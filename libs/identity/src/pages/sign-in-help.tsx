// SPDX-License-Identifier: AGPL-3.0-or-later
import { Details, usePage } from '@reciproca/ui';
import { findPhone } from '../domain/phone.rules.js';

/** Whom one telephones. */
export interface Office {
  /** Of the ente. */
  readonly name: string;
  /** As people write it. */
  readonly phone: string;
  readonly hours: string;
}

/** For who cannot get in: no password any more, or not yet one of them. */
export function SignInHelp({ offices }: { readonly offices: readonly Office[] }) {
  const { t } = usePage();
  return (
    <div class="stack">
      <Details summary={t('identity:signIn.forgotten')}>
        <p>{t('identity:signIn.forgottenText')}</p>
      </Details>
      <Details summary={t('identity:signIn.join')}>
        <p>{t('identity:signIn.joinText')}</p>
      </Details>
      <p>{t('identity:signIn.help')}</p>
      <ul>
        {offices.map(({ name, phone, hours }) => (
          <li key={name}>
            {name}: <a href={`tel:${findPhone(phone) ?? phone}`}>{phone}</a>
            {hours && `, ${hours}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
