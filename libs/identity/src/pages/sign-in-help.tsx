// SPDX-License-Identifier: AGPL-3.0-or-later
import { Details, usePage } from '@reciproca/ui';
import type { Office } from '../domain/ente-settings.js';
import { findPhone } from '../domain/phone.rules.js';

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
      <OfficeList offices={offices} />
    </div>
  );
}

/** Whom to telephone, one a line. */
export function OfficeList({ offices }: { readonly offices: readonly Office[] }) {
  return (
    <ul>
      {offices.map(({ name, phone, hours }) => (
        <li key={name}>
          {name}: <a href={`tel:${findPhone(phone) ?? phone}`}>{phone}</a>
          {hours && `, ${hours}`}
        </li>
      ))}
    </ul>
  );
}
